/**
 * Benjamini-Hochberg q values: for each p, the smallest false discovery rate at which it would be reported when all these
 * questions are asked together. Reporting every q <= 0.10 means that on average at most one in ten reports is a false alarm.
 *
 * Definition: with the p in ascending order, q(i) = min over j >= i of p(j)·m/j, at most 1. Answers come in the order of input.
 * Assumptions: independent p values, or such that go together positively. Every unit that was *looked at* belongs in the list,
 * not only the striking ones.
 * Source: Benjamini & Hochberg 1995, J R Stat Soc B 57:289.
 *
 * @throws RangeError unless every p is a number with 0 <= p <= 1. An empty list gives an empty list.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  for (const value of p) {
    if (!(value >= 0 && value <= 1)) {
      throw new RangeError(`benjaminiHochberg requires every 0 <= p <= 1, got ${value}`);
    }
  }
  const descending = p.map((value, index) => ({ value, index })).toSorted((one, other) => other.value - one.value);
  const q = new Array<number>(p.length).fill(1);
  let smallest = 1;
  descending.forEach(({ value, index }, fromTop) => {
    const rank = p.length - fromTop;
    // m/rank is taken first: it is >= 1, so rounding never brings a q below its p.
    smallest = Math.min(smallest, value * (p.length / rank));
    q[index] = smallest;
  });
  return q;
}
