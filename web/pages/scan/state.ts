import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { dayInWords, fill } from '../../locales/fill.ts';
import { scanTexts } from '../../locales/scan.ts';
import { talkTexts } from '../../locales/talk.ts';
import type { Html, HtmlPart } from '../html.ts';
import { wipeDialog } from './wipe-dialog.ts';

/** Why there is nothing to fill in here. */
export type ClosedDoor = 'not-open-yet' | 'closed' | 'unknown' | 'wiped';

interface StatePageInput {
  readonly language: Language;
  readonly state: ClosedDoor;
  /** Name of the wave and the organisation, when they are known. */
  readonly about?: string;
  readonly opensOn?: string | null;
  /** Address of the page to ask for a talk, which stays after closing. */
  readonly talk?: string;
  /** Of a closed wave: what the island needs for answers that wait on this device. */
  readonly unsent?: HtmlPart;
}

/** Title of a closed door, also for the browser tab. */
export function stateTitle(language: Language, state: ClosedDoor): string {
  const words = scanTexts(language).state;
  return {
    'not-open-yet': words.earlyTitle,
    closed: words.closedTitle,
    unknown: words.unknownTitle,
    wiped: words.wipedTitle,
  }[state];
}

/** A page that says in plain words why one cannot go on here, and what to do now. */
export function statePage(input: StatePageInput): HtmlPart {
  const { language, state } = input;
  const words = scanTexts(language).state;
  const says: Record<
    ClosedDoor,
    { readonly text: string; readonly todo: string | null; readonly toCode: string | null }
  > = {
    'not-open-yet': {
      text: input.opensOn
        ? fill(words.earlyText, { date: dayInWords(input.opensOn, language) })
        : words.earlyTextNoDate,
      todo: words.earlyTodo,
      toCode: null,
    },
    closed: { text: words.closedText, todo: words.closedTodo, toCode: null },
    unknown: { text: words.unknownText, todo: words.unknownTodo, toCode: scanTexts(language).code.title },
    wiped: { text: words.wipedText, todo: null, toCode: null },
  };
  const { text, todo, toCode } = says[state];
  return html`<div class="scan-narrow state-page" data-scan>
    ${stateMark(state)}
    ${input.about ? html`<p class="scan-about">${input.about}</p>` : ''}
    <h1>${stateTitle(language, state)}</h1>
    <p class="lead">${text}</p>
    ${input.unsent ? unsentAnswers(language, input.unsent) : ''}
    ${todo ? html`<p>${todo}</p>` : ''}
    ${input.talk ? html`<p class="actions"><a class="button button-quiet" href="${input.talk}?lang=${language}">${talkTexts(language).card.link}</a></p>` : ''}
    ${toCode ? html`<p class="actions"><a class="button button-quiet" href="/s?lang=${language}">${toCode}</a></p>` : ''}
  </div>`;
}

/** Shown by `islands/scan-closed.ts` where answers wait on this device. */
function unsentAnswers(language: Language, data: HtmlPart): Html {
  const { state, send, steps } = scanTexts(language);
  return html`<section class="notice" data-unsent hidden aria-labelledby="unsent-title">
    <h2 id="unsent-title">${state.unsentTitle}</h2><p>${state.unsentText}</p>
    <p class="actions"><button class="button" type="button" data-result-anyway>${send.resultAnyway}</button>
      <button class="button button-quiet" type="button" data-wipe>${steps.wipe}</button></p>
    ${wipeDialog(language)}${data}
  </section>`;
}

/** A small drawing, so that one sees at a glance that nothing is broken: a door, a clock, a tick, a signpost. */
function stateMark(state: ClosedDoor): Html {
  const drawing: Record<ClosedDoor, Html> = {
    'not-open-yet': html`<circle cx="24" cy="24" r="13"/><path d="M24 16.5V24l5 3.2"/>`,
    closed: html`<path d="M15 38V12.5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2V38M11 38h26M28.5 24.5h.01"/>`,
    unknown: html`<path d="M24 10v28M24 14h10l3.5 4-3.5 4H24M24 24h-9l-3.5 3.5 3.5 3.5h9"/>`,
    wiped: html`<path d="m15 24.8 6.2 6.2L33.5 17.5"/>`,
  };
  return html`<svg class="state-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">${drawing[state]}</svg>`;
}
