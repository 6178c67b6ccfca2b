import { describe, expect, test } from 'vitest';
import { auditReleases } from '../../../src/domain/disclosure/audit-releases.ts';
import { protect, protectFurther } from '../../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import { snapshotOf } from '../../../src/domain/disclosure/snapshot.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { company, countMeasure, seeded, seededRandom, tableOf } from '../../domain/disclosure/synthetic.ts';
import { type PublishedRow, possibleCounts, smallestIsolated } from './attacker.ts';
import { published, rowsFor } from './views.ts';

const measure = 'problematic:stress';
const effects = () => ({ random: seededRandom(1), now: () => performance.now() });
const k = 5;

/** The same wave after these people withdrew. `places`: index before -> index now. */
function without(
  table: FrequencyTable,
  gone: ReadonlySet<number>,
): { readonly table: FrequencyTable; readonly stayed: readonly number[] } {
  const stayed = Array.from({ length: table.respondents }, (_, person) => person).filter((person) => !gone.has(person));
  const now = new Map(stayed.map((person, index) => [person, index]));
  const cells = table.cells.map((cell) => ({ ...cell, members: cell.members.flatMap((one) => now.get(one) ?? []) }));
  const contributions = Object.fromEntries(
    Object.entries(table.contributions).map(([id, all]) => [id, stayed.map((person) => all[person]!)]),
  );
  const figures = table.figures.map((figure) => {
    const members = cells.find((cell) => cell.id === figure.cellId)!.members;
    const valid = members.map((one) => contributions[figure.measureId]![one]!).filter((y) => y >= 0);
    return { ...figure, value: valid.reduce((a, b) => a + b, 0), base: valid.length };
  });
  const onPaper = table.onPaper.flatMap((person) => now.get(person) ?? []);
  return { table: { ...table, respondents: stayed.length, onPaper, cells, contributions, figures }, stayed };
}

/** What a reader knows who kept both: rows over the people of the first release, whoever they were counted with. */
function joined(
  before: { readonly table: FrequencyTable; readonly release: PublishableTable },
  after: { readonly table: FrequencyTable; readonly release: PublishableTable; readonly stayed: readonly number[] },
): readonly PublishedRow[] {
  const shownBefore = new Map(before.release.cells.map((cell) => [cell.id, cell]));
  const anew = after.release.cells.filter((cell) => cell.n !== shownBefore.get(cell.id)?.n);
  const rows = rowsFor(measure, after.table, { ...after.release, cells: anew });
  return [
    ...rowsFor(measure, before.table, before.release),
    ...rows.map((row) => ({ ...row, members: row.members.map((person) => after.stayed[person]!) })),
  ];
}

const tables = 36;
const seed = Number(process.env['DISCLOSURE_SEED'] ?? 20_261_124);

test(`${tables} random tables from seed ${seed} out of which people withdrew: two releases together isolate nobody`, async () => {
  let further = 0;
  let carried = 0;
  let judgedByCount = 0;
  for (let round = 0; round < tables; round++) {
    const next = seeded(seed + round);
    const first = company({
      seed: seed + round,
      sites: 1 + Math.floor(next() * 2),
      teamsPerSite: 1 + Math.floor(next() * 3),
      teamSize: [4, 11],
      breakdowns: [{}, { gender: [1, 1] }, { gender: [2, 1], age: [1, 1] }][round % 3]!,
      rates: { [measure]: [0.2, 0.4, 0.7][Math.floor(next() * 3)]! },
      blank: round % 4 === 0 ? 0.15 : 0,
      rules: { k, protectionLevel: 'half-range' },
    });
    const release = published(await protect(first, { publications: [] }, effects()));
    const share = [0.05, 0.25, 0.5][round % 3]!;
    const gone = new Set(Array.from({ length: first.respondents }, (_, one) => one).filter(() => next() < share));
    const now = without(first, gone);
    const before = { table: release, snapshot: snapshotOf(first) };
    const result = await protectFurther(now.table, [before], effects());
    const name = `table ${round}, ${gone.size} of ${first.respondents} withdrew`;
    if (gone.size < k) expect(result, name).toBeNull();
    if (result === null) continue;
    further++;

    const wentFrom = (id: string): number =>
      first.cells.find((cell) => cell.id === id)!.members.filter((one) => gone.has(one)).length;
    for (const [index, cell] of result.table.cells.entries()) {
      // Out of which nobody, or too few, went: not a word is different.
      if (wentFrom(cell.id) >= k) continue;
      expect(cell, name).toEqual(release.cells[index]);
      if (wentFrom(cell.id) > 0) carried++;
    }

    const rows = joined({ table: first, release }, { ...now, release: result.table });
    const members = rows.map((row) => row.members);
    expect(smallestIsolated(first.respondents, members, k), name).toBeGreaterThanOrEqual(k);
    const hidden = release.cells
      .filter((cell) => cell.figures.every((figure) => figure.form === 'hidden'))
      .map((cell) => first.cells.find(({ id }) => id === cell.id)!.members);
    const single = Array.from({ length: first.respondents }, (_, person) => [person]);
    const groups = [...single, ...hidden.filter((group) => group.length > 0)];
    const counts = possibleCounts(first.respondents, rows, groups, 20_000);
    if (counts === null) continue;
    judgedByCount++;
    groups.forEach((group, index) => {
      const { least, most } = counts[index]!;
      expect(least, name).toBeLessThan(group.length);
      expect(most, name).toBeGreaterThan(0);
      if (group.length < k) expect(most - least, name).toBeGreaterThanOrEqual(group.length / 2);
    });
  }
  console.log(
    `${further} further releases with ${carried} cells kept as they were; ranges counted out in ${judgedByCount}`,
  );
  expect(further).toBeGreaterThan(tables / 6);
  expect(carried).toBeGreaterThan(0);
}, 60_000);

