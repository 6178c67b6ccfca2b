import { html } from 'hono/html';
import type { Comparison, ReportedShare, ReportMeasure } from '../../../src/domain/report/report.types.ts';
import { pickText } from '../../locales/index.ts';
import { inWords, percent } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import { countInWords, type ReportScope, range, reportWords } from './share-cell.ts';

type ShownShare = Extract<ReportedShare, { readonly status: 'exact' | 'band' }>;

/** Name of what a measure is laid beside, in the reader's language where it has one. */
export const comparisonName = (comparison: Comparison, { reader }: ReportScope): string =>
  comparison.name ? pickText(comparison.name, reader.language) : comparison.label;

const find = (measure: ReportMeasure, kind: Comparison['kind']) =>
  measure.comparisons.find((comparison) => comparison.kind === kind);

/** The report in a few sentences, in the order in which one would tell it. Only what is clear is called clear. */
export function summary(scope: ReportScope): Html {
  const words = reportWords(scope);
  const sentences = [workable(scope), ...besideFlanders(scope), ...sincePrevious(scope)].filter(Boolean);
  return html`<section class="card in-short" aria-labelledby="in-short"><h2 id="in-short">${words.inShort}</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}</section>`;
}

/** The share behind a count that already says "at most" or "at least". */
function plainShare({ reader }: ReportScope, share: ShownShare): string {
  if (share.status === 'exact') return percent(share.share, reader.language);
  const [from, to] = share.share.map((end) => percent(end, reader.language)) as [string, string];
  if (share.lo === 0) return to;
  return share.hi === share.n ? from : range(from, to);
}

function workable(scope: ReportScope): HtmlPart {
  const words = reportWords(scope);
  const measure = scope.report.measures.find(({ role }) => role === 'workable');
  if (!measure || measure.share.status === 'absent') return null;
  const { share } = measure;
  if (share.status === 'hidden') return words.workableHidden;
  const text = words.workable(String(share.n), countInWords(scope, share) ?? '', plainShare(scope, share));
  const benchmark = find(measure, 'benchmark');
  if (!benchmark) return text;
  const verdict = { higher: words.clearlyMore, lower: words.clearlyLess, 'no-clear-difference': words.noClear }[
    benchmark.verdict
  ];
  const beside = words.benchmarkWas(
    comparisonName(benchmark, scope),
    percent(benchmark.share, scope.reader.language, 1),
  );
  return html`<strong>${text}</strong> ${beside} ${verdict}`;
}

function besideFlanders(scope: ReportScope): string[] {
  const words = reportWords(scope);
  const measures = scope.report.measures.filter(
    (measure) => measure.role !== 'workable' && find(measure, 'benchmark') !== undefined,
  );
  if (measures.length === 0) return [];
  const named = (colour: ReportMeasure['colour']) =>
    names(
      measures.filter((measure) => measure.colour === colour),
      scope,
    );
  const [bad, good] = [named('unfavourable'), named('favourable')];
  if (!bad && !good) return [words.noneClear];
  return [bad && words.unfavourable(bad), good && words.favourable(good)].filter((text) => text !== '');
}

function sincePrevious(scope: ReportScope): string[] {
  const words = reportWords(scope);
  const { previousWave, measures } = scope.report;
  const compared = measures.filter((measure) => find(measure, 'previous-wave') !== undefined);
  if (!previousWave || compared.length === 0) return [words.noPrevious];
  const worseIs = (measure: ReportMeasure) => (measure.role === 'workable' ? 'lower' : 'higher');
  const verdictOf = (measure: ReportMeasure) => find(measure, 'previous-wave')?.verdict;
  const clear = compared.filter((measure) => verdictOf(measure) !== 'no-clear-difference');
  const worse = names(
    clear.filter((measure) => verdictOf(measure) === worseIs(measure)),
    scope,
  );
  const better = names(
    clear.filter((measure) => verdictOf(measure) !== worseIs(measure)),
    scope,
  );
  if (!worse && !better) return [words.noChange(previousWave.title)];
  return [worse && words.worse(previousWave.title, worse), better && words.better(previousWave.title, better)].filter(
    (text) => text !== '',
  );
}

const names = (measures: readonly ReportMeasure[], { reader }: ReportScope): string =>
  inWords(
    measures.map(({ name }) => pickText(name, reader.language).toLocaleLowerCase(reader.language)),
    reader.language,
  );
