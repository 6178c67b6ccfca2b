import { describe, expect, test } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import {
  company,
  countMeasure,
  type Person,
  seeded,
  seededRandom,
  tableOf,
} from '../../domain/disclosure/synthetic.ts';
import { type PublishedRow, possibleCounts, smallestIsolated } from './attacker.ts';
import { published, rowsFor } from './views.ts';

const measure = 'problematic:stress';
const release = async (table: FrequencyTable): Promise<PublishableTable> =>
  published(await protect(table, { publications: [] }, { random: seededRandom(1), now: () => performance.now() }));

/** What the typist reads: every figure with the lists taken off that he typed himself. Rows about nobody else are worthless. */
function rowsForTypist(table: FrequencyTable, rows: readonly PublishedRow[]): readonly PublishedRow[] {
  const typed = new Set(table.onPaper);
  return rows.flatMap(({ members, lo, hi }) => {
    const others = members.filter((person) => !typed.has(person));
    const known = members
      .filter((person) => typed.has(person))
      .reduce((sum, person) => sum + table.contributions[measure]![person]!, 0);
    return others.length === 0 ? [] : [{ members: others, lo: lo - known, hi: hi - known }];
  });
}

/** What the typist finds out: about how few people a combination is, and how closely every coded person is pinned down. */
function attack(
  table: FrequencyTable,
  rows: readonly PublishedRow[],
  k: number,
  groups: readonly (readonly number[])[],
) {
  const known = rowsForTypist(table, rows);
  const members = known.map((row) => row.members);
  return {
    smallest: smallestIsolated(table.respondents, members, k),
    counts: possibleCounts(table.respondents, known, groups, 30_000),
  };
}

describe('a typist who stuffs lists of his own around a few real answers', () => {
  const k = 10;
  const person = (group: string, yes: boolean, age: string, onPaper: boolean): Person => ({
    group,
    background: { age },
    answers: { [measure]: yes ? 1 : 0 },
    onPaper,
  });
  const honest = (group: string, people: number): Person[] =>
    Array.from({ length: people }, (_, index) => person(group, index % 3 === 0, '1', false));

  const places: Readonly<Record<string, (real: number, lists: number) => FrequencyTable>> = {
    company: (real, lists) => stuffed({ company: null }, [], 'company', '1', real, lists),
    team: (real, lists) =>
      stuffed(
        { company: null, a: 'company', b: 'company', c: 'company' },
        [...honest('a', 24), ...honest('b', 30)],
        'c',
        '1',
        real,
        lists,
      ),
    breakdown: (real, lists) =>
      stuffed(
        { company: null, a: 'company', b: 'company' },
        [...honest('a', 24), ...honest('b', 30)],
        'a',
        '2',
        real,
        lists,
      ),
  };

  function stuffed(
    tree: Readonly<Record<string, string | null>>,
    others: readonly Person[],
    group: string,
    age: string,
    real: number,
    lists: number,
  ): FrequencyTable {
    const victims = Array.from({ length: real }, (_, index) => person(group, index % 2 === 0, age, false));
    const typed = Array.from({ length: lists }, (_, index) => person(group, index % 4 === 0, age, true));
    const people = [...others, ...victims, ...typed];
    return tableOf({ tree, people, measures: [countMeasure(measure)], breakdowns: { age: ['1', '2'] }, rules: { k } });
  }

  test.each(Object.keys(places))(
    '%s: 9, 19 or 30 lists around 1 to 9 answers give nothing on fewer than k',
    async (place) => {
      let shown = 0;
      for (const lists of [9, 19, 30])
        for (let real = 1; real < k; real++) {
          const table = places[place]!(real, lists);
          const rows = rowsFor(measure, table, await release(table));
          shown += rows.length;
          const victims = table.cells[0]!.members.slice(-real - lists, -lists);
          const others = place === 'company' ? [] : [[0], [30]];
          const { smallest, counts } = attack(table, rows, k, [...others, victims.slice(0, 1), victims]);
          const name = `${lists} lists, ${real} real answers`;
          expect(smallest, name).toBeGreaterThanOrEqual(k);
          expect(counts, name).not.toBeNull();
          for (const { least, most } of counts!) expect(most - least, name).toBeGreaterThanOrEqual(1);
          const all = counts!.at(-1)!;
          expect(all.most - all.least, name).toBeGreaterThanOrEqual(real / 2);
        }
      if (place !== 'company') expect(shown).toBeGreaterThan(0);
    },
  );

  test('the same attack succeeds when lists count like any other answer', async () => {
    const table = places['team']!(1, 9);
    const rows = rowsFor(measure, table, await release({ ...table, onPaper: [] }));
    expect(attack(table, rows, k, []).smallest).toBe(1);
  });

  test('a group that answered on paper alone is shown like any other', async () => {
    const typed = Array.from({ length: 14 }, (_, index) => person('b', index % 3 === 0, '1', true));
    const people = [...honest('a', 24), ...typed];
    const table = tableOf({
      tree: { company: null, a: 'company', b: 'company' },
      people,
      measures: [countMeasure(measure)],
    });
    const shown = await release(table);
    expect(shown.cells.map(({ id, status }) => [id, status])).toEqual([
      ['unit:company', 'shown'],
      ['unit:a', 'shown'],
      ['unit:b', 'shown'],
    ]);
  });
});

