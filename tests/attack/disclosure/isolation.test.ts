import { expect, test } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { company, demoCompany, seeded, seededRandom } from '../../domain/disclosure/synthetic.ts';
import { smallestFound, smallestIsolated } from './attacker.ts';
import { published, rowsFor } from './views.ts';

const effects = () => ({ random: seededRandom(1), now: () => performance.now() });
const protectedTable = async (table: FrequencyTable) =>
  published(await protect(table, { publications: [] }, effects()));

test('no combination of figures isolates fewer than k people: every subset of 60 small random tables is tried', async () => {
  const seed = 20260;
  console.log(`seed ${seed}`);
  const next = seeded(seed);
  for (let round = 0; round < 60; round++) {
    const table = company({
      seed: seed + round,
      sites: 1 + Math.floor(next() * 2),
      teamsPerSite: 1 + Math.floor(next() * 3),
      teamSize: [2, 9],
      breakdowns: round % 2 ? { gender: [1, 1] } : { gender: [1, 1], age: [1, 1] },
      rates: { 'problematic:stress': 0.4 },
      blank: 0.1,
      rules: { k: 5 },
    });
    const rows = rowsFor('problematic:stress', table, await protectedTable(table)).map((row) => row.members);
    expect(smallestIsolated(table.respondents, rows, 5), `table ${round}`).toBeGreaterThanOrEqual(5);
  }
});

test('the attacker does find the leak when only the threshold is applied', () => {
  let leaks = 0;
  for (let round = 0; round < 20; round++) {
    const table = demoCompany(round);
    const rows = table.cells.filter((cell) => cell.members.length >= 10).map((cell) => cell.members);
    if (smallestFound(table.respondents, rows, 1, seeded(round)) < 10) leaks++;
    if (leaks > 0) break;
  }
  expect(leaks).toBeGreaterThan(0);
});

test('the demo company with two breakdowns gives nothing away to random pivot orders', async () => {
  const table = demoCompany(7);
  const release = await protectedTable(table);
  const rows = rowsFor('acute:stress', table, release).map((row) => row.members);
  expect(smallestFound(table.respondents, rows, 3, seeded(7))).toBeGreaterThanOrEqual(10);
});
