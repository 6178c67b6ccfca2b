import { expect, test } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import { snapshotOf } from '../../../src/domain/disclosure/snapshot.ts';
import { unitsToFollow } from '../../../src/domain/disclosure/units-to-follow.ts';
import type { WaveId } from '../../../src/domain/ids.ts';
import { followedSlice } from '../../../src/domain/tabulation/following.ts';
import type { FrequencyTable, TableCell } from '../../../src/domain/tabulation/table.types.ts';
import { countMeasure, type Person, seeded, seededRandom, tableOf } from '../../domain/disclosure/synthetic.ts';
import { echelon } from './attacker.ts';
import { published } from './views.ts';

/**
 * Two waves with people who are followed from one to the other, and an attacker who lays both releases beside each other. What a
 * person answered then and now are two unknowns; better minus worse says how the sums of the two differ. He knows who left, who
 * came, who moved and who is followed, and tries every set of fewer than k people.
 */
const k = 5;
const tables = 60;
const seed = Number(process.env['DISCLOSURE_SEED'] ?? 20_261_125);
const effects = () => ({ random: seededRandom(1), now: () => performance.now() });
const problem = 'problematic:stress';

interface Somebody {
  readonly before: { readonly unit: string; readonly problem: number } | null;
  readonly now: { readonly unit: string; readonly problem: number } | null;
  readonly isFollowed: boolean;
}

interface World {
  readonly tree: Readonly<Record<string, string | null>>;
  readonly people: readonly Somebody[];
}

function worldOf(round: number): World {
  const next = seeded(seed + round);
  const below = (limit: number) => Math.floor(next() * limit);
  const teams = 2 + below(3);
  const tree: Record<string, string | null> = { company: null };
  for (let team = 1; team <= teams; team += 1) tree[`team-${team}`] = 'company';
  const willing = [0.4, 0.7, 0.95][round % 3] ?? 1;
  const people: Somebody[] = [];
  for (let team = 1; team <= teams; team += 1)
    for (let left = 5 + below(7); left > 0; left -= 1) {
      const had = Number(next() < 0.4);
      const isThere = next() < 0.9;
      const isNow = next() < 0.85;
      const unit = next() < 0.05 ? `team-${1 + below(teams)}` : `team-${team}`;
      people.push({
        before: isThere ? { unit: `team-${team}`, problem: had } : null,
        now: isNow ? { unit, problem: next() < 0.7 ? had : 1 - had } : null,
        isFollowed: isThere && isNow && next() < willing,
      });
    }
  return { tree, people };
}

/** Respondents of one of the waves, as indexes into the world. */
const inWave = ({ people }: World, wave: 'before' | 'now'): readonly number[] =>
  people.flatMap((person, index) => (person[wave] ? [index] : []));

function tableIn(world: World, wave: 'before' | 'now'): FrequencyTable {
  const people = inWave(world, wave).map((index): Person => {
    const { before, now, isFollowed } = world.people[index]!;
    const change: Record<string, number> = isFollowed
      ? { 'better:stress': before!.problem * (1 - now!.problem), 'worse:stress': (1 - before!.problem) * now!.problem }
      : {};
    const own = wave === 'before' ? before! : now!;
    return { group: own.unit, background: {}, answers: { [problem]: own.problem, ...(wave === 'now' ? change : {}) } };
  });
  const measures = [
    countMeasure(problem),
    ...(wave === 'now'
      ? [countMeasure('better:stress', { kind: 'better' }), countMeasure('worse:stress', { kind: 'worse' })]
      : []),
  ];
  return tableOf({ tree: world.tree, people, measures, rules: { k } });
}

/** The later wave with the cells of who is followed, in these units. */
function withFollowed(table: FrequencyTable, unitIds: ReadonlySet<string>): FrequencyTable {
  const isFollowed = (index: number) => (table.contributions['better:stress']?.[index] ?? -1) >= 0;
  const cells = table.cells
    .filter(({ unitId }) => unitIds.has(unitId))
    .map(
      ({ unitId, members }): TableCell => ({
        id: `unit:${unitId}|${followedSlice.item}=${followedSlice.value}`,
        unitId,
        slice: followedSlice,
        members: members.filter(isFollowed),
      }),
    );
  const figures = cells.flatMap((cell) =>
    table.measures.map(({ id }) => {
      const valid = cell.members.map((one) => table.contributions[id]![one]!).filter((value) => value >= 0);
      return { cellId: cell.id, measureId: id, value: valid.reduce((a, b) => a + b, 0), base: valid.length };
    }),
  );
  return {
    ...table,
    following: { previousWaveId: 'before' as WaveId, hidden: [] },
    cells: [...table.cells, ...cells],
    figures: [...table.figures, ...figures],
  };
}

