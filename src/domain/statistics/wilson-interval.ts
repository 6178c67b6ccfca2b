import type { Interval } from './interval.types.ts';
import { z95 } from './normal-quantile.ts';
import { requireCount, requireShare } from './require-count.ts';

/**
 * Wilson score interval (95 %) of a share: which true shares are in line with `count` out of `n`.
 *
 * Definition: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n), forced to 0 at count 0 and to 1 at count n.
 * Assumptions: independent answers, the same chance for everyone. Used everywhere for one share, because it keeps about 95 %
 * also for teams of ten, where the textbook interval fails.
 * Missing values: `n` is the number of valid answers; who could not be scored is in neither number.
 * `populationSize`: for a statement about exactly the people invited, and only then. n is then replaced by n(N-1)/(N-n);
 * everybody answered (N = n) leaves no uncertainty. Never use it to ask whether a team's risk differs.
 * Source: Wilson 1927, JASA 22:209; finite form as in O'Neill 2021 (plug-in).
 *
 * @throws RangeError unless n >= 1, 0 <= count <= n and populationSize >= n, all whole.
 */
export function wilsonInterval(count: number, n: number, populationSize?: number): Interval {
  requireCount('wilsonInterval', count, n);
  if (populationSize === undefined) return wilsonOfShare(count / n, n);
  if (!Number.isSafeInteger(populationSize) || populationSize < n) {
    throw new RangeError(
      `wilsonInterval requires a whole number populationSize >= n, got ${populationSize} for n ${n}`,
    );
  }
  if (populationSize === n) return [count / n, count / n];
  return wilsonOfShare(count / n, (n * (populationSize - 1)) / (populationSize - n));
}

/**
 * The same interval for a share that is known without its count, as a published benchmark is: `effectiveN` > 0 need not be
 * whole.
 */
export function wilsonOfShare(share: number, effectiveN: number): Interval {
  requireShare('wilsonOfShare', share);
  if (!(effectiveN > 0)) throw new RangeError(`wilsonOfShare requires effectiveN > 0, got ${effectiveN}`);
  const zz = z95 * z95;
  const centre = share + zz / (2 * effectiveN);
  const half = z95 * Math.sqrt((share * (1 - share)) / effectiveN + zz / (4 * effectiveN * effectiveN));
  const scale = 1 + zz / effectiveN;
  return [share === 0 ? 0 : (centre - half) / scale, share === 1 ? 1 : (centre + half) / scale];
}
