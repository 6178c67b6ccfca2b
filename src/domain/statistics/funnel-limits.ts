import { binomialChance } from './binomial.ts';
import type { Interval } from './interval.types.ts';
import { z95, z998 } from './normal-quantile.ts';
import { requireCount, requireShare } from './require-count.ts';

export interface FunnelLimits {
  /** Between these limits 95 % of groups of this size would lie if all had the target share. */
  readonly inner: Interval;
  /** 99.8 %. */
  readonly outer: Interval;
}

/**
 * Control limits of a funnel plot at group size `n` around the share `target`, by the normal approximation.
 *
 * Definition: target ± z·√(target(1-target)/n) with z 1.96 and 3.09, cut off at 0 and 1. For drawing smooth lines; judge a
 * small group by `exactFunnelLimits`.
 * Source: Spiegelhalter 2005, Stat Med 24:1185, doi 10.1002/sim.1970.
 *
 * @throws RangeError unless n >= 1 (whole) and 0 <= target <= 1.
 */
export function funnelLimits(target: number, n: number): FunnelLimits {
  requireShare('funnelLimits', target);
  requireCount('funnelLimits', 0, n);
  const error = Math.sqrt((target * (1 - target)) / n);
  const around = (z: number): Interval => [Math.max(0, target - z * error), Math.min(1, target + z * error)];
  return { inner: around(z95), outer: around(z998) };
}

/**
 * The same limits from the binomial distribution itself, interpolated between whole counts.
 *
 * Definition: r = least count with P(R <= r) > prob; a = (P(R <= r) - prob) / P(R = r); limit (r - a)/n, cut off at 0, for prob
 * 0.025, 0.975, 0.001 and 0.999. Source: as above (interpolation after Spiegelhalter's appendix, from secondary sources).
 *
 * @throws RangeError unless n >= 1 (whole) and 0 <= target <= 1.
 */
export function exactFunnelLimits(target: number, n: number): FunnelLimits {
  requireShare('exactFunnelLimits', target);
  requireCount('exactFunnelLimits', 0, n);
  return {
    inner: [limitAt(0.025, target, n), limitAt(0.975, target, n)],
    outer: [limitAt(0.001, target, n), limitAt(0.999, target, n)],
  };
}

function limitAt(probability: number, target: number, n: number): number {
  let upTo = 0;
  for (let count = 0; count <= n; count += 1) {
    const chance = binomialChance(count, n, target);
    upTo += chance;
    if (upTo > probability) return Math.max(0, (count - (upTo - probability) / chance) / n);
  }
  // Only rounding brings us here: the whole distribution adds up to a hair less than `probability`.
  return 1;
}
