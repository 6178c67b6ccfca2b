/**
 * Chance that a Student t variable with `degrees` degrees of freedom lies between -t and t, t >= 0. Finite sums, exact for
 * whole degrees (Abramowitz & Stegun 26.7.3 and 26.7.4).
 */
function centralChance(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let series = degrees === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    series += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
}

/**
 * 97.5 % point of Student's t distribution: half-width of a 95 % interval in standard errors.
 *
 * @throws RangeError unless degrees is a whole number >= 1.
 */
export function studentQuantile95(degrees: number): number {
  if (!Number.isSafeInteger(degrees) || degrees < 1) {
    throw new RangeError(`studentQuantile95 requires a whole number degrees >= 1, got ${degrees}`);
  }
  let low = 1.9;
  let high = 12.8;
  // Halving 60 times leaves less than 1e-17 of the width: to the last digit of a double.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (centralChance(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
