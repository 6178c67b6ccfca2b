import { html } from 'hono/html';
import { fingerprint } from '../../../src/domain/credential/key-list.ts';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { PromiseSentence } from '../../../src/domain/participation/participation.types.ts';
import { careTexts } from '../../locales/care.ts';
import { checkTexts } from '../../locales/check.ts';
import { dayInWords, fill } from '../../locales/fill.ts';
import { receiptTexts } from '../../locales/receipt.ts';
import { scanTexts } from '../../locales/scan.ts';
import type { Html, HtmlPart } from '../html.ts';
import { fingerprintLine } from './check.ts';
import { codeField } from './code.ts';
import { jsonData } from './json-data.ts';
import { promiseList } from './promises.ts';

/** What the door needs to know of a wave. */
export interface Door {
  readonly link: string;
  readonly title: string;
  readonly organisationName: string;
  readonly participation: 'invited' | 'open';
  readonly closesOn: string | null;
  readonly instruments: readonly Instrument[];
  readonly promises: readonly PromiseSentence[];
  /** Root of the list of group keys; null where nobody is invited. */
  readonly keyRoot: Uint8Array | null;
  /** In the care of a physician: fingerprint of the key to which answers are sealed. */
  readonly care: { readonly fingerprint: string } | null;
}

export interface DoorPageInput {
  readonly language: Language;
  readonly door: Door;
  /** What was typed or read from the letter; empty when nothing is known yet. */
  readonly code: string;
  readonly codeError: string | null;
  readonly consentError: boolean;
}

export const aboutLine = (language: Language, door: Pick<Door, 'organisationName' | 'title'>): string =>
  fill(scanTexts(language).door.about, { organisation: door.organisationName, title: door.title });

/**
 * The door of a scan: how long it takes, what is promised, consent, and the code where one is needed. One form, so that it
 * works without JavaScript; `islands/scan-door.ts` reads the code from the address, and keeps it out of every log.
 */
export function doorPage(input: DoorPageInput): HtmlPart {
  const { language, door } = input;
  const words = scanTexts(language).door;
  const needsCode = door.participation === 'invited';
  const knowsCode = needsCode && input.code !== '' && input.codeError === null;
  return html`<div class="scan-narrow" data-door>
    <p class="scan-about">${aboutLine(language, door)}</p>
    <h1>${words.title}</h1>
    ${facts(language, door)}
    <section id="sent" class="notice" hidden aria-labelledby="sent-title">
      <h2 id="sent-title">${words.sentTitle}</h2><p>${words.sentText}</p>
    </section>
    <section id="kept" class="notice" hidden aria-labelledby="kept-title">
      <h2 id="kept-title">${words.keptTitle}</h2><p>${words.keptText}</p>
      <p class="actions">
        <a class="button" href="/w/${door.link}/scan?lang=${language}">${words.keptShow}</a>
        <button class="button button-quiet" type="button" data-forget-result>${words.keptForget}</button>
      </p>
    </section>
    <section id="resume" class="notice" hidden aria-labelledby="resume-title">
      <h2 id="resume-title">${words.resume}</h2>
      <p>${words.resumeText}</p>
      <p class="actions">
        <a class="button" data-resume href="/w/${door.link}/scan?lang=${language}">${words.resume}</a>
        <button class="button button-quiet" type="button" data-start-over>${words.startOver}</button>
      </p>
    </section>
    <form method="post" action="/w/${door.link}/scan?lang=${language}" novalidate data-door-form>
      <section class="card" aria-labelledby="promises-title">
        <h2 id="promises-title">${words.promisesTitle}</h2>
        ${promiseList(language, door.promises, door.instruments)}
        <p class="soft small">${words.promisesLead}</p>
        ${door.keyRoot ? fingerprintLine(language, fingerprint(door.keyRoot)) : ''}
        ${door.care ? html`<p class="small soft">${careTexts(language).fingerprint}: <span class="mono">${door.care.fingerprint}</span></p>` : ''}
        <p class="small"${door.care ? html` hidden` : ''}><a href="/w/${door.link}/check?lang=${language}" target="_blank">${checkTexts(language).title}</a> · <a href="/withdraw?lang=${language}">${receiptTexts(language).withdraw.title}</a></p>
      </section>
      <section class="card" aria-labelledby="consent-title">
        <h2 id="consent-title">${words.consentTitle}</h2>
        ${door.care ? careConsentText(language) : consentText(language)}
        ${
          needsCode
            ? html`<div data-code-known ${knowsCode ? '' : html`hidden`}><p class="code-known">${tick} <span>${words.codeKnown}</span>
                <button class="link-button" type="button" data-code-other>${scanTexts(language).code.other}</button></p></div>
              <div data-code-ask ${knowsCode ? html`hidden` : ''}>${codeField({ language, value: input.code, error: input.codeError })}</div>`
            : ''
        }
        ${consentBox(language, input.consentError, door.care !== null)}
        <button class="button button-wide" type="submit">${words.start}</button>
      </section>
    </form>
    ${jsonData('door-data', { link: door.link, language, needsCode, words: { codeKnown: words.codeKnown } })}
  </div>`;
}

/** What one consents to, in four short lines. */
export function consentText(language: Language): Html {
  const words = scanTexts(language).door;
  return html`<p>${words.consentWhy}</p>
  <ul class="consent-text"><li>${words.consentUse}</li><li>${words.consentFree}</li><li>${words.consentErase}</li></ul>`;
}

/** What one consents to when a physician reads the answers: explicit, because these are data on health with a name. */
export function careConsentText(language: Language): Html {
  const { why, use, free, erase } = careTexts(language);
  return html`<p>${why}</p>
  <ul class="consent-text"><li>${use}</li><li>${free}</li><li>${erase}</li></ul>`;
}

/** The consent checkbox; also at the end of the questionnaire for who came there without passing the door. */
export function consentBox(language: Language, isMissing: boolean, inCare = false): Html {
  const words = scanTexts(language).door;
  return html`<p class="field-error" id="consent-error" ${isMissing ? '' : html`hidden`}>${words.consentMissing}</p>
  <p class="choice consent"><input id="consent" name="consent" type="checkbox" value="yes" required
      ${isMissing ? html`aria-invalid="true" aria-describedby="consent-error"` : ''}>
    <label for="consent">${inCare ? careTexts(language).box : words.consentBox}</label></p>`;
}

const tick = html`<svg class="tick" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m4.5 10.5 3.6 3.6 7.4-8"/></svg>`;

function facts(language: Language, door: Door): Html {
  const words = scanTexts(language).door;
  const minutes = door.instruments.reduce((sum, instrument) => sum + instrument.minutes, 0);
  const lines = [
    fill(words.minutes, { minutes }),
    words.resultAtOnce,
    ...(door.closesOn ? [fill(words.until, { date: dayInWords(door.closesOn, language) })] : []),
  ];
  return html`<ul class="facts">${lines.map((line) => html`<li>${tick}<span>${line}</span></li>`)}</ul>
  <details class="contents"><summary>${words.contents}</summary><ul>
    ${door.instruments.flatMap((instrument) =>
      instrument.pages.map((page) => html`<li>${page.title[language] ?? ''}</li>`),
    )}
  </ul></details>
  ${door.instruments.filter(isNoMonitor).map(({ comparability }) => html`<p class="small soft">${comparability.reason[language] ?? ''}</p>`)}`;
}

/** Has the indicators of the monitor, and may not be taken for it: said before the first question. */
const isNoMonitor = ({ comparability, workabilityRate }: Instrument): boolean =>
  comparability.status === 'not-comparable' && workabilityRate.length > 0;
