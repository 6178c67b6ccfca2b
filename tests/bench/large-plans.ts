/**
 * Large companies, protected and audited in parts: `node tests/bench/large-plans.ts [500 | 20 | 200 | 1000 | 2000 | 10000] [--threads N]`. Prints
 * one line per table, and for the largest one its progress. Seconds depend on the machine; processor seconds less so.
 */
import { parseArgs } from 'node:util';
import type { Progress } from '../../src/domain/disclosure/parts/progress.types.ts';
import { protect } from '../../src/domain/disclosure/protect.ts';
import type { FrequencyTable } from '../../src/domain/tabulation/table.types.ts';
import { openThreadCrew } from '../../src/threads/thread-crew.ts';
import { largeCompany } from '../domain/disclosure/large-company.ts';
import { seededRandom } from '../domain/disclosure/synthetic.ts';

const rates = { 'problematic:stress': 0.36 };
const fiveBreakdowns = {
  age: [1, 2, 3, 3, 2],
  gender: [10, 9, 0.5],
  shift: [2, 2, 1],
  contract: [1, 3, 3, 1],
  tenure: [3, 1],
};
const teamsOfFive = (shape: readonly number[]): FrequencyTable =>
  largeCompany({ seed: 5, shape, teamSize: [4, 17], breakdowns: fiveBreakdowns, rates });

const companies: Readonly<Record<string, readonly [name: string, make: () => FrequencyTable]>> = {
  500: [
    '500 teams, 6 categories',
    () =>
      largeCompany({
        seed: 5,
        shape: [25, 20],
        teamSize: [4, 24],
        breakdowns: { category: [1, 2, 3, 3, 2, 1] },
        rates,
      }),
  ],
  20: ['20 teams, 5 overlapping breakdowns', () => teamsOfFive([1, 20])],
  200: ['200 teams, 5 overlapping breakdowns', () => teamsOfFive([2, 5, 20])],
  1000: ['1,000 teams, 5 overlapping breakdowns', () => teamsOfFive([5, 10, 20])],
  2000: ['2,000 teams, 5 overlapping breakdowns', () => teamsOfFive([5, 20, 20])],
  10000: ['10,000 teams, 5 overlapping breakdowns', () => teamsOfFive([20, 25, 20])],
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { threads: { type: 'string' } } });
const crew = openThreadCrew(values.threads === undefined ? {} : { size: Number(values.threads) });

const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** A line when the step changes, and every half minute. */
function reporter(started: number, startedCpu: number): (progress: Progress) => void {
  let [last, at] = ['', 0];
  return ({ stage, round, done, of }) => {
    const step = `${stage} ${round}`;
    const seconds = (performance.now() - started) / 1000;
    if (step === last && seconds - at < 30 && done < of) return;
    [last, at] = [step, seconds];
    const [cpu, memory] = [processorSeconds() - startedCpu, process.memoryUsage().rss / 1e6];
    console.log(
      `${seconds.toFixed(0)} s, ${cpu.toFixed(0)} processor s, ${memory.toFixed(0)} MB: ${step}, ${done} of ${of}`,
    );
  };
}

for (const choice of positionals.length > 0 ? positionals : ['500', '20']) {
  const [name, make] = companies[choice] ?? [];
  if (name === undefined || make === undefined) throw new Error(`choose from ${Object.keys(companies).join(', ')}`);
  const table = make();
  console.log(`${name}: ${table.respondents} people, ${table.cells.length} cells, ${crew.size} threads`);
  const [started, startedCpu] = [performance.now(), processorSeconds()];
  const result = await protect(
    table,
    { publications: [] },
    {
      random: seededRandom(1),
      now: () => performance.now(),
      crew,
      ...(table.respondents > 1000 && { onProgress: reporter(started, startedCpu) }),
    },
  );
  const [seconds, cpu] = [(performance.now() - started) / 1000, processorSeconds() - startedCpu];
  const cells = result.status === 'publishable' ? result.table.cells : [];
  const shownCells = cells.filter(({ figures }) => figures.some(({ form }) => form !== 'hidden')).length;
  const shown =
    result.status === 'publishable'
      ? `audit clean, ${shownCells} cells shown, ${cells.length - shownCells} hidden`
      : JSON.stringify(result.audit.checks.filter(({ outcome }) => outcome !== 'clean').slice(0, 3));
  const memory = process.resourceUsage().maxRSS / 1000;
  console.log(
    `${name}: ${result.status}, ${shown}, ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} processor seconds, ${memory.toFixed(0)} MB at most`,
  );
}
await crew.close();
