import type { Difference } from './interval.types.ts';
import { requireCount } from './require-count.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Difference of two shares, first minus second, with the 95 % interval of Newcombe (hybrid score, his method 10).
 *
 * Definition: with the Wilson intervals l1..u1 and l2..u2, from d - √((p1-l1)² + (u2-p2)²) to d + √((u1-p1)² + (p2-l2)²).
 * Assumptions: two separate groups. Lay a team beside the *rest*, never beside a total that contains it. For the same team in
 * two waves most people are in both; their answers go together, so the interval is rather too wide than too narrow.
 * Source: Newcombe 1998, Stat Med 17:873.
 *
 * @throws RangeError unless n1 >= 1, n2 >= 1, 0 <= count1 <= n1 and 0 <= count2 <= n2, all whole.
 */
export function newcombeDifference(count1: number, n1: number, count2: number, n2: number): Difference {
  requireCount('newcombeDifference', count1, n1);
  requireCount('newcombeDifference', count2, n2);
  return combineScoreIntervals(
    { share: count1 / n1, interval: wilsonInterval(count1, n1) },
    { share: count2 / n2, interval: wilsonInterval(count2, n2) },
  );
}

/** The step of Newcombe's method that joins two shares with their own intervals; needed apart where one is a benchmark. */
export function combineScoreIntervals(
  first: { readonly share: number; readonly interval: readonly [number, number] },
  second: { readonly share: number; readonly interval: readonly [number, number] },
): Difference {
  const difference = first.share - second.share;
  const below = Math.hypot(first.share - first.interval[0], second.interval[1] - second.share);
  const above = Math.hypot(first.interval[1] - first.share, second.share - second.interval[0]);
  return { difference, interval: [difference - below, difference + above] };
}