const tables = 60;
const seed = Number(process.env['DISCLOSURE_SEED'] ?? 20_261_123);

test(`${tables} random tables with paper from seed ${seed}: neither an outsider nor the typist learns about fewer than k`, async () => {
  const k = 5;
  let judgedByCount = 0;
  let figures = 0;
  for (let round = 0; round < tables; round++) {
    const next = seeded(seed + round);
    const drawn = company({
      seed: seed + round,
      sites: 1 + Math.floor(next() * 2),
      teamsPerSite: 1 + Math.floor(next() * 3),
      teamSize: [3, 10],
      breakdowns: [{}, { gender: [1, 1] }, { gender: [2, 1], age: [1, 1] }][round % 3]!,
      rates: { [measure]: [0.1, 0.4, 0.8][Math.floor(next() * 3)]! },
      blank: round % 4 === 0 ? 0.15 : 0,
      rules: { k, protectionLevel: 'half-range' },
    });
    const share = [0.15, 0.4, 0.7][round % 3]!;
    const everybody = Array.from({ length: drawn.respondents }, (_, index) => index);
    const table = { ...drawn, onPaper: everybody.filter(() => next() < share) };
    const result = await release(table);
    const rows = rowsFor(measure, table, result);
    figures += rows.length;
    const typed = new Set(table.onPaper);
    const shown = new Set(
      result.cells.filter((cell) => cell.figures.some((f) => f.form !== 'hidden')).map((c) => c.id),
    );
    const hidden = table.cells.filter((cell) => !shown.has(cell.id)).map((cell) => cell.members);
    for (const reader of ['outsider', 'typist'] as const) {
      const seen = reader === 'typist' ? rowsForTypist(table, rows) : rows;
      const inDoubt = (members: readonly number[]) =>
        reader === 'typist' ? members.filter((one) => !typed.has(one)) : members;
      const name = `table ${round}, ${reader}`;
      const members = seen.map((row) => row.members);
      expect(smallestIsolated(table.respondents, members, k), name).toBeGreaterThanOrEqual(k);
      const groups = [...inDoubt(everybody).map((one) => [one]), ...hidden.map(inDoubt)].filter((g) => g.length > 0);
      const counts = possibleCounts(table.respondents, seen, groups, 20_000);
      if (counts === null) continue;
      judgedByCount++;
      groups.forEach((group, index) => {
        const { least, most } = counts[index]!;
        expect(least, name).toBeLessThan(group.length);
        expect(most, name).toBeGreaterThan(0);
        if (group.length < k) expect(most - least, name).toBeGreaterThanOrEqual(group.length / 2);
      });
    }
  }
  console.log(`seed ${seed}: ${figures} figures shown; ranges judged by counting out ${judgedByCount} times`);
  expect(figures).toBeGreaterThan(tables / 2);
  expect(judgedByCount).toBeGreaterThan(tables / 2);
}, 60_000);
