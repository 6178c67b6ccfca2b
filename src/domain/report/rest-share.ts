import type { PublishedFigure } from '../disclosure/publishable.types.ts';
import type { ReportedShare } from './report.types.ts';
import { reportedShare } from './reported-share.ts';

/**
 * The share of everybody outside a unit, from two published figures: the whole minus the unit. Only when both are exact and
 * the rest has `restN >= k` valid answers, so that the comparison itself never shows a smaller group; otherwise `absent`.
 * (The audit has already cleared every such difference: what can be derived counts as published.)
 */
export function restShare(
  whole: PublishedFigure | undefined,
  unit: PublishedFigure | undefined,
  k: number,
): ReportedShare {
  if (whole?.form !== 'exact' || unit?.form !== 'exact') return { status: 'absent' };
  const base = whole.base - unit.base;
  if (base < k) return { status: 'absent' };
  return reportedShare({ measureId: whole.measureId, form: 'exact', value: whole.value - unit.value, base });
}
