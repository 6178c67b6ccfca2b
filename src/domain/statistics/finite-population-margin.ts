import { z95 } from './normal-quantile.ts';
import { requireCount } from './require-count.ts';

/**
 * 95 % margin of a share when `n` of exactly `populationSize` people answered and the statement is about those people only.
 *
 * Definition: z·√(p(1-p)/n) · √((N-n)/(N-1)). Everybody answered: 0. For planning and for one sentence in words; intervals in
 * reports are Wilson's. Never for the question whether a team's risk differs: then the people are a sample of what the work does.
 * Source: any survey text; checked against rossmanchance.com.
 *
 * @throws RangeError unless n >= 1, 0 <= count <= n and populationSize >= n, all whole.
 */
export function finitePopulationMargin(count: number, n: number, populationSize: number): number {
  requireCount('finitePopulationMargin', count, n);
  if (!Number.isSafeInteger(populationSize) || populationSize < n) {
    throw new RangeError(
      `finitePopulationMargin requires a whole number populationSize >= n, got ${populationSize} for n ${n}`,
    );
  }
  if (populationSize === n) return 0;
  const share = count / n;
  return z95 * Math.sqrt((share * (1 - share)) / n) * Math.sqrt((populationSize - n) / (populationSize - 1));
}
