import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type {
  PersonalResult,
  PersonalScaleResult,
  ResultBenchmark,
} from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill, percent } from '../../locales/fill.ts';
import type { Html, HtmlPart } from '../html.ts';
import { contactList } from './contacts.ts';
import type { DeviceWords } from './device-words.ts';
import { receiptCard, type ShownReceipt } from './receipt.ts';
import { resultSources } from './result-sources.ts';
import { peopleRow, scoreBar, shownScore } from './score-bar.ts';

export interface ResultPageInput {
  readonly language: Language;
  /** Handed in, not looked up: in the browser only one language is there. */
  readonly words: DeviceWords;
  readonly about: string;
  /** One per instrument of the wave, in its order. */
  readonly results: readonly PersonalResult[];
  /** Who worked it out, and whether the answers arrived: told truthfully in each case. */
  readonly made: 'on-device' | 'by-server' | 'on-device-not-sent';
  /** Null when nothing was sent. */
  readonly receipt: ShownReceipt | null;
}

/**
 * The personal result. The same lines run on the respondent's device and, without JavaScript, on the server: both show the
 * same page. Words come first and carry everything; bars and people repeat them.
 */
export function resultPage(input: ResultPageInput): HtmlPart {
  const { words, results } = input;
  const made = {
    'on-device': words.result.onDevice,
    'by-server': words.result.byServer,
    'on-device-not-sent': `${words.result.notSent} ${words.result.onDevice}`,
  }[input.made];
  const severity = Math.max(...results.map((result) => result.severity ?? 0));
  const contacts = results.find((result) => (result.severity ?? 0) === severity)?.contacts ?? [];
  // Somebody under a lot of strain meets the offer first, and not after a page of scores.
  const isSerious = severity === 2;
  const talk = contactList(words, contacts, isSerious);
  return html`<div class="result" data-result>
    ${input.made === 'on-device-not-sent' ? '' : html`<p class="stored" role="status">${tick}<span>${words.send.stored}</span></p>`}
    <p class="scan-about">${input.about}</p>
    <h1 tabindex="-1" data-result-title>${words.result.title}</h1>
    <p class="soft">${made}</p>
    <p class="soft small no-print" data-remembered hidden>${words.result.remembered}</p>
    <div class="actions no-print">
      <button class="button button-quiet" type="button" data-print hidden>${words.result.print}</button>
      <button class="button button-quiet" type="button" data-wipe-result hidden>${words.result.wipe}</button>
    </div>
    ${results.map((result) => workabilitySummary(result, input))}
    ${isSerious ? talk : ''}
    ${results.map((result) => instrumentResult(result, input))}
    <p class="notice">${words.result.noDiagnosis}</p>
    ${isSerious ? '' : talk}
    ${input.receipt ? receiptCard(words.receipt, input.about, input.receipt, input.language) : ''}
    <section class="card"><h2>${words.result.nextTitle}</h2><p>${words.result.nextText}</p></section>
    ${resultSources(results, words)}
  </div>`;
}

const tick = html`<svg class="tick" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4.5 10.5 3.6 3.6 7.4-8"/></svg>`;

function instrumentResult(result: PersonalResult, input: ResultPageInput): Html {
  const { words } = input;
  const headings = {
    indicator: result.workability ? words.result.indicators : words.result.indicatorsOther,
    risk: words.result.risks,
    index: words.result.index,
    single: words.result.others,
    context: words.result.others,
  };
  const roles = [['indicator'], ['index'], ['risk'], ['single', 'context']] as const;
  return html`${roles.map((group) => {
    const scales = result.scales.filter((scale) => group.some((role) => role === scale.role) && isShown(scale));
    const [first] = group;
    if (scales.length === 0) return '';
    return html`<section class="result-part result-part-${first}"><h2>${headings[first]}</h2>
        <div class="result-cards">${scales.map((scale) => scaleCard(scale, input))}</div></section>`;
  })}`;
}

/** A context scale without tiers says nothing to the reader about the own answers: it stays out. */
const isShown = (scale: PersonalScaleResult): boolean =>
  scale.role !== 'context' || (scale.status === 'scored' && scale.tier !== null);

