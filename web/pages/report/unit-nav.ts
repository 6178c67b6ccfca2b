import { html } from 'hono/html';
import type { Html, HtmlPart } from '../html.ts';
import { at } from '../staff/staff-page.ts';
import { type ReportScope, reportWords } from './share-cell.ts';

/** The tree of units that this reader may open. On a phone it folds away behind the name of the unit that is open. */
export function unitNavigation(scope: ReportScope): HtmlPart {
  const words = reportWords(scope);
  const { report } = scope;
  if (report.units.length < 2) return null;
  const link = (unit: (typeof report.units)[number]): Html => {
    const here = unit.id === report.unit.id;
    return html`<li class="depth-${Math.min(unit.depth, 5)}"><a href="${at.report(report.organisation.id, report.wave.id, unit.id)}"${here ? html` aria-current="page"` : ''}>${unit.label}${unit.status === 'hidden' && html` <span class="tag">${words.notShown}</span>`}</a></li>`;
  };
  return html`<nav class="unit-nav no-print" aria-label="${words.chooseUnit}"><details open data-fold-on-phone><summary>${words.chooseUnit}</summary><ul>${report.units.map(link)}</ul></details></nav>`;
}
