import { html } from 'hono/html';
import type { ReportComments } from '../../../src/http/contract/report.ts';
import { pickText } from '../../locales/index.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import type { Html, HtmlPart } from '../html.ts';
import { at } from '../staff/staff-page.ts';
import type { ReportScope } from './share-cell.ts';

/** What people wrote at this unit, as it was read and let through; or why there is nothing, and where there is. */
export function commentsSection({ reader, report }: ReportScope, comments: ReportComments): HtmlPart {
  if (comments.status === 'none') return null;
  const words = staffTexts(reader.language).staff.comments;
  const link = (unit: ReportComments['elsewhere'][number]): Html =>
    html`<li><a href="${at.report(report.organisation.id, report.wave.id, unit.id)}">${unit.label}</a></li>`;
  const section = (content: HtmlPart): Html =>
    html`<section class="card" aria-labelledby="comments"><h2 id="comments">${words.reportTitle}</h2>${content}</section>`;
  if (comments.status === 'waiting') return section(html`<p>${words.reportWaiting}</p>`);
  return section(html`
    ${
      comments.here.length === 0
        ? html`<p>${words.reportNotHere}</p>`
        : html`<p class="soft">${words.reportLead(comments.k ?? 0)}</p>
      ${comments.here.map(
        (
          place,
        ) => html`<h3>${pickText(place.title, reader.language)}</h3><p class="soft">${words.reportCount(place.n)}</p>
        <ul class="comment-list">${place.comments.map((comment) => html`<li>${comment}</li>`)}</ul>`,
      )}
      <p class="soft small">${words.reportCare}</p>`
    }
    ${comments.elsewhere.length > 0 && html`<p>${words.reportElsewhere}</p><ul>${comments.elsewhere.map(link)}</ul>`}`);
}
