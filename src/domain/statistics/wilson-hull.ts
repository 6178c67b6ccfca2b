import type { Interval } from './interval.types.ts';
import { requireCount } from './require-count.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Interval of a share whose count is published as a band: the count lies in lo..hi, both included.
 *
 * Definition: from the lower end of the Wilson interval of `lo` to the upper end of that of `hi`, the smallest interval that
 * contains every Wilson interval the band allows. It therefore covers at least as well as Wilson itself, whatever the count.
 *
 * @throws RangeError unless 0 <= lo <= hi <= n, all whole, n >= 1.
 */
export function wilsonHull(lo: number, hi: number, n: number): Interval {
  requireCount('wilsonHull', lo, n);
  requireCount('wilsonHull', hi, n);
  if (lo > hi) throw new RangeError(`wilsonHull requires lo <= hi, got ${lo} and ${hi}`);
  return [wilsonInterval(lo, n)[0], wilsonInterval(hi, n)[1]];
}
