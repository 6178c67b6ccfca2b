import type { Difference } from './interval.types.ts';
import { combineScoreIntervals } from './newcombe-difference.ts';
import { requireCount, requireShare } from './require-count.ts';
import { wilsonInterval, wilsonOfShare } from './wilson-interval.ts';

/**
 * Difference between a group's share and a published benchmark, group minus benchmark, with its 95 % interval.
 *
 * Definition: Newcombe's interval with the benchmark as second group of `benchmarkN` respondents. The uncertainty of a
 * benchmark should be counted (doi 10.1177/0962280214530281). `benchmarkN` null means that the publication does not say how
 * many answered: the benchmark is then taken as exact, so the interval is Wilson's, moved by the benchmark, and a little too
 * narrow; the report shows "n unknown" beside it.
 *
 * @throws RangeError unless n >= 1, 0 <= count <= n (whole), 0 <= benchmarkShare <= 1 and benchmarkN >= 1 or null.
 */
export function benchmarkDifference(
  count: number,
  n: number,
  benchmarkShare: number,
  benchmarkN: number | null,
): Difference {
  requireCount('benchmarkDifference', count, n);
  requireShare('benchmarkDifference', benchmarkShare);
  if (benchmarkN !== null && !(Number.isSafeInteger(benchmarkN) && benchmarkN >= 1)) {
    throw new RangeError(`benchmarkDifference requires a whole number benchmarkN >= 1 or null, got ${benchmarkN}`);
  }
  return combineScoreIntervals(
    { share: count / n, interval: wilsonInterval(count, n) },
    {
      share: benchmarkShare,
      interval: benchmarkN === null ? [benchmarkShare, benchmarkShare] : wilsonOfShare(benchmarkShare, benchmarkN),
    },
  );
}
