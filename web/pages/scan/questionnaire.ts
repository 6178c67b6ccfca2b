import { html, raw } from 'hono/html';
import type { QuestionnairePage } from '../../../src/domain/instruments/questionnaire.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import { fill } from '../../locales/fill.ts';
import { followingTexts } from '../../locales/following.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import { scanTexts } from '../../locales/scan.ts';
import type { Html, HtmlPart } from '../html.ts';
import { codeField } from './code.ts';
import { careConsentText, consentBox, consentText } from './door.ts';
import { errorSummary, type Needed, type WrongField } from './error-summary.ts';
import { fieldName } from './field-name.ts';
import { followOffer, type ScanFollowing } from './following.ts';
import { questionField } from './question.ts';
import { wipeDialog } from './wipe-dialog.ts';

/** One instrument of the wave with its pages in the reader's language. */
export interface DrawnInstrument {
  readonly id: string;
  readonly version: string;
  readonly pages: readonly QuestionnairePage[];
}

/** Answers and errors by field name; both empty in the drawing that is kept for everybody. */
export interface FormState {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}
export const emptyForm: FormState = { values: {}, errors: {} };

/**
 * The steps of all instruments. Without JavaScript they stand under each other in one form; `islands/scan.ts` shows one at
 * a time. The drawing without answers is the same for everybody, so the route keeps it per (instruments, language).
 */
export function questionnaireSteps(
  instruments: readonly DrawnInstrument[],
  language: Language,
  state: FormState = emptyForm,
): Html {
  const words = scanTexts(language);
  const pages = instruments.flatMap(({ id, pages }) => pages.map((page) => ({ page, id })));
  return html`${pages.map(({ page, id }, place) =>
    step(
      words,
      place + 1,
      pages.length + 1,
      page.title,
      html`
      ${page.intro ? html`<p class="step-intro">${page.intro}</p>` : ''}
      ${page.questions.map((question) => {
        const name = fieldName(id, question.id);
        return questionField(question, name, words, { value: state.values[name], error: state.errors[name] ?? null });
      })}`,
    ),
  )}`;
}

function step(words: ScanTexts, number: number, steps: number, title: string, body: HtmlPart): Html {
  return html`<section class="step" data-step="${number}" aria-labelledby="step-${number}">
    <p class="step-count" id="step-${number}-count">${fill(words.steps.progress, { step: number, steps })}</p>
    <progress class="step-bar" value="${number}" max="${steps}" aria-labelledby="step-${number}-count"></progress>
    <h2 class="step-title" id="step-${number}" tabindex="-1" aria-describedby="step-${number}-count">${title}</h2>
    ${body}
  </section>`;
}

export interface SendStepInput {
  readonly language: Language;
  readonly steps: number;
  /** Null where nobody is followed. */
  readonly following: ScanFollowing | null;
  /** Whether code and consent still have to be asked here: only for who did not pass the door. */
  readonly ask: {
    readonly code: { readonly value: string; readonly error: string | null } | null;
    readonly consent: { readonly isMissing: boolean } | null;
  };
  /** A physician reads the answers: the consent says so. */
  readonly inCare: boolean;
  /** What sending means where it is not as on a respondent's own phone; the button says the usual unless given. */
  readonly says?: { readonly text: string; readonly button?: string };
}

/** The last step: what sending means, how far each step is (filled by the island), and the button. */
export function sendStep(input: SendStepInput): Html {
  const words = scanTexts(input.language);
  const { code, consent } = input.ask;
  return step(
    words,
    input.steps,
    input.steps,
    words.send.title,
    html`
    <p>${input.says?.text ?? words.send.text}</p>
    <nav class="review" aria-label="${words.send.review}" data-review hidden></nav>
    ${
      code || consent
        ? html`<div class="card" data-fallback><h3>${words.send.consentTitle}</h3>
          ${consent ? html`${input.inCare ? careConsentText(input.language) : consentText(input.language)}${consentBox(input.language, consent.isMissing, input.inCare)}` : ''}
          ${code ? codeField({ language: input.language, value: code.value, error: code.error }) : ''}</div>`
        : ''
    }
    ${input.following ? followOffer(followingTexts(input.language), input.following) : ''}
    <div data-outcome role="status"></div>
    <button class="button button-wide" type="submit" data-send>${input.says?.button ?? words.send.button}</button>`,
  );
}

/** What the hidden fields carry when there is no JavaScript: made when the page is drawn, so a double press stores once. */
export interface HiddenFields {
  readonly code: string | null;
  readonly consent: boolean;
  readonly responseId: string;
  /** Of the credential that the service then makes in the browser's place. */
  readonly secret: string;
  readonly versions: string;
}

export interface QuestionnairePageInput {
  readonly language: Language;
  readonly link: string;
  readonly about: string;
  readonly steps: Html | string;
  readonly send: Html;
  readonly hidden: HiddenFields;
  /** Fields with an error, in the order of the page. */
  readonly errors: readonly WrongField[];
  /** What else is needed before sending. */
  readonly needed: readonly Needed[];
  readonly notice: Html | null;
  readonly data: HtmlPart;
}

/** The page around the steps: hidden fields, error summary, buttons and the wipe dialog. */
export function questionnairePage(input: QuestionnairePageInput): HtmlPart {
  const words = scanTexts(input.language);
  const { hidden } = input;
  return html`<div class="scan" data-scan>
    <h1 class="scan-about">${input.about}</h1>
    <div data-banner></div>
    ${input.notice ?? ''}
    <form method="post" action="/w/${input.link}/send?lang=${input.language}" autocomplete="off" data-scan-form>
      <input type="hidden" name="responseId" value="${hidden.responseId}">
      <input type="hidden" name="secret" value="${hidden.secret}">
      <input type="hidden" name="versions" value="${hidden.versions}">
      ${hidden.code ? html`<input type="hidden" name="code" value="${hidden.code}">` : ''}
      ${hidden.consent ? html`<input type="hidden" name="consent" value="yes">` : ''}
      ${errorSummary(words, input.errors, input.needed)}
      ${typeof input.steps === 'string' ? raw(input.steps) : input.steps}
      ${input.send}
      <div class="step-nav no-print" data-nav hidden>
        <button class="button button-quiet" type="button" data-back>${words.steps.back}</button>
        <button class="button" type="button" data-next>${words.steps.next}</button>
      </div>
    </form>
    <div class="device no-print" data-device hidden>
      <p class="device-note soft small" data-saved>${words.steps.saved}</p>
      <button class="link-button" type="button" data-wipe>${words.steps.wipe}</button>
    </div>
    ${wipeDialog(input.language)}
    ${input.data}
  </div>`;
}
