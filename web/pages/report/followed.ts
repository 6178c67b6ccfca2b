import { html } from 'hono/html';
import type { FollowedChange } from '../../../src/domain/report/report.types.ts';
import type { ShareChartData } from '../../charts/chart-data.ts';
import { pickText } from '../../locales/index.ts';
import { day, percent } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import { scrollTable } from '../parts.ts';
import { at } from '../staff/staff-page.ts';
import { chartFigure, legend } from './measure-figure.ts';
import { certainPart, pointOf, type ReportScope, range, reportWords, shareCell } from './share-cell.ts';

/** The same people, then and now: who was found again by a key or answers of their own. Nothing where nobody is followed. */
export function followed(scope: ReportScope): HtmlPart {
  const { followed: report } = scope.report;
  if (!report) return null;
  const words = reportWords(scope);
  const { language } = scope.reader;
  const { title, openedOn } = report.previousWave;
  const before = openedOn ? words.waveOf(title, day(openedOn, language)) : `«${title}»`;
  const body =
    report.n === null
      ? notTold(scope)
      : html`<p class="soft">${words.followed.lead(String(report.n), before)}</p>${figure(scope, report.rows)}
        <p class="small soft">${words.followed.note}</p>`;
  return html`<section class="card" aria-labelledby="followed"><h2 id="followed">${words.followed.title}</h2>${body}</section>`;
}

/** Why not, and where it is. */
function notTold(scope: ReportScope): Html {
  const words = reportWords(scope);
  const { organisation, wave, followed: report, units } = scope.report;
  const reason = report?.reason ?? 'protected';
  const covered = units.find(({ id }) => id === report?.coveredBy?.id);
  return html`<p><strong>${{ ...words.hidden, ...words.followed.hidden }[reason](wave.k)}.</strong>
    ${covered && html`${words.followed.toldIn} <a href="${at.report(organisation.id, wave.id, covered.id)}#followed">${covered.label}</a>.`}</p>`;
}

function figure(scope: ReportScope, rows: readonly FollowedChange[]): Html {
  const words = reportWords(scope);
  const { language } = scope.reader;
  const data: ShareChartData = {
    rows: rows.map((row) => ({
      label: pickText(row.name, language),
      isUpper: false,
      share: certainPart(row.now),
      acute: null,
      interval: 'interval' in row.now ? row.now.interval : null,
      colour: row.verdict === 'better' ? 'favourable' : row.verdict === 'worse' ? 'unfavourable' : 'none',
      benchmark: null,
      previous: pointOf(row.before),
    })),
    words: {
      bar: words.followed.now,
      acute: words.acute,
      benchmark: words.flanders,
      previous: words.previous,
      notShown: words.notShown,
    },
  };
  const { title } = words.followed;
  return chartFigure({
    id: 'followed-chart',
    title,
    label: words.chartLabel(title),
    data,
    legend: legend(scope, data, {
      unfavourable: words.followed.verdict.worse,
      favourable: words.followed.verdict.better,
    }),
    table: table(scope, title, rows),
  });
}

/** Roles are written out because a phone shows each row as a block. */
function table(scope: ReportScope, title: string, rows: readonly FollowedChange[]): Html {
  const words = reportWords(scope);
  const { language } = scope.reader;
  const { followed: own } = words;
  const columns = [own.before, own.now, own.better, own.worse, own.balance];
  return scrollTable(
    words.tableOf(title),
    html`<table class="measure-table followed-table" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.measure}</th>${columns.map(
      (column) => html`<th scope="col" role="columnheader">${column}</th>`,
    )}</tr></thead>
    <tbody role="rowgroup">${rows.map(
      (
        row,
      ) => html`<tr role="row"><th scope="row" role="rowheader"><span class="measure-name">${pickText(row.name, language)}</span></th>
        ${[row.before, row.now, row.better, row.worse].map(
          (share, column) => html`<td role="cell" data-label="${columns[column]}">${shareCell(scope, share)}</td>`,
        )}
        <td role="cell" data-label="${own.balance}">${balance(scope, row)}</td></tr>`,
    )}</tbody></table>`,
  );
}

/** The verdict in words, beside how many of those who changed got better. */
function balance(scope: ReportScope, row: FollowedChange): Html {
  const { followed: words } = reportWords(scope);
  const { language } = scope.reader;
  if (row.betterOfChanged === null) return html`<span class="soft">${words.verdict[row.verdict]}</span>`;
  const [from, to] = row.betterOfChanged.interval;
  const verdict = { better: 'lower', worse: 'higher', 'no-clear-change': 'no-clear-difference', 'not-told': 'none' };
  return html`<span class="verdict verdict-${verdict[row.verdict]}">${words.verdict[row.verdict]}</span>
    <span class="share-detail">${words.ofChanged(range(percent(from, language), percent(to, language)))}</span>`;
}
