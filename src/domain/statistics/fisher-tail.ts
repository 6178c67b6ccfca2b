import { logChoose } from './log-factorial.ts';
import { requireCount } from './require-count.ts';

/**
 * One-sided p of "the first share is larger than the second", by Fisher's exact test on the two counts.
 *
 * Definition: given how many of both groups together were counted, the chance that `count1` or more of them fall in the first
 * group (hypergeometric). `mid: true` counts only half of the chance of the observed table (mid-p).
 * Assumptions: separate groups, independent answers. The exact form never exceeds its level but is timid when both groups
 * are small; mid-p keeps close to the level (simulated in the tests of this room) and finds more. Use the exact form where one
 * group is large, mid-p for two teams.
 * Source: Fisher 1935; mid-p: Lancaster 1961, JASA 56:223; advice: Lydersen, Fagerland & Laake 2009, Stat Med 28:1159.
 *
 * @throws RangeError unless n1 >= 1, n2 >= 1, 0 <= count1 <= n1 and 0 <= count2 <= n2, all whole.
 */
export function fisherTail(
  count1: number,
  n1: number,
  count2: number,
  n2: number,
  options: { readonly mid?: boolean } = {},
): number {
  requireCount('fisherTail', count1, n1);
  requireCount('fisherTail', count2, n2);
  const counted = count1 + count2;
  const all = logChoose(n1 + n2, counted);
  const chanceOf = (inFirst: number): number =>
    Math.exp(logChoose(n1, inFirst) + logChoose(n2, counted - inFirst) - all);
  let tail = 0;
  for (let inFirst = Math.min(n1, counted); inFirst > count1; inFirst -= 1) tail += chanceOf(inFirst);
  const observed = chanceOf(count1);
  return Math.min(1, tail + (options.mid === true ? observed / 2 : observed));
}
