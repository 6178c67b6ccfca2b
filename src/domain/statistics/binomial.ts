import { logChoose } from './log-factorial.ts';
import { requireCount, requireShare } from './require-count.ts';

/** Chance of exactly `count` out of `n` when each has chance `share`. */
export function binomialChance(count: number, n: number, share: number): number {
  requireCount('binomialChance', count, n);
  requireShare('binomialChance', share);
  if (share === 0) return count === 0 ? 1 : 0;
  if (share === 1) return count === n ? 1 : 0;
  return Math.exp(logChoose(n, count) + count * Math.log(share) + (n - count) * Math.log1p(-share));
}

/**
 * Exact upper tail of the binomial distribution: the chance of `count` or more out of `n` when the true share is `share`.
 * It is the one-sided p of "more than this share", and never too small, because counts come in whole steps.
 *
 * @throws RangeError unless n >= 1, 0 <= count <= n (whole) and 0 <= share <= 1.
 */
export function binomialTail(count: number, n: number, share: number): number {
  requireCount('binomialTail', count, n);
  requireShare('binomialTail', share);
  let tail = 0;
  // From the far end inwards: the smallest chances are added first, so none is lost to rounding.
  for (let value = n; value >= count; value -= 1) tail += binomialChance(value, n, share);
  return Math.min(1, tail);
}
