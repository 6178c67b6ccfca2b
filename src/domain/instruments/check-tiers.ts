import type { ScoreRange } from './check-scoring.ts';

interface Borders {
  readonly id: string;
  readonly severity: number;
  readonly from: number;
  readonly below?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * Tiers must cover every possible raw score exactly once and stand from the least to the most serious.
 * Returns what is wrong, or null. A scale without tiers is allowed.
 */
export function checkTiers(
  tiers: readonly Borders[],
  range: ScoreRange,
): { readonly code: 'tier-gap' | 'tier-overlap' | 'range-wrong'; readonly expected: string } | null {
  if (tiers.length === 0) return null;
  if (tiers.some((tier) => (tier.below === undefined) === (tier.to === undefined))) {
    return { code: 'range-wrong', expected: 'each tier has either below or to' };
  }
  if (tiers.some((tier, index) => index > 0 && tier.severity < tiers[index - 1]!.severity)) {
    return { code: 'range-wrong', expected: 'tiers from the least to the most serious' };
  }
  let next = range.min;
  for (const tier of [...tiers].sort((a, b) => a.from - b.from)) {
    if (tier.from > next) return { code: 'tier-gap', expected: `tier ${tier.id} from ${next}` };
    if (tier.from < next) return { code: 'tier-overlap', expected: `tier ${tier.id} from ${next}` };
    next = tier.below ?? tier.to! + range.step;
    if (next <= tier.from) return { code: 'range-wrong', expected: `tier ${tier.id} ends above its beginning` };
  }
  const end = range.max + range.step;
  if (next < end) return { code: 'tier-gap', expected: `a tier up to ${range.max}` };
  return next > end ? { code: 'range-wrong', expected: `last tier to ${range.max}` } : null;
}
