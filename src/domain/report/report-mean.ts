import type { PublishedFigure } from '../disclosure/publishable.types.ts';
import type { Scale } from '../instruments/instrument.types.ts';
import { displayValue } from '../scoring/score-answers.ts';
import type { Measure } from '../tabulation/table.types.ts';
import type { ReportMeasure } from './report.types.ts';

/**
 * Mean of a `sum` measure from its published sum: sum / denominator / n, on the scale on which single scores are shown (0 to
 * 100, the mean of the answers, or the raw score). Null when there is no such figure, it is hidden, or
 * nobody gave a valid answer. For a band, `min` and `max` are the means of its ends and `mean` their middle.
 */
export function reportMean(
  measure: Measure | null,
  figure: PublishedFigure | undefined,
  scale: Scale | null,
): ReportMeasure['mean'] {
  if (scale === null || measure === null || figure === undefined || figure.form === 'hidden' || figure.base === 0)
    return null;
  const n = figure.base;
  const [lo, hi] = figure.form === 'exact' ? [figure.value, figure.value] : [figure.lo, figure.hi];
  const min = displayValue(scale, lo / measure.denominator / n);
  const max = displayValue(scale, hi / measure.denominator / n);
  return { mean: (min + max) / 2, n, min, max };
}
