import { html, raw } from 'hono/html';
import type { Comparison, ReportMeasure } from '../../../src/domain/report/report.types.ts';
import type { ShareChartData } from '../../charts/chart-data.ts';
import { pickText } from '../../locales/index.ts';
import { percent, points } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import { scrollTable } from '../parts.ts';
import { certainPart, type ReportScope, rangeInWords, reportWords, shareCell } from './share-cell.ts';
import { comparisonName } from './summary.ts';

/** JSON for an island: data and not code, with `<` escaped so that no text can end the element. */
export const jsonScript = (data: unknown): Html =>
  html`<script type="application/json">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;

/** Chart above, the same figures in the table below; the chart is drawn by the island and is an extra. */
export function chartFigure(figure: {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly data: ShareChartData;
  readonly legend: HtmlPart;
  readonly table: HtmlPart;
}): Html {
  return html`<figure aria-labelledby="${figure.id}-caption"><figcaption class="visually-hidden" id="${figure.id}-caption">${figure.title}</figcaption>
    <div class="chart" data-chart hidden><canvas role="img" aria-label="${figure.label}"></canvas>${jsonScript(figure.data)}</div>
    ${figure.legend}${figure.table}</figure>`;
}

interface TierWords {
  readonly problem: string;
  readonly acute: string;
}

/** What the two tiers are called: the work ability index has categories, not problems. */
function tierWords(scope: ReportScope, measures: readonly ReportMeasure[]): TierWords {
  const words = reportWords(scope);
  const role = measures[0]?.role;
  if (measures[0]?.itemId !== undefined) return { problem: words.met, acute: words.acute };
  if (role === 'workable') return { problem: words.workableShare, acute: words.acute };
  if (role === 'index' || role === 'single') return { problem: words.abilityProblem, acute: words.abilityAcute };
  return { problem: words.problem, acute: words.acute };
}

/** Measures of one role as a figure: bars with interval, and the table with everything that belongs to them. */
export function measureFigure(scope: ReportScope, id: string, title: string, measures: readonly ReportMeasure[]): Html {
  const words = reportWords(scope);
  const { language } = scope.reader;
  const named = tierWords(scope, measures);
  // A band has no place on the axis.
  const of = (measure: ReportMeasure, kind: Comparison['kind']) =>
    measure.comparisons.find((comparison) => comparison.kind === kind && !comparison.shareRange)?.share ?? null;
  const data: ShareChartData = {
    rows: measures.map((measure) => ({
      label: pickText(measure.name, language),
      isUpper: false,
      share: certainPart(measure.share),
      acute: certainPart(measure.acute),
      interval: 'interval' in measure.share ? measure.share.interval : null,
      colour: measure.colour,
      benchmark: of(measure, 'benchmark'),
      previous: of(measure, 'previous-wave'),
    })),
    words: {
      bar: named.problem,
      acute: named.acute,
      benchmark: words.flanders,
      previous: words.previous,
      notShown: words.notShown,
    },
  };
  return chartFigure({
    id,
    title,
    label: words.chartLabel(title),
    data,
    legend: legend(scope, data),
    table: measureTable(scope, title, measures),
  });
}

/** What bar, whisker, diamond and circle mean; only what this chart has. `meaning`: of the colours; beside Flanders when left out. */
export function legend(
  scope: ReportScope,
  data: ShareChartData,
  meaning: { readonly unfavourable: string; readonly favourable: string } = {
    unfavourable: reportWords(scope).colourUnfavourable,
    favourable: reportWords(scope).colourFavourable,
  },
): Html {
  const words = reportWords(scope);
  const has = (test: (row: ShareChartData['rows'][number]) => boolean) => data.rows.some(test);
  const item = (shape: string, text: string) =>
    html`<li><svg viewBox="0 0 24 16" aria-hidden="true" focusable="false">${raw(shape)}</svg>${text}</li>`;
  const colours = new Set(data.rows.filter((row) => row.share !== null).map((row) => row.colour));
  return html`<ul class="legend" data-legend>
    ${has((row) => row.acute !== null) && item('<rect class="fill-none" y="3" width="24" height="10"/>', data.words.acute)}
    ${item('<rect class="fill-none light" y="3" width="24" height="10"/>', data.words.bar)}
    ${colours.has('unfavourable') && item('<rect class="fill-unfavourable" y="3" width="24" height="10"/>', meaning.unfavourable)}
    ${colours.has('favourable') && item('<rect class="fill-favourable" y="3" width="24" height="10"/>', meaning.favourable)}
    ${item('<path class="stroke-ink" d="M2 8h20M2 3v10M22 3v10"/>', words.legendWhisker)}
    ${has((row) => row.benchmark !== null) && item('<path class="fill-flanders" d="M12 0l6 8-6 8-6-8z"/>', words.legendFlanders)}
    ${has((row) => row.previous !== null) && item('<circle class="stroke-ink" cx="12" cy="8" r="5"/>', words.legendPrevious)}
  </ul>`;
}

/** Roles are written out because a phone shows each row as a block (`report.css`), which would take a table's meaning away. */
export function measureTable(scope: ReportScope, title: string, measures: readonly ReportMeasure[]): Html {
  const words = reportWords(scope);
  const named = tierWords(scope, measures);
  const hasComparisons = measures.some(({ comparisons }) => comparisons.length > 0);
  const hasAcute = measures.some(({ acute }) => acute.status !== 'absent');
  const shown = measures.filter(({ share }) => share.status !== 'absent');
  const allProvisional = shown.length > 0 && shown.every(({ cutOffStatus }) => cutOffStatus === 'provisional');
  const table = scrollTable(
    words.tableOf(title),
    html`<table class="measure-table" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.measure}</th><th scope="col" role="columnheader">${named.problem} <span class="column-hint">${words.columnHint}</span></th>${hasAcute && html`<th scope="col" role="columnheader">${named.acute}</th>`}${hasComparisons && html`<th scope="col" role="columnheader">${words.compared} <span class="column-hint">${words.gapHint}</span></th>`}</tr></thead>
    <tbody role="rowgroup">${measures.map((measure) => measureRow(scope, measure, { named, hasComparisons, hasAcute, saysProvisional: !allProvisional, saysWhat: measures.length > 1 }))}</tbody></table>`,
  );
  return html`${table}${allProvisional && shown[0]?.itemId === undefined && html`<p class="small soft table-note">${words.allProvisional}</p>`}`;
}

interface RowOptions {
  readonly named: TierWords;
  readonly hasComparisons: boolean;
  readonly hasAcute: boolean;
  /** Marks a provisional cut-off on the row; false when a note under the table says it of all rows. */
  readonly saysProvisional: boolean;
  /** Repeats what is measured; a table of one row stands under its own explanation. */
  readonly saysWhat: boolean;
}

function measureRow(scope: ReportScope, measure: ReportMeasure, options: RowOptions): Html {
  const words = reportWords(scope);
  const { language } = scope.reader;
  return html`<tr role="row"><th scope="row" role="rowheader"><span class="measure-name">${pickText(measure.name, language)}</span>
      ${options.saysWhat && measure.itemId === undefined && html`<span class="measure-explanation">${pickText(measure.explanation, language)}</span>`}
      ${options.saysProvisional && measure.cutOffStatus === 'provisional' && measure.share.status !== 'absent' && html`<span class="tag">${words.provisional}</span>`}</th>
    <td role="cell" class="colour-${measure.colour}" data-label="${options.named.problem}">${shareCell(scope, measure.share)}</td>
    ${options.hasAcute && html`<td role="cell" data-label="${options.named.acute}">${shareCell(scope, measure.acute)}</td>`}
    ${options.hasComparisons && html`<td role="cell" data-label="${words.compared}">${comparisonList(scope, measure.comparisons)}</td>`}</tr>`;
}

/** Every comparison with its verdict in words; a difference is named only beside its interval. */
export function comparisonList(scope: ReportScope, comparisons: readonly Comparison[]): HtmlPart {
  const words = reportWords(scope);
  const { language } = scope.reader;
  if (comparisons.length === 0) return html`<span class="soft">—</span>`;
  return html`<ul class="comparisons">${comparisons.map((comparison) => {
    const name = comparison.kind === 'rest' ? words.rest : comparisonName(comparison, scope);
    const [from, to] = comparison.interval;
    const [low, high] = comparison.differenceRange ?? [comparison.difference, comparison.difference];
    const span = (lo: number, hi: number): string => words.between(points(lo, language), points(hi, language));
    const gap = `${low < high ? span(low, high) : points(low, language)}; ${span(from, to)}`;
    const other = comparison.shareRange
      ? rangeInWords(scope, comparison.shareRange)
      : percent(comparison.share, language, comparison.kind === 'benchmark' ? 1 : 0);
    return html`<li class="comparison-${comparison.kind}"><span class="comparison-name">${name}: ${other}${comparison.sourceStatus === 'provisional' && html` <span class="tag">${words.provisionalBenchmark}</span>`}</span>
      <span class="verdict verdict-${comparison.verdict}">${words.verdict[comparison.verdict]}</span> <span class="gap">(${gap})</span></li>`;
  })}</ul>`;
}
