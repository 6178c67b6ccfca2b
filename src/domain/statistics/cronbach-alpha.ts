/**
 * Cronbach's alpha: how far the items of a scale go together, as a lower bound of its reliability. At most 1; may be negative.
 *
 * Definition: k/(k-1) · (1 - Σ s²(item) / s²(total)), with sample variances (divided by rows - 1).
 * Missing values: complete rows only; the caller leaves incomplete ones out and reports how many.
 * Returns null when all totals are equal: the answer does not exist.
 * Source: Cronbach 1951, Psychometrika 16:297.
 *
 * @param rows one row per respondent, one number per item.
 * @throws RangeError unless there are at least 2 rows, all of the same length >= 2, of finite numbers.
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0;
  if (rows.length < 2 || items < 2) {
    throw new RangeError(`cronbachAlpha requires at least 2 rows of at least 2 items, got ${rows.length} of ${items}`);
  }
  for (const row of rows) {
    if (row.length !== items || !row.every(Number.isFinite)) {
      throw new RangeError(`cronbachAlpha requires complete rows of ${items} numbers, got [${row.join(', ')}]`);
    }
  }
  const total = sampleVariance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
  if (total === 0) return null;
  let ofItems = 0;
  for (let item = 0; item < items; item += 1) ofItems += sampleVariance(rows.map((row) => row[item] as number));
  return (items / (items - 1)) * (1 - ofItems / total);
}

/** Two passes, divided by one less than the number of values (Bessel's correction: the mean comes from the same values). */
function sampleVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
