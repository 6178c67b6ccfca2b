import { expect, test } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { company, seeded, seededRandom } from '../../domain/disclosure/synthetic.ts';
import { possibleCounts, smallestIsolated } from './attacker.ts';
import { published, rowsFor } from './views.ts';

const effects = () => ({ random: seededRandom(1), now: () => performance.now() });
const measure = 'problematic:stress';
const k = 5;
const tables = 300;
const seed = Number(process.env.DISCLOSURE_SEED ?? 20_261_122);

function randomTable(round: number): FrequencyTable {
  const next = seeded(seed + round);
  return company({
    seed: seed + round,
    sites: 1 + Math.floor(next() * 2),
    teamsPerSite: 1 + Math.floor(next() * 3),
    teamSize: [2, 8],
    breakdowns: [{}, { gender: [1, 1] }, { gender: [2, 1], age: [1, 1] }, { age: [1, 2, 1] }][round % 4]!,
    rates: { [measure]: [0.1, 0.4, 0.8][Math.floor(next() * 3)]! },
    blank: round % 3 === 0 ? 0.15 : 0,
    rules: { k, protectionLevel: 'half-range' },
  });
}

test(`${tables} random tables from seed ${seed}: every small set and every possible answer is tried`, async () => {
  console.log(`seed ${seed}`);
  let judgedByCount = 0;
  let figures = 0;
  for (let round = 0; round < tables; round++) {
    const table = randomTable(round);
    const release = published(await protect(table, { publications: [] }, effects()));
    const rows = rowsFor(measure, table, release);
    figures += rows.length;

    const smallest = smallestIsolated(
      table.respondents,
      rows.map((row) => row.members),
      k,
    );
    expect(smallest, `table ${round}: people isolated`).toBeGreaterThanOrEqual(k);

    const shown = new Set(
      release.cells.filter((cell) => cell.figures.some((f) => f.form !== 'hidden')).map((c) => c.id),
    );
    const hidden = table.cells.filter((cell) => !shown.has(cell.id) && cell.members.length > 0);
    const single = Array.from({ length: table.respondents }, (_, person) => [person]);
    const groups = [...single, ...hidden.map((cell) => cell.members)];
    const counts = possibleCounts(table.respondents, rows, groups, 20_000);
    if (counts === null) continue;
    judgedByCount++;
    groups.forEach((group, index) => {
      const { least, most } = counts[index]!;
      const name = `table ${round}, group of ${group.length}: ${least}..${most}`;
      expect(least, name).toBeLessThan(group.length);
      expect(most, name).toBeGreaterThan(0);
      if (group.length < k) expect(most - least, name).toBeGreaterThanOrEqual(group.length / 2);
    });
  }
  console.log(`${figures} figures shown; ranges judged by counting out ${judgedByCount} tables`);
  expect(figures).toBeGreaterThan(tables);
  expect(judgedByCount).toBeGreaterThan(tables / 3);
}, 60_000);

test('the walk through all answers does find people when figures are only hidden below the threshold', () => {
  let pinned = 0;
  for (let round = 0; round < 40; round++) {
    const table = randomTable(round);
    const rows = table.cells
      .filter((cell) => cell.members.length >= k)
      .map((cell) => {
        const value = table.figures.find((figure) => figure.cellId === cell.id)!.value;
        return { members: cell.members, lo: value, hi: value };
      });
    const single = Array.from({ length: table.respondents }, (_, person) => [person]);
    const counts = possibleCounts(table.respondents, rows, single, 20_000);
    if (counts?.some(({ least, most }) => least === most)) pinned++;
  }
  expect(pinned).toBeGreaterThan(5);
});