/** What is known after both: rows over (person, wave), 1 where it is in the sum. Also what better minus worse says of the two. */
function rowsOf(
  world: World,
  first: { readonly table: FrequencyTable; readonly release: PublishableTable },
  second: { readonly table: FrequencyTable; readonly release: PublishableTable },
): readonly (readonly number[])[] {
  const people = world.people.length;
  const row = (earlier: readonly number[], now: readonly number[]): readonly number[] => {
    const numbers = Array.from({ length: 2 * people }, () => 0);
    for (const index of earlier) numbers[index] = 1;
    for (const index of now) numbers[people + index] = 1;
    return numbers;
  };
  const shown = ({ table, release }: typeof first, measureId: string) =>
    release.cells.flatMap((cell) =>
      cell.figures.some((figure) => figure.measureId === measureId && figure.form !== 'hidden')
        ? [{ id: cell.id, members: table.cells.find(({ id }) => id === cell.id)!.members }]
        : [],
    );
  const then = inWave(world, 'before');
  const now = inWave(world, 'now');
  const changed = shown(second, 'better:stress').filter(({ id }) =>
    shown(second, 'worse:stress').some((other) => other.id === id),
  );
  return [
    ...shown(first, problem).map(({ members }) =>
      row(
        members.map((one) => then[one]!),
        [],
      ),
    ),
    ...shown(second, problem).map(({ members }) =>
      row(
        [],
        members.map((one) => now[one]!),
      ),
    ),
    // (had) + (has none) over these people: better - worse + how many they are.
    ...changed.map(({ members }) =>
      row(
        members.map((one) => now[one]!),
        members.map((one) => now[one]!),
      ),
    ),
  ];
}

/** The smallest number of people, below k, on whose answers of then and now a combination depends; Infinity when there is none. */
function smallestSet(people: number, rows: readonly (readonly number[])[]): number {
  const columns = Array.from({ length: people }, (_, one) =>
    rows.map((row) => `${row[one]}${row[people + one]}`).join(),
  );
  const crowds = [...Map.groupBy(columns.keys(), (one) => columns[one]).values()];
  const matrix = rows.map((row) => crowds.flatMap(([one]) => [row[one!]!, row[people + one!]!]));
  const all = crowds.flatMap((_, crowd) => [2 * crowd, 2 * crowd + 1]);
  const reduced = echelon(matrix, all);
  let smallest = Number.POSITIVE_INFINITY;
  const tryFrom = (start: number, chosen: readonly number[], size: number): void => {
    if (chosen.length > 0) {
      const outside = all.filter((column) => !chosen.includes(Math.floor(column / 2)));
      if (echelon(reduced, outside).length < reduced.length) smallest = Math.min(smallest, size);
    }
    for (let crowd = start; crowd < crowds.length; crowd += 1) {
      const next = size + crowds[crowd]!.length;
      if (next < k && next < smallest) tryFrom(crowd + 1, [...chosen, crowd], next);
    }
  };
  tryFrom(0, [], 0);
  return smallest;
}

test(`${tables} random companies from seed ${seed}, followed over two waves: no set of fewer than ${k} people can be had`, {
  timeout: 120_000,
}, async () => {
  let told = 0;
  let naive = 0;
  for (let round = 0; round < tables; round += 1) {
    const world = worldOf(round);
    const [then, now] = [tableIn(world, 'before'), tableIn(world, 'now')];
    const first = published(await protect(then, { publications: [] }, effects()));
    const [wasThere, isThere] = [inWave(world, 'before'), inWave(world, 'now')];
    const followed = isThere.flatMap((index) =>
      world.people[index]!.isFollowed
        ? [{ before: wasThere.indexOf(index), unitIds: ['company', world.people[index]!.now!.unit] }]
        : [],
    );
    const found = await unitsToFollow(
      { release: { table: first, snapshot: snapshotOf(then) }, table: then, followed, units: now.units, k },
      effects(),
    );
    const later = withFollowed(now, found?.unitIds ?? new Set());
    const second = published(await protect(later, { publications: [] }, effects()));
    const shown = second.cells.filter(({ slice, status }) => slice !== null && status === 'shown').length;
    told += shown;
    const rows = rowsOf(world, { table: then, release: first }, { table: later, release: second });
    expect(smallestSet(world.people.length, rows), `round ${round}`).toBe(Number.POSITIVE_INFINITY);

    // The same without looking at the earlier wave: that the attacker finds nothing must not be his own fault.
    const all = withFollowed(now, new Set(now.units.map(({ id }) => id)));
    const careless = published(await protect(all, { publications: [] }, effects()));
    const open = rowsOf(world, { table: then, release: first }, { table: all, release: careless });
    if (smallestSet(world.people.length, open) < k) naive += 1;
  }
  console.log(`seed ${seed}: ${told} units told; without the check ${naive} of ${tables} companies lose somebody`);
  expect(told).toBeGreaterThan(tables / 4);
  expect(naive).toBeGreaterThan(0);
});
