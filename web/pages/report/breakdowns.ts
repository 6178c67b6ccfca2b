import { html } from 'hono/html';
import { pickText } from '../../locales/index.ts';
import type { HtmlPart } from '../html.ts';
import { scrollTable } from '../parts.ts';
import { colourBeside } from './overview.ts';
import { type ReportScope, reportWords, shareCell } from './share-cell.ts';

/** Per background question the groups of this unit; those that are too small stay hidden and say so. */
export function breakdowns(scope: ReportScope): HtmlPart {
  const words = reportWords(scope);
  const { report, reader } = scope;
  const measures = report.measures.filter(({ role }) => role === 'workable' || role === 'indicator');
  if (report.breakdowns.length === 0 || measures.length === 0) return null;
  return html`<section class="card" aria-labelledby="breakdowns"><h2 id="breakdowns">${words.breakdowns}</h2><p class="soft">${words.breakdownLead}</p>
    ${report.breakdowns.map((breakdown) => {
      const title = pickText(breakdown.name, reader.language);
      return html`<h3>${title}</h3>${scrollTable(
        title,
        html`<table class="heat"><thead><tr><th scope="col">${words.group}</th><th scope="col" class="number">${words.answers}</th>${measures.map((measure) => html`<th scope="col">${pickText(measure.name, reader.language)}</th>`)}</tr></thead>
        <tbody>${breakdown.rows.map(
          (row) =>
            html`<tr><th scope="row">${pickText(row.label, reader.language)}</th><td class="number">${row.n ?? '—'}</td>${measures.map(
              (measure) => {
                const share = row.shares[measure.measureId] ?? { status: 'absent' as const };
                return html`<td class="colour-${colourBeside(share, measure)}">${shareCell(scope, share)}</td>`;
              },
            )}</tr>`,
        )}</tbody></table>`,
      )}`;
    })}</section>`;
}
