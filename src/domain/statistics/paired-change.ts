import { binomialTail } from './binomial.ts';
import type { Interval } from './interval.types.ts';

/** Half of 5 % on each side. */
const tail = 0.025;

/**
 * Change in the same people, seen in those who changed: how many of them got better, with an exact 95 % interval. It leaves out a
 * half exactly where McNemar's exact test finds a difference at 5 %.
 *
 * Definition: of `better + worse` people who changed, the share that got better; Clopper-Pearson interval of a binomial share.
 * Who stayed as they were tell nothing about the direction. Half: as many got better as got worse.
 * Assumptions: pairs are independent of each other; when nothing changed on the whole, getting better and getting worse are equally
 * likely. It is about those who were followed, who need not be like the others.
 * Missing values: a pair of which one of the two answers is missing is not in the counts.
 * Source: McNemar 1947, Psychometrika 12:153; exact form: Liddell 1976, The Statistician 25:295; Clopper & Pearson 1934,
 * Biometrika 26:404.
 *
 * @returns null when nobody changed: then there is no share.
 * @throws RangeError unless both are whole numbers >= 0.
 */
export function pairedChange(
  better: number,
  worse: number,
): { readonly share: number; readonly interval: Interval } | null {
  if (![better, worse].every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError(`pairedChange requires whole numbers >= 0, not ${better} and ${worse}`);
  const n = better + worse;
  if (n === 0) return null;
  return { share: better / n, interval: [lowerEnd(better, n), 1 - lowerEnd(worse, n)] };
}

/** The share under which `count` or more of n is as unlikely as 2.5 %; found by halving, to 12 decimals. */
function lowerEnd(count: number, n: number): number {
  if (count === 0) return 0;
  let [low, high] = [0, count / n];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (binomialTail(count, n, middle) < tail) low = middle;
    else high = middle;
  }
  return low;
}
