import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type { PersonalResult, PersonalScaleResult } from '../../../src/domain/personal-result/personal-result.types.ts';
import { fill } from '../../locales/fill.ts';
import type { Html, HtmlPart } from '../html.ts';
import { contactList } from './contacts.ts';
import type { DeviceWords } from './device-words.ts';
import { receiptCard, type ShownReceipt } from './receipt.ts';
import { benchmarkLine, benchmarkValues } from './result-benchmark.ts';
import { resultSources } from './result-sources.ts';
import { partsCard, scaleCard } from './scale-card.ts';

export interface ResultPageInput {
  readonly language: Language;
  /** Handed in, not looked up: in the browser only one language is there. */
  readonly words: DeviceWords;
  readonly about: string;
  /** One per instrument of the wave, in its order. */
  readonly results: readonly PersonalResult[];
  readonly madeBy: 'device' | 'server';
  readonly fate: Fate;
  /** Null when nothing was sent. */
  readonly receipt: ShownReceipt | null;
  /** Address of the page to ask for a talk, with its origin; null where it is not offered. */
  readonly talk: string | null;
}

/**
 * What became of the answers, told truthfully in each case. `closed`: they came after the wave had closed. `first-stored`:
 * other answers were stored before from the same form, and these were not.
 */
export type Fate = 'stored' | 'not-sent' | 'closed' | 'first-stored';

/**
 * The personal result. The same lines run on the respondent's device and, without JavaScript, on the server: both show the
 * same page. Words come first and carry everything; bars and people repeat them.
 */
export function resultPage(input: ResultPageInput): HtmlPart {
  const { words, results } = input;
  const severity = Math.max(...results.map((result) => result.severity ?? 0));
  const contacts = results.find((result) => (result.severity ?? 0) === severity)?.contacts ?? [];
  // Somebody under a lot of strain meets the offer first, and not after a page of scores.
  const isSerious = severity === 2;
  const talk = html`${contactList(words, contacts, isSerious)}${input.talk ? talkCard(input.talk, input) : ''}`;
  return html`<div class="result" data-result>
    ${fateLine(input)}
    <p class="scan-about">${input.about}</p>
    <h1 tabindex="-1" data-result-title>${words.result.title}</h1>
    <p class="soft">${input.madeBy === 'device' ? words.result.onDevice : words.result.byServer}</p>
    <div class="actions no-print">
      <button class="button button-quiet" type="button" data-print hidden>${words.result.print}</button>
      <button class="button button-quiet" type="button" data-wipe-result hidden>${words.result.wipe}</button>
    </div>
    ${input.receipt ? receiptCard(words.receipt, input.about, input.receipt, input.language) : ''}
    ${results.map((result) => workabilitySummary(result, input))}
    ${isSerious ? talk : ''}
    ${results.map((result) => instrumentResult(result, input))}
    <p class="notice">${words.result.noDiagnosis}</p>
    ${isSerious ? '' : talk}
    <section class="card"><h2>${words.result.nextTitle}</h2><p>${words.result.nextText}</p></section>
    ${unscoredQuestions(results, words)}
    ${resultSources(results, words)}
    <p class="soft small no-print" data-remembered hidden>${words.result.remembered}</p>
    <p class="actions no-print"><button class="button button-wide" type="button" data-wipe-result hidden>${words.result.wipe}</button></p>
    ${doneDialog(words)}
  </div>`;
}

/** A page of its own, in a tab of its own: what is asked there has nothing to do with what stands here. */
function talkCard(address: string, { words: { talk }, language }: ResultPageInput): Html {
  return html`<section class="card talk-card" data-talk-card><h2>${talk.title}</h2><p>${talk.text}</p>
    <p class="actions no-print"><a class="button" href="${address}?lang=${language}" target="_blank" rel="noopener noreferrer">${talk.link}</a></p>
    <p class="small soft">${fill(talk.later, { address })}</p></section>`;
}

