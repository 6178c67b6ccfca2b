import { html } from 'hono/html';
import type { Report, ReportedShare } from '../../../src/domain/report/report.types.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { percent } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { at } from '../staff/staff-page.ts';

/** Where this reader may go on to from the report. */
export interface ReportRights {
  readonly readFiles: boolean;
  readonly readAudit: boolean;
  readonly readWave: boolean;
}

/** What every part of the report needs. */
export interface ReportScope {
  readonly reader: PageReader;
  readonly report: Report;
  /** May read the release as a whole: its audit and its files. A team lead may not. */
  readonly may: ReportRights;
}

export const reportWords = ({ reader }: ReportScope) => staffTexts(reader.language).report;

/** As far as a bar is certain: the share itself, or the lower end of a band. A bar to its middle would draw a figure that nobody published. Null when nothing is shown. */
export function certainPart(share: ReportedShare): number | null {
  if (share.status === 'exact') return share.share;
  return share.status === 'band' ? share.share[0] : null;
}

/** A share that can be drawn as a point; null for a band, which is none. */
export const pointOf = (share: ReportedShare): number | null => (share.status === 'exact' ? share.share : null);

/** Count in words: `12`, `at most 3`, `at least 24` or `3 to 6`. Null when it is not shown. */
export function countInWords(scope: ReportScope, share: ReportedShare): string | null {
  const words = reportWords(scope);
  if (share.status === 'exact') return String(share.count);
  if (share.status !== 'band') return null;
  if (share.lo === 0) return words.atMost(String(share.hi));
  return share.hi === share.n ? words.atLeast(String(share.lo)) : words.between(String(share.lo), String(share.hi));
}

/** Share in words, in the same form as the count. */
export function shareInWords(scope: ReportScope, share: ReportedShare): string | null {
  const { language } = scope.reader;
  if (share.status === 'exact') return percent(share.share, language);
  return share.status === 'band' ? rangeInWords(scope, share.share) : null;
}

/** The shares at both ends of a band, 0..1, in words. */
export function rangeInWords(scope: ReportScope, [from, to]: readonly [number, number]): string {
  const words = reportWords(scope);
  const { language } = scope.reader;
  if (from === 0) return words.atMost(percent(to, language));
  if (to === 1) return words.atLeast(percent(from, language));
  return words.between(percent(from, language), percent(to, language));
}

/** A range in figures, `34–47%`: the sign once. */
export const range = (from: string, to: string): string => `${from.replace(/\s*%$/, '')}–${to}`;

/** Why a cell is not shown, and which shown group covers it. Reasons look at membership only; all else is one neutral word. */
export function hiddenInWords(scope: ReportScope, share: ReportedShare & { readonly status: 'hidden' }): Html {
  const words = reportWords(scope);
  const { report } = scope;
  const covered = share.coveredBy;
  return html`<span class="hidden-cell">${words.hidden[share.reason](report.wave.k)}${
    covered && covered.id !== report.unit.id
      ? html`. ${words.coveredBy} <a href="${at.report(report.organisation.id, report.wave.id, covered.id)}">${covered.label}</a>`
      : ''
  }</span>`;
}

/** One share in a table cell: share first, then count of n, then the interval. */
export function shareCell(scope: ReportScope, share: ReportedShare): Html {
  const words = reportWords(scope);
  const { language } = scope.reader;
  if (share.status === 'absent') return html`<span class="soft">—</span>`;
  if (share.status === 'hidden') return hiddenInWords(scope, share);
  const [from, to] = share.interval;
  return html`<span class="share share-${share.status}">${shareInWords(scope, share)}</span>
    <span class="share-detail">${words.of(countInWords(scope, share) ?? '', String(share.n))}</span>
    <span class="share-detail"><span class="visually-hidden">${words.interval}: </span>${range(percent(from, language), percent(to, language))}</span>${
      share.turnover && html` <span class="share-detail">${words.turnover[share.turnover]}</span>`
    }`;
}
