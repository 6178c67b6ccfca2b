import type { Interval } from './interval.types.ts';
import { studentQuantile95 } from './student-quantile.ts';

/**
 * 95 % interval of a mean: mean ± t·s/√n, with t of n-1 degrees of freedom.
 *
 * Assumptions: independent values, roughly normal or n not small. `populationSize`: only for a statement about exactly the
 * people invited; the margin is then multiplied by √((N-n)/(N-1)).
 * Needs the standard deviation, which a release does not hold (it holds sums): a report therefore shows a mean without this
 * interval. It is for data that are not protected by a release, such as a method study.
 *
 * @param standardDeviation sample standard deviation, >= 0.
 * @throws RangeError unless n >= 2 (whole), the numbers are finite and populationSize >= n.
 */
export function meanInterval(
  mean: number,
  standardDeviation: number,
  n: number,
  populationSize: number = Infinity,
): Interval {
  if (!Number.isSafeInteger(n) || n < 2) throw new RangeError(`meanInterval requires a whole number n >= 2, got ${n}`);
  if (!Number.isFinite(mean) || !Number.isFinite(standardDeviation) || standardDeviation < 0) {
    throw new RangeError(
      `meanInterval requires a finite mean and standardDeviation >= 0, got ${mean} and ${standardDeviation}`,
    );
  }
  if (!(populationSize >= n)) {
    throw new RangeError(`meanInterval requires populationSize >= n, got ${populationSize} for n ${n}`);
  }
  const finite = populationSize === Infinity ? 1 : Math.sqrt((populationSize - n) / (populationSize - 1));
  const margin = ((studentQuantile95(n - 1) * standardDeviation) / Math.sqrt(n)) * finite;
  return [mean - margin, mean + margin];
}