describe('a company of 60 out of which 14 withdrew', () => {
  const people = Object.entries({ a: 22, b: 20, c: 18 }).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, index) => ({
      group,
      background: {},
      answers: { [measure]: index % 3 === 0 ? 1 : 0 },
    })),
  );
  const tree = { company: null, a: 'company', b: 'company', c: 'company' };
  const first = tableOf({ tree, people, measures: [countMeasure(measure)] });
  const release = async () => published(await protect(first, { publications: [] }, effects()));
  const whenGone = async (gone: readonly number[]) => {
    const before = { table: await release(), snapshot: snapshotOf(first) };
    const now = without(first, new Set(gone));
    return { before, now, result: await protectFurther(now.table, [before], effects()) };
  };
  const range = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);

  test('spread out: only the whole is shown anew, and the auditor finds both clean together', async () => {
    const { before, now, result } = await whenGone([...range(0, 5), ...range(22, 5), ...range(42, 4)]);
    expect(result?.table.cells.map(({ unitId, n }) => [unitId, n])).toEqual([
      ['company', 46],
      ['a', 22],
      ['b', 20],
      ['c', 18],
    ]);
    const second = { table: result!.table, snapshot: snapshotOf(now.table) };
    expect(await auditReleases(now.table, [before, second], effects())).toMatchObject({ clean: true });
  });

  test('two of them elsewhere: the whole and their team anew would be those two, so one of the two stays', async () => {
    const { result } = await whenGone([...range(0, 12), ...range(22, 2)]);
    expect(result?.table.cells.map(({ unitId, n }) => [unitId, n])).toEqual([
      ['company', 46],
      ['a', 22],
      ['b', 20],
      ['c', 18],
    ]);
  });

  test('most of one team: the whole anew, less the other teams, would be the four who are left, so nothing is shown anew', async () => {
    expect((await whenGone(range(42, 14))).result).toBeNull();
  });

  test('with paper among those who stayed: what whoever typed it can take off says nothing either', async () => {
    const typed = { ...first, onPaper: [...range(10, 12), ...range(30, 12), ...range(44, 16)] };
    const table = published(await protect(typed, { publications: [] }, effects()));
    const before = { table, snapshot: snapshotOf(typed) };
    // 20 answered with a code. Of these 12 go, so that 8 are left: anew, the whole would tell the typist about 8 people.
    const now = without(typed, new Set([...range(0, 8), ...range(22, 4)]));
    expect(await auditReleases(now.table, [before], effects())).toMatchObject({ clean: true });
    expect(await protectFurther(now.table, [before], effects())).toBeNull();
    expect(await protectFurther({ ...now.table, onPaper: [] }, [before], effects())).not.toBeNull();
  });

  test('fewer than k of them: the earlier release stands', async () => {
    expect((await whenGone(range(0, 9))).result).toBeNull();
  });

  test('with somebody who was not there before: the earlier release stands, and nothing can be laid beside it', async () => {
    const before = { table: await release(), snapshot: snapshotOf(without(first, new Set([0])).table) };
    expect(await protectFurther(first, [before], effects())).toBeNull();
    expect(await auditReleases(first, [before], effects())).toBeNull();
  });
});
