import { html } from 'hono/html';
import type { ReportedShare, ReportMeasure } from '../../../src/domain/report/report.types.ts';
import { benchmarkDifference } from '../../../src/domain/statistics/benchmark-difference.ts';
import type { ShareChartData } from '../../charts/chart-data.ts';
import { pickText } from '../../locales/index.ts';
import type { Html, HtmlPart } from '../html.ts';
import { scrollTable } from '../parts.ts';
import { at } from '../staff/staff-page.ts';
import { chartFigure, legend } from './measure-figure.ts';
import { certainPart, hiddenInWords, type ReportScope, reportWords, shareCell } from './share-cell.ts';

const absent: ReportedShare = { status: 'absent' };

/** The same rule as on the page of the unit itself: a colour only when the whole interval lies on one side of Flanders. */
export function colourBeside(share: ReportedShare, measure: ReportMeasure): ReportMeasure['colour'] {
  const benchmark = measure.comparisons.find(({ kind }) => kind === 'benchmark');
  if (!benchmark || (share.status !== 'exact' && share.status !== 'band') || share.n < 1) return 'none';
  const [lo, hi] = share.status === 'exact' ? [share.count, share.count] : [share.lo, share.hi];
  const from = benchmarkDifference(lo, share.n, benchmark.share, benchmark.n).interval[0];
  const to = benchmarkDifference(hi, share.n, benchmark.share, benchmark.n).interval[1];
  if (from <= 0 && to >= 0) return 'none';
  return from > 0 === (measure.role === 'workable') ? 'favourable' : 'unfavourable';
}

/** Every unit below this one beside the others: workability rate as a chart, all first tiers as a table. No ranking. */
export function overview(scope: ReportScope): HtmlPart {
  const words = reportWords(scope);
  const { children } = scope.report;
  const measures = scope.report.measures.filter(({ role }) => role === 'workable' || role === 'indicator');
  if (children.length === 0 || measures.length === 0) return null;
  const [first] = measures;
  const table = scrollTable(words.tableOf(words.overview), heatTable(scope, measures));
  return html`<section class="card" aria-labelledby="overview"><h2 id="overview">${words.overview}</h2><p class="soft">${words.overviewLead}</p>
    ${first?.role === 'workable' ? unitChart(scope, first, table) : table}</section>`;
}

function unitChart(scope: ReportScope, measure: ReportMeasure, table: Html): Html {
  const words = reportWords(scope);
  const benchmark = measure.comparisons.find(({ kind }) => kind === 'benchmark')?.share ?? null;
  const shown = scope.report.children.filter(({ unit }) => unit.status === 'shown');
  const data: ShareChartData = {
    rows: shown.map(({ unit, shares }) => {
      const share = shares[measure.measureId] ?? absent;
      return {
        label: unit.label,
        isUpper: scope.report.units.some(({ parentId }) => parentId === unit.id),
        share: certainPart(share),
        acute: null,
        interval: 'interval' in share ? share.interval : null,
        colour: colourBeside(share, measure),
        benchmark,
        previous: null,
      };
    }),
    words: {
      bar: words.workableShare,
      acute: words.acute,
      benchmark: words.flanders,
      previous: words.previous,
      notShown: words.notShown,
    },
  };
  return chartFigure({
    id: 'overview-chart',
    title: words.overviewChart,
    label: words.chartLabel(words.overviewChart),
    data,
    legend: legend(scope, data),
    table,
  });
}

function heatTable(scope: ReportScope, measures: readonly ReportMeasure[]): Html {
  const words = reportWords(scope);
  const { report, reader } = scope;
  const baseDepth = Math.min(...report.children.map(({ unit }) => unit.depth));
  return html`<table class="heat"><thead><tr><th scope="col">${words.unit}</th>${measures.map(
    (measure) => html`<th scope="col">${pickText(measure.name, reader.language)}</th>`,
  )}</tr></thead><tbody>${report.children.map(({ unit, shares }) => {
    const name = html`<th scope="row" class="depth-${Math.min(unit.depth - baseDepth, 4)}">${
      unit.status === 'shown'
        ? html`<a href="${at.report(report.organisation.id, report.wave.id, unit.id)}">${unit.label}</a>`
        : unit.label
    }</th>`;
    if (unit.status === 'hidden')
      return html`<tr>${name}<td colspan="${measures.length}">${hiddenInWords(scope, {
        status: 'hidden',
        reason: unit.reason ?? 'protected',
        coveredBy: unit.coveredBy,
      })}</td></tr>`;
    return html`<tr>${name}${measures.map((measure) => {
      const share = shares[measure.measureId] ?? absent;
      const colour = colourBeside(share, measure);
      return html`<td class="colour-${colour}">${shareCell(scope, share)}${colour !== 'none' && html`<span class="visually-hidden">, ${colour === 'favourable' ? words.colourFavourable : words.colourUnfavourable}</span>`}</td>`;
    })}</tr>`;
  })}</tbody></table>`;
}
