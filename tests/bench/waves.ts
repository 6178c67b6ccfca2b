import { protect } from '../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../src/domain/disclosure/publishable.types.ts';
import { beside, type Employee, waveOf } from '../attack/disclosure/two-waves.ts';
import { published } from '../attack/disclosure/views.ts';
import { seeded, seededRandom } from '../domain/disclosure/synthetic.ts';

/**
 * What comparing waves costs: `node tests/bench/waves.ts`. Invented companies of 18 teams of 8 to 24 on three sites, k = 10; between two waves
 * 4 % leave and 4 % join, and 10 % of those who stay answer otherwise. Prints how the teams and breakdowns of the second wave are said.
 */
const companies = 4;
const tree: Record<string, string | null> = { company: null };
const teams: string[] = [];
for (let site = 0; site < 3; site++) {
  tree[`site-${site}`] = 'company';
  for (let team = 0; team < 6; team++) {
    tree[`team-${site}-${team}`] = `site-${site}`;
    teams.push(`team-${site}-${team}`);
  }
}

function staffOf(seed: number, response: number): readonly Employee[] {
  const next = seeded(seed);
  return teams.flatMap((team) =>
    Array.from({ length: 8 + Math.floor(next() * 17) }, (): Employee => {
      const fate = next();
      const first = next() < 0.36 ? 1 : 0;
      // Most of those who take part do so each time.
      const takesPart = (): boolean => next() < response;
      const once = takesPart();
      return {
        teams: fate < 0.04 ? [team, null] : fate < 0.08 ? [null, team] : [team, team],
        tookPart: [once, next() < 0.7 ? once : takesPart()],
        answers: [first, next() < 0.1 ? 1 - first : first],
        gender: next() < 0.5 ? 'f' : 'm',
      };
    }),
  );
}

const release = async (...[table, waves]: [Parameters<typeof protect>[0], Parameters<typeof protect>[3]?]) =>
  published(
    await protect(table, { publications: [] }, { random: seededRandom(1), now: () => performance.now() }, waves),
  );

function tally(table: PublishableTable): Record<string, number> {
  const found: Record<string, number> = {};
  const count = (what: string): void => {
    found[what] = (found[what] ?? 0) + 1;
  };
  for (const { unitId, slice, figures, reason } of table.cells) {
    const [figure] = figures;
    const said = !figure
      ? reason === 'turnover'
        ? 'hidden for turnover'
        : 'hidden anyway'
      : figure.form === 'hidden'
        ? figure.reason === 'turnover'
          ? 'hidden for turnover'
          : 'hidden anyway'
        : (figure.turnover ?? 'as alone');
    count(`${slice ? 'breakdown' : teams.includes(unitId) ? 'team' : 'above'}: ${said}`);
  }
  return found;
}

for (const response of [1, 0.9, 0.8, 0.7])
  for (const compare of ['separate', 'strict'] as const) {
    const total: Record<string, number> = {};
    const because = new Set<string>();
    const started = process.cpuUsage().user;
    for (let seed = 1; seed <= companies; seed++) {
      const staff = staffOf(seed, response);
      const breakdowns = { gender: ['f', 'm'] };
      const [one, two] = [waveOf(staff, 0, tree, 10, breakdowns), waveOf(staff, 1, tree, 10, breakdowns)];
      const first = { ...one, release: await release(one.table) };
      const second = await release(two.table, beside(compare, first, two.invited));
      because.add(second.compared?.because ?? 'alone');
      for (const [what, number] of Object.entries(tally(second))) total[what] = (total[what] ?? 0) + number;
    }
    const seconds = ((process.cpuUsage().user - started) / 1e6 / companies).toFixed(1);
    console.log(`response ${response}, ${compare} (${[...because].join(', ')}), ${seconds} s a company`);
    console.log(Object.fromEntries(Object.entries(total).sort()));
  }
