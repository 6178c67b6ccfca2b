import { describe, expect, test } from 'vitest';
import { protect } from '../../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../../src/domain/disclosure/publishable.types.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { company, demoCompany, seeded, seededRandom } from '../../domain/disclosure/synthetic.ts';
import { smallestFound } from './attacker.ts';
import { published, rowsFor } from './views.ts';

/** Each company is protected once, and attacked by every test. */
const releases = new Map<FrequencyTable, PublishableTable>();

async function protectedTable(table: FrequencyTable): Promise<PublishableTable> {
  const effects = { random: seededRandom(1), now: () => performance.now() };
  const release = releases.get(table) ?? published(await protect(table, { publications: [] }, effects));
  releases.set(table, release);
  return release;
}

const fiveBreakdowns = (seed: number) =>
  company({
    seed,
    sites: 1,
    teamsPerSite: 12,
    teamSize: [4, 17],
    breakdowns: {
      age: [1, 2, 3, 3, 2],
      gender: [10, 9, 0.5],
      shift: [2, 2, 1],
      contract: [3, 1],
      tenure: [1, 3, 3, 1],
    },
    rates: { 'problematic:stress': 0.36 },
  });

describe('a company of 200 people, everything that any role sees laid together', () => {
  const demo = demoCompany(7);
  const companies: readonly (readonly [string, FrequencyTable])[] = [
    ['the demo company with two breakdowns', demo],
    ['five overlapping breakdowns', fiveBreakdowns(3)],
  ];

  test.each(companies)('%s: random eliminations isolate nobody', async (_, table) => {
    const release = await protectedTable(table);
    const rows = rowsFor('problematic:stress', table, release).map((row) => row.members);
    expect(rows.length).toBeGreaterThan(20);
    expect(smallestFound(table.respondents, rows, 12, seeded(7))).toBeGreaterThanOrEqual(10);
  });

  test.each(companies)('%s: the same attack finds people when only the threshold is applied', (_, table) => {
    const rows = table.cells.filter((cell) => cell.members.length >= 10).map((cell) => cell.members);
    expect(smallestFound(table.respondents, rows, 12, seeded(7))).toBeLessThan(10);
  });

  test('most teams of ten or more are shown, and nearly all of their figures exactly or coded', async () => {
    const release = await protectedTable(demo);
    const teams = demo.cells.filter((cell) => cell.slice === null && cell.unitId.startsWith('team'));
    const large = teams.filter((cell) => cell.members.length >= 10);
    const shown = release.cells.filter((cell) => cell.status === 'shown' && large.some(({ id }) => id === cell.id));
    expect(shown.length).toBeGreaterThanOrEqual(0.85 * large.length);
    const figures = shown.flatMap((cell) => cell.figures);
    expect(figures.filter((figure) => figure.form !== 'hidden').length).toBeGreaterThanOrEqual(0.9 * figures.length);
  });
});