function fateLine({ fate, words: { send, result } }: ResultPageInput): Html {
  if (fate === 'stored') return html`<p class="stored" role="status">${tick}<span>${send.stored}</span></p>`;
  const [title, text] = {
    'not-sent': [null, result.notSent],
    closed: [send.closedTitle, send.closedNow],
    'first-stored': [send.firstStoredTitle, send.firstStored],
  }[fate];
  return html`<div class="notice notice-warn" role="status">${title ? html`<h2>${title}</h2>` : ''}<p>${text}</p></div>`;
}

/** Asks before the screen is wiped; `islands/scan/result-buttons.ts` opens it. */
function doneDialog({ result }: DeviceWords): Html {
  return html`<dialog class="dialog" data-done-dialog aria-labelledby="done-title">
    <h2 id="done-title">${result.doneSure}</h2><p>${result.doneSureText}</p>
    <form method="dialog" class="actions">
      <button class="button button-danger" value="done">${result.doneYes}</button>
      <button class="button button-quiet" value="">${result.doneNo}</button>
    </form>
  </dialog>`;
}

const tick = html`<svg class="tick" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4.5 10.5 3.6 3.6 7.4-8"/></svg>`;

function instrumentResult(result: PersonalResult, input: ResultPageInput): Html {
  const { words } = input;
  const headings = {
    main: result.workability
      ? words.result.indicators
      : result.scales.some(({ role }) => role === 'index')
        ? words.result.index
        : words.result.indicatorsOther,
    risk: words.result.risks,
    other: words.result.others,
  };
  // Said once, under the first cards that carry the mark.
  let isExplained = false;
  return html`${(['main', 'risk', 'other'] as const).map((group) => {
    const scales = result.scales.filter((scale) => groupOf(scale) === group);
    if (scales.length === 0) return '';
    const explainsHere = !isExplained && scales.some(isProvisional);
    isExplained ||= explainsHere;
    const parts = group === 'main' ? result.scales.filter((scale) => groupOf(scale) === 'part') : [];
    return html`<section class="result-part result-part-${group}"><h2>${headings[group]}</h2>
        <div class="result-cards">${scales.map((scale) => scaleCard(scale, result, input))}${
          parts.length > 0 ? partsCard(parts, input) : ''
        }</div>${explainsHere ? html`<p class="small provisional-text">${words.result.provisionalText}</p>` : ''}</section>`;
  })}
  ${result.comparability.status === 'not-comparable' ? html`<p class="small soft">${result.comparability.reason}</p>` : ''}`;
}

const isProvisional = (scale: PersonalScaleResult): boolean =>
  scale.status === 'scored' && !scale.isSensitive && scale.tier?.sourceStatus === 'provisional';

/**
 * Where a scale stands. One without tiers is a part of another: it says what that is made of. Context that was left
 * unanswered stays out: nobody needs to read that a question was skipped on purpose.
 */
function groupOf(scale: PersonalScaleResult): 'main' | 'risk' | 'other' | 'part' | 'out' {
  if (scale.isMain) return 'main';
  if (scale.role === 'risk') return 'risk';
  if (scale.role !== 'context') return 'other';
  if (!scale.hasTiers) return 'part';
  return scale.status === 'scored' ? 'other' : 'out';
}

/** What was asked and comes back in no score, so that nobody looks for it. */
function unscoredQuestions(results: readonly PersonalResult[], words: DeviceWords): HtmlPart {
  const titles = (kind: 'background' | 'other') => [...new Set(results.flatMap(({ unscored }) => unscored[kind]))];
  const list = (lead: string, questions: readonly string[]) =>
    questions.length > 0 ? html`<p>${lead}</p><ul>${questions.map((title) => html`<li>${title}</li>`)}</ul>` : '';
  const [background, other] = [titles('background'), titles('other')];
  if (background.length + other.length === 0) return null;
  return html`<details class="sources"><summary>${words.result.unscored}</summary>
    ${list(words.result.unscoredOther, other)}${list(words.result.unscoredBackground, background)}
  </details>`;
}

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
