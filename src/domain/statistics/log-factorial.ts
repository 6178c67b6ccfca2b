/** ln(0!) .. ln(255!) as running sums; above it the Stirling series is exact to the last digits of a double. */
const small: readonly number[] = (() => {
  const sums = [0];
  for (let value = 1; value < 256; value += 1) sums.push((sums[value - 1] as number) + Math.log(value));
  return sums;
})();

/**
 * Natural logarithm of n!, for chances that are products of large factorials.
 * Source: Stirling's series to n^-5 (Abramowitz & Stegun 6.1.41); its error is below 1e-18 from n = 256 on.
 *
 * @throws RangeError unless n is a whole number >= 0.
 */
export function logFactorial(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`logFactorial requires a whole number n >= 0, got ${n}`);
  const tabled = small[n];
  if (tabled !== undefined) return tabled;
  const inverse = 1 / n;
  const square = inverse * inverse;
  return (
    n * Math.log(n) -
    n +
    0.5 * Math.log(2 * Math.PI * n) +
    inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260)))
  );
}

/** Natural logarithm of the number of ways to choose k out of n, 0 <= k <= n. */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