function workabilitySummary(result: PersonalResult, input: ResultPageInput): HtmlPart {
  const { workability } = result;
  const words = input.words.result;
  if (!workability) return null;
  const { indicators: n, problems, benchmark } = workability;
  const sentence =
    problems === null
      ? words.summaryUnknown
      : problems === 0
        ? fill(words.summaryNone, { n })
        : problems === 1
          ? fill(words.summaryOne, { n })
          : fill(words.summaryMany, { n, problems });
  return html`<section class="card result-summary">
    ${
      problems === null
        ? ''
        : html`<svg class="summary-dots" viewBox="0 0 ${n * 26} 22" aria-hidden="true" focusable="false">${Array.from(
            { length: n },
            (_, index) =>
              html`<circle class="${index < problems ? 'dot-problem' : 'dot-fine'}" cx="${index * 26 + 11}" cy="11" r="9"/>`,
          )}</svg>`
    }
    <p class="result-sentence">${sentence}</p>
    ${benchmark ? benchmarkLine(fill(words.workableBenchmark, benchmarkValues(benchmark, input)), benchmark.share) : ''}
  </section>`;
}

function scaleCard(scale: PersonalScaleResult, input: ResultPageInput): Html {
  const { words } = input;
  if (scale.status === 'not-scorable')
    return html`<article class="card scale-card"><h3>${scale.name}</h3><p>${
      scale.answered < scale.required
        ? fill(words.result.notScorableMissing, { answered: scale.answered, required: scale.required })
        : words.result.notScorable
    }</p></article>`;
  const isMain = scale.role === 'indicator' || scale.role === 'index';
  const comparison = compare(scale, input);
  return html`<article class="card scale-card">
    <div class="scale-head"><h3 class="scale-name">${scale.name}</h3>${
      scale.tier ? html`<p class="tier tier-${scale.tier.severity}">${scale.tier.name}</p>` : ''
    }</div>
    <p>${scale.tier ? scale.tier.meaning : scale.explanation}</p>
    ${scoreBar(scale, words, isMain)}
    <p class="small soft">${scoreSentence(scale, input)}
      ${scale.tier?.sourceStatus === 'provisional' ? html`<span class="provisional">${words.result.provisionalMark}</span>` : ''}
      ${comparison && !isMain ? comparison.sentence : ''}</p>
    ${comparison && isMain ? benchmarkLine(comparison.sentence, comparison.share) : ''}
  </article>`;
}

function scoreSentence(
  scale: Extract<PersonalScaleResult, { status: 'scored' }>,
  { words, language }: ResultPageInput,
): string {
  const { value, max } = shownScore(scale);
  const direction = scale.highIsUnfavourable ? words.result.scoreHigh : words.result.scoreLow;
  return `${fill(words.result.score, { value: value.toLocaleString(language), max })}. ${direction}`;
}

/** The Flemish figure for this scale in one or two sentences; null when there is none. */
function compare(
  scale: PersonalScaleResult,
  input: ResultPageInput,
): { readonly sentence: string; readonly share: number } | null {
  const problematic = scale.benchmarks.find((benchmark) => benchmark.measure === 'problematic');
  const acute = scale.benchmarks.find((benchmark) => benchmark.measure === 'acute');
  if (!problematic) return null;
  const { benchmarkProblematic, benchmarkAcute } = input.words.result;
  const sentences = [
    fill(benchmarkProblematic, benchmarkValues(problematic, input)),
    ...(acute ? [fill(benchmarkAcute, { share: percent(acute.share, input.language) })] : []),
  ];
  return { sentence: sentences.join(' '), share: problematic.share };
}

const benchmarkLine = (sentence: string, share: number): Html =>
  html`<div class="benchmark">${peopleRow(share)}<p class="benchmark-text">${sentence}</p></div>`;

function benchmarkValues(benchmark: ResultBenchmark, input: ResultPageInput) {
  return {
    scope: benchmark.scopeName,
    share: percent(benchmark.share, input.language),
    year: benchmark.year,
    people: benchmark.population === 'employee' ? input.words.result.employees : input.words.result.selfEmployed,
  };
}
