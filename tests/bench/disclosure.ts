/**
 * Figures of the disclosure room, for its README: `node tests/bench/disclosure.ts`. Prints Markdown. Ratios and counts are
 * what to read; seconds depend on the machine.
 */
import { protect } from '../../src/domain/disclosure/protect.ts';
import type { PublishableTable } from '../../src/domain/disclosure/publishable.types.ts';
import { loadSolver } from '../../src/domain/disclosure/solver.ts';
import type { FrequencyTable } from '../../src/domain/tabulation/table.types.ts';
import { company, demoCompany, seededRandom } from '../domain/disclosure/synthetic.ts';
import { smallestPools } from './disclosure-attack.ts';
import { marketRule, thresholdOnly } from './disclosure-rules.ts';

const measure = 'problematic:stress';

const fiveHundredTeams = (k: number, protectionLevel: 'half-range' | 'both-extremes') =>
  company({
    seed: 5,
    sites: 25,
    teamsPerSite: 20,
    teamSize: [4, 24],
    breakdowns: { category: [1, 2, 3, 3, 2, 1] },
    rates: { [measure]: 0.36 },
    rules: { k, protectionLevel },
  });

const twentyTeams = () =>
  company({
    seed: 5,
    sites: 1,
    teamsPerSite: 20,
    teamSize: [4, 17],
    breakdowns: {
      age: [1, 2, 3, 3, 2],
      gender: [10, 9, 0.5],
      shift: [2, 2, 1],
      contract: [1, 3, 3, 1],
      tenure: [3, 1],
    },
    rates: { [measure]: 0.36 },
  });

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Seconds and blocks are processor time of the main thread: other work on the machine does not count. */
async function run(table: FrequencyTable) {
  let [longestBlockMs, last, isRunning] = [0, cpuMs(), true];
  const tick = (): void => {
    const current = cpuMs();
    longestBlockMs = Math.max(longestBlockMs, current - last);
    last = current;
    if (isRunning) setImmediate(tick);
  };
  setImmediate(tick);
  const started = cpuMs();
  const result = await protect(table, { publications: [] }, { random: seededRandom(1), now: () => performance.now() });
  const seconds = (cpuMs() - started) / 1000;
  isRunning = false;
  if (result.status === 'refused') throw new Error(JSON.stringify(result.audit.checks));
  return { release: result.table, seconds, longestBlockMs };
}

const figureOf = (table: FrequencyTable, cellId: string) =>
  table.figures.find((figure) => figure.cellId === cellId && figure.measureId === measure)!;

/** What a reader knows: the range per shown cell. */
function knownFrom(release: PublishableTable): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    release.cells.flatMap((cell): [string, readonly [number, number]][] => {
      const figure = cell.figures.find(({ measureId }) => measureId === measure);
      if (figure === undefined || figure.form === 'hidden') return [];
      return [[cell.id, figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi]]];
    }),
  );
}

const exactly = (table: FrequencyTable, cells: ReadonlySet<string>): ReadonlyMap<string, readonly [number, number]> =>
  new Map([...cells].map((id) => [id, [figureOf(table, id).value, figureOf(table, id).value]]));

async function row(
  name: string,
  table: FrequencyTable,
  known: ReadonlyMap<string, readonly [number, number]>,
  seconds: string,
) {
  const { pinned, isolated } = await smallestPools(table, measure, known, await loadSolver());
  const occupied = table.cells.filter((cell) => cell.members.length > 0);
  const teams = occupied.filter((cell) => cell.slice === null && cell.unitId.startsWith('team'));
  const large = teams.filter((cell) => cell.members.length >= table.rules.k);
  const shown = teams.filter((cell) => known.has(cell.id)).length;
  const secondary = occupied.filter((cell) => cell.members.length >= table.rules.k && !known.has(cell.id)).length;
  console.log(`| ${name} | ${secondary} | ${shown} of ${large.length} | ${isolated} | ${pinned} | ${seconds} |`);
}

for (const k of [5, 10]) {
  const table = fiveHundredTeams(k, 'half-range');
  console.log(`\n500 teams, 25 departments, ${table.respondents} respondents, 6 categories, k = ${k}\n`);
  console.log(
    '| variant | hidden although k or more | team totals shown | hidden small cells that follow exactly | groups pinned to all or none | processor seconds |',
  );
  console.log('|---|---|---|---|---|---|');
  await row('threshold only', table, exactly(table, thresholdOnly(table)), '');
  await row('next smallest, in every list', table, exactly(table, marketRule(table)), '');
  for (const level of ['both-extremes', 'half-range'] as const) {
    const { release, seconds } = await run(fiveHundredTeams(k, level));
    await row(`ours, ${level}`, table, knownFrom(release), seconds.toFixed(1));
  }
}

console.log('\n| table | processor seconds | longest block of the event loop | memory |');
console.log('|---|---|---|---|');
for (const [name, table] of [
  ['demo company, 9 measures, 2 breakdowns', demoCompany(2)],
  ['20 teams, 5 overlapping breakdowns', twentyTeams()],
  ['500 teams, 6 categories, k = 10', fiveHundredTeams(10, 'half-range')],
] as const) {
  const { seconds, longestBlockMs } = await run(table);
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  console.log(`| ${name} | ${seconds.toFixed(1)} | ${longestBlockMs.toFixed(0)} ms | ${memory} MB |`);
}

console.log('\nDemo company: how the figures of shown cells are said\n');
console.log('| level | exact | at most / at least | band | not shown |');
console.log('|---|---|---|---|---|');
for (const level of ['both-extremes', 'half-range'] as const) {
  const counts = { exact: 0, end: 0, band: 0, hidden: 0 };
  for (const seed of [1, 2, 3]) {
    const base = demoCompany(seed);
    const { release } = await run({ ...base, rules: { ...base.rules, protectionLevel: level } });
    for (const figure of release.cells.filter((cell) => cell.slice === null).flatMap((cell) => cell.figures)) {
      if (figure.form !== 'band') counts[figure.form] += 1;
      else counts[figure.lo === 0 || figure.hi === figure.base ? 'end' : 'band'] += 1;
    }
  }
  console.log(`| ${level}, unit totals | ${counts.exact} | ${counts.end} | ${counts.band} | ${counts.hidden} |`);
}
