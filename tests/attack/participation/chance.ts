/**
 * How often a sound store may be called unsound, per test. The sides of the pairing are not all seeded (the store draws its own
 * random bytes), and a suite that runs a hundred times a week should not cry wolf once a year.
 */
export const falseAlarm = 1e-5;

/**
 * Smallest number of right pairs that guessing would reach with a probability below `level`: the upper tail of the binomial
 * distribution with `trials` people and one chance in `among` each. (Pairs of a random permutation have the same mean and
 * nearly the same variance: 1 and 1 against 1 and 0.99 for a hundred.)
 */
export function chanceLimit(trials: number, among: number, level: number): number {
  const p = 1 / among;
  let term = (1 - p) ** trials;
  let below = 0;
  for (let hits = 0; hits <= trials; hits += 1) {
    // 1 - below = P(X >= hits)
    if (1 - below < level) return hits;
    below += term;
    term *= ((trials - hits) / (hits + 1)) * (p / (1 - p));
  }
  return trials + 1;
}
