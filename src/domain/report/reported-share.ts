import type { HiddenReason, PublishedFigure } from '../disclosure/publishable.types.ts';
import { wilsonHull } from '../statistics/wilson-hull.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { ReportedShare } from './report.types.ts';

/**
 * A published count as a share with n and 95 % interval (Wilson; for a band the hull over both ends). Computed from the
 * published figure only. A base of 0 means that nobody gave a valid answer: hidden as `empty`, never 0 %.
 */
export function reportedShare(figure: PublishedFigure): ReportedShare {
  if (figure.form === 'hidden') return hiddenShare(figure.reason, null);
  const n = figure.base;
  if (n === 0) return hiddenShare('empty', null);
  const turnover = figure.turnover && { turnover: figure.turnover };
  if (figure.form === 'exact') {
    const count = figure.value;
    return { status: 'exact', count, n, share: count / n, interval: wilsonInterval(count, n), ...turnover };
  }
  const { lo, hi } = figure;
  return { status: 'band', lo, hi, n, share: [lo / n, hi / n], interval: wilsonHull(lo, hi, n), ...turnover };
}

/** A share that is not shown, with the reason and the shown unit that covers it. */
export function hiddenShare(
  reason: HiddenReason,
  coveredBy: { readonly id: string; readonly label: string } | null,
): ReportedShare {
  return { status: 'hidden', reason, coveredBy };
}
