import type { Benchmark } from '../benchmark/benchmark.types.ts';
import type { LocalisedText } from '../language.ts';
import { benchmarkDifference } from '../statistics/benchmark-difference.ts';
import type { Interval } from '../statistics/interval.types.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import type { Comparison, ReportedShare } from './report.types.ts';

/** A shown share as a range of counts; an exact one has lo = hi. */
interface CountRange {
  readonly lo: number;
  readonly hi: number;
  readonly n: number;
}

/** Lays a share beside a published benchmark; null when the share is not shown. */
export function compareWithBenchmark(share: ReportedShare, benchmark: Benchmark): Comparison | null {
  const counts = countRange(share);
  if (counts === null) return null;
  const { lo, hi, n } = counts;
  const low = benchmarkDifference(lo, n, benchmark.share, benchmark.n);
  const high = benchmarkDifference(hi, n, benchmark.share, benchmark.n);
  return {
    kind: 'benchmark',
    label: `${benchmark.scopeName.nl ?? benchmark.scope} ${benchmark.year}`,
    name: withYear(benchmark.scopeName, benchmark.year),
    share: benchmark.share,
    n: benchmark.n,
    ...outcome([low.difference, high.difference], [low.interval[0], high.interval[1]]),
    source: benchmark.source.reference,
    sourceStatus: benchmark.source.status,
  };
}

/**
 * Lays a share beside that of another group: the same unit in the previous wave, or the rest of the organisation. Null when
 * one of the two is not shown. With a band on either side, difference and interval cover every pair that the bands allow.
 */
export function compareWithShare(
  kind: 'previous-wave' | 'rest',
  label: string,
  share: ReportedShare,
  other: ReportedShare,
): Comparison | null {
  const one = countRange(share);
  const two = countRange(other);
  if (one === null || two === null) return null;
  const low = newcombeDifference(one.lo, one.n, two.hi, two.n);
  const high = newcombeDifference(one.hi, one.n, two.lo, two.n);
  return {
    kind,
    label,
    share: (two.lo + two.hi) / (2 * two.n),
    ...(two.lo < two.hi ? { shareRange: [two.lo / two.n, two.hi / two.n] } : {}),
    n: two.n,
    ...outcome([low.difference, high.difference], [low.interval[0], high.interval[1]]),
  };
}

function countRange(share: ReportedShare): CountRange | null {
  if (share.status === 'exact') return { lo: share.count, hi: share.count, n: share.n };
  if (share.status === 'band') return { lo: share.lo, hi: share.hi, n: share.n };
  return null;
}

/** A verdict word only when the whole interval leaves out zero; touching it is not enough. */
function outcome(
  range: Interval,
  interval: Interval,
): Pick<Comparison, 'difference' | 'differenceRange' | 'interval' | 'verdict'> {
  const [low, high] = range;
  return {
    difference: low > 0 ? low : high < 0 ? high : low === high ? low : 0,
    ...(low < high ? { differenceRange: range } : {}),
    interval,
    verdict: interval[0] > 0 ? 'higher' : interval[1] < 0 ? 'lower' : 'no-clear-difference',
  };
}

function withYear(name: LocalisedText, year: number): LocalisedText {
  return Object.fromEntries(Object.entries(name).map(([language, text]) => [language, `${text} ${year}`]));
}
