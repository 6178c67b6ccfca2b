import { requireCount } from './require-count.ts';

export interface ShrunkenShares {
  /** Share of all groups together. */
  readonly overall: number;
  /** Share of the variation that is between groups and not chance, by moments; <= 0 when there is no more than chance. */
  readonly between: number;
  /** Number of imaginary answers at the overall share that each group gets; Infinity when the groups do not differ. */
  readonly priorWeight: number;
  /** Shrunken share per group, in the order of input. */
  readonly shares: readonly number[];
}

/**
 * Beta-binomial shrinkage: draws the shares of small groups towards the overall share, as far as the groups differ no more
 * than chance. For a fair overview of many teams, instead of a ranking in which the smallest teams fill both ends.
 *
 * Definition (Kleinman's moments, weights n): p = Σk/Σn; S = Σn(p_i-p)²; γ = [S - p(1-p)(I-1)] / [p(1-p)(N - Σn²/N - (I-1))];
 * M = (1-γ)/γ; estimate (pM + k)/(M + n). γ <= 0: every group gets p. γ >= 1: every group keeps its own share.
 * Assumptions: groups are like draws from one beta distribution. It estimates; it does not test.
 * Source: Kleinman 1973, JASA 68:46; worked values recomputed in the tests.
 *
 * @throws RangeError unless there are at least two groups, each with n >= 1 and 0 <= count <= n, all whole.
 */
export function shrinkShares(groups: readonly { readonly count: number; readonly n: number }[]): ShrunkenShares {
  if (groups.length < 2) throw new RangeError(`shrinkShares requires at least two groups, got ${groups.length}`);
  for (const group of groups) requireCount('shrinkShares', group.count, group.n);
  const people = sum(groups.map((group) => group.n));
  const overall = sum(groups.map((group) => group.count)) / people;
  const chance = overall * (1 - overall);
  // Nobody or everybody was counted: there is nothing that could differ between groups.
  if (chance === 0) return { overall, between: 0, priorWeight: Infinity, shares: groups.map(() => overall) };
  const spread = sum(groups.map((group) => group.n * (group.count / group.n - overall) ** 2));
  const degrees = groups.length - 1;
  const room = people - sum(groups.map((group) => group.n ** 2)) / people - degrees;
  // All groups have one answer: room is 0 and chance cannot be told from difference; the cautious reading is chance.
  const between = room > 0 ? (spread - chance * degrees) / (chance * room) : 0;
  if (between <= 0) return { overall, between, priorWeight: Infinity, shares: groups.map(() => overall) };
  const priorWeight = Math.max(0, (1 - between) / between);
  return {
    overall,
    between,
    priorWeight,
    shares: groups.map((group) => shrink(group.count, group.n, overall, priorWeight)),
  };
}

/** Estimate for one group: (share·weight + count) / (weight + n). */
export function shrink(count: number, n: number, overall: number, priorWeight: number): number {
  return (overall * priorWeight + count) / (priorWeight + n);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
