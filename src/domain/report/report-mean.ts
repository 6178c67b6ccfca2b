import type { PublishedFigure } from '../disclosure/publishable.types.ts';
import type { Measure } from '../tabulation/table.types.ts';
import type { ReportMeasure } from './report.types.ts';

/**
 * Mean of a `sum` measure from its published sum: sum / denominator / n. Null when there is no such figure, it is hidden, or
 * nobody gave a valid answer. For a band, `min` and `max` are the means of its ends and `mean` their middle.
 */
export function reportMean(measure: Measure | null, figure: PublishedFigure | undefined): ReportMeasure['mean'] {
  if (measure === null || figure === undefined || figure.form === 'hidden' || figure.base === 0) return null;
  const n = figure.base;
  const [lo, hi] = figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];
  const min = lo / measure.denominator / n;
  const max = hi / measure.denominator / n;
  return { mean: (min + max) / 2, n, min, max };
}
