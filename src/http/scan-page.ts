import type { Context } from 'hono';
import { html } from 'hono/html';
import { careTexts } from '../../web/locales/care.ts';
import { followingTexts } from '../../web/locales/following.ts';
import { scanTexts } from '../../web/locales/scan.ts';
import type { HtmlPart } from '../../web/pages/html.ts';
import { page } from '../../web/pages/layout.ts';
import { type DeviceWords, deviceWords } from '../../web/pages/scan/device-words.ts';
import { aboutLine } from '../../web/pages/scan/door.ts';
import type { WrongField } from '../../web/pages/scan/error-summary.ts';
import { jsonData } from '../../web/pages/scan/json-data.ts';
import {
  type DrawnInstrument,
  emptyForm,
  type FormState,
  type HiddenFields,
  questionnairePage,
  questionnaireSteps,
  type SendStepInput,
  sendStep,
} from '../../web/pages/scan/questionnaire.ts';
import { instrumentData, type ScanData } from '../../web/pages/scan/scan-data.ts';
import { type ClosedDoor, statePage, stateTitle } from '../../web/pages/scan/state.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { questionnairePages } from '../domain/instruments/survey-model.ts';
import { type Language, languages } from '../domain/language.ts';
import type { ScanDoor } from '../usecases/open-scan.ts';
import type { AppEnv } from './environment.ts';
import { submissionBytes } from './sent-requests.ts';

export type ScanContext = Context<AppEnv>;

/** The reader's language when this wave has it, else the first one that it has: instrument text never falls back. */
export const scanLanguage = (c: ScanContext, door: Pick<ScanDoor, 'languages'>): Language =>
  door.languages.includes(c.var.language) ? c.var.language : (door.languages[0] ?? c.var.language);

interface ScanPageInput {
  readonly title: string;
  readonly language: Language;
  /** Where the language switch leads: always an address that can be loaded. */
  readonly path: string;
  readonly main: HtmlPart;
  readonly islands: readonly string[];
  readonly languages?: readonly Language[];
  /** Cannot be loaded again: no link leads away from it. */
  readonly isOnce?: boolean;
}

/** A respondent's page in the common frame. */
export async function showScanPage(
  c: ScanContext,
  input: ScanPageInput,
  status: 200 | 404 | 422 | 429 | 503 = 200,
): Promise<Response> {
  const { options } = c.var;
  return c.html(
    await page({
      ...input,
      languages: input.languages ?? languages,
      assets: options.assets.url,
      audience: 'respondent',
      styles: ['style/scan.css'],
    }),
    status,
  );
}

/** A page for a door that is not open: what is the matter, and what to do. */
export function showState(c: ScanContext, state: ClosedDoor, door: ScanDoor | null = null): Promise<Response> {
  const language = door ? scanLanguage(c, door) : c.var.language;
  return showScanPage(
    c,
    {
      title: stateTitle(language, state),
      language,
      path: door ? `/w/${door.link}` : state === 'unknown' ? '/s' : `/s/${state}`,
      main: statePage({
        language,
        state,
        ...(door ? { about: aboutLine(language, door), opensOn: door.opensOn } : {}),
        ...(door?.offersTalk && state === 'closed' ? { talk: `/w/${door.link}/talk` } : {}),
        ...(door && state === 'closed' ? { unsent: scanData(c, door) } : {}),
      }),
      islands: door && state === 'closed' ? ['islands/scan-closed.ts'] : [],
      ...(door ? { languages: door.languages } : {}),
    },
    state === 'unknown' ? 404 : 200,
  );
}

/** Whom the questions are for; where they are for anybody, whoever was invited by a company works there. */
export const populationOf = (door: ScanDoor): ScanData['population'] =>
  door.instruments.map(({ population }) => population).find((each) => each !== 'any') ??
  (door.participation === 'invited' && door.organisationKind === 'company' ? 'employee' : null);

/** What a personal result is made from, cut down to one language: the same here as on a phone. */
export const resultData = (c: ScanContext, instruments: readonly Instrument[], language: Language): Drawing['data'] =>
  emptyDrawing(c, instruments, language).data;

interface Drawing {
  readonly steps: string;
  readonly count: number;
  readonly data: ReturnType<typeof instrumentData>;
}

/** Empty questionnaires as they were drawn before: the same for everybody with these instruments and this language. */
const drawings = new Map<string, Drawing>();
/** Far more than a service has in use at a time; above it everything is drawn anew. */
const mostDrawings = 64;

/** Numbers instruments as objects: two organisations may bring in different ones under the same id and version. */
const numbers = new WeakMap<Instrument, number>();
let lastNumber = 0;
function numberOf(instrument: Instrument): number {
  const number = numbers.get(instrument) ?? ++lastNumber;
  numbers.set(instrument, number);
  return number;
}

const drawnInstruments = (instruments: readonly Instrument[], language: Language): DrawnInstrument[] =>
  instruments.map((instrument) => ({
    id: instrument.id,
    version: instrument.version,
    pages: questionnairePages(instrument, language),
  }));

/** The questions of these instruments without an answer. */
export function emptyDrawing(c: ScanContext, instruments: readonly Instrument[], language: Language): Drawing {
  const key = [language, ...instruments.map(numberOf)].join(' ');
  const kept = drawings.get(key);
  if (kept) return kept;
  const drawing = {
    steps: String(questionnaireSteps(drawnInstruments(instruments, language), language, emptyForm)),
    count: instruments.reduce((sum, instrument) => sum + questionnairePages(instrument, language).length, 0) + 1,
    data: instrumentData(instruments, c.var.ctx.benchmarks, language),
  };
  if (drawings.size >= mostDrawings) drawings.clear();
  drawings.set(key, drawing);
  return drawing;
}

export interface QuestionnaireInput {
  readonly hidden: Pick<HiddenFields, 'code' | 'consent'> & Partial<HiddenFields>;
  readonly ask: SendStepInput['ask'];
  /** Answers that were given, and what is wrong; null for the empty questionnaire. */
  readonly state: FormState | null;
  readonly errors: readonly WrongField[];
  readonly notice: { readonly title: string; readonly text: string } | null;
  /** Other than 200 when the form comes back. */
  readonly status: 200 | 422 | 429;
}

/** The versions of the instruments that a form was drawn for, as one hidden value. */
export const versionsOf = (instruments: readonly Instrument[]): string =>
  instruments.map(({ id, version }) => `${id}@${version}`).join(' ');

const scanData = (c: ScanContext, door: ScanDoor): HtmlPart =>
  html`${jsonData('scan-data', scanDataOf(c, door))}${followWords(c, door)}`;

/** What the offer to be found again says later; nothing where nobody is followed. */
export const followWords = (c: ScanContext, door: ScanDoor, words = followingTexts(scanLanguage(c, door))): HtmlPart =>
  door.following ? jsonData('follow-words', words) : '';

/** What is said on the device. Who reads answers with a name can lay a request for a talk beside them, and the offer says so. */
export function wordsOf(door: ScanDoor, language: Language): DeviceWords {
  const words = deviceWords(language);
  return door.care ? { ...words, talk: { ...words.talk, text: careTexts(language).talk } } : words;
}

/** What the islands of this wave read. */
export function scanDataOf(c: ScanContext, door: ScanDoor): ScanData {
  const language = scanLanguage(c, door);
  return {
    ...emptyDrawing(c, door.instruments, language).data,
    words: wordsOf(door, language),
    link: door.link,
    language,
    about: aboutLine(language, door),
    offersTalk: door.offersTalk,
    inCare: door.care !== null,
    needsCode: door.participation === 'invited',
    population: populationOf(door),
    sentBytes: submissionBytes(door),
    keyRoot: door.keyRoot && Buffer.from(door.keyRoot).toString('base64url'),
    following: scanFollowing(c, door),
  };
}

const scanFollowing = (c: ScanContext, { following }: ScanDoor): ScanData['following'] =>
  following && { ...following, script: c.var.options.assets.url('islands/scan-follow.ts') };

/** The questionnaire of a wave. Response id and the secret of the credential are made here for the form without JavaScript, once per form. */
export function showQuestionnaire(c: ScanContext, door: ScanDoor, input: QuestionnaireInput): Promise<Response> {
  const language = scanLanguage(c, door);
  const { instruments, link } = door;
  const { random } = c.var.ctx;
  const { steps, count } = emptyDrawing(c, instruments, language);
  const about = aboutLine(language, door);
  const main = questionnairePage({
    language,
    link,
    about,
    steps: input.state ? questionnaireSteps(drawnInstruments(instruments, language), language, input.state) : steps,
    send: sendStep({
      language,
      steps: count,
      ask: input.ask,
      following: scanFollowing(c, door),
      inCare: door.care !== null,
      ...(door.care && { says: { text: careTexts(language).send } }),
    }),
    hidden: {
      responseId: random.uuid(),
      secret: Buffer.from(random.bytes(32)).toString('base64url'),
      versions: versionsOf(instruments),
      ...input.hidden,
    },
    errors: input.errors,
    needed: [
      ...(input.ask.code?.error ? [{ id: 'code', sentence: input.ask.code.error }] : []),
      ...(input.ask.consent?.isMissing ? [{ id: 'consent', sentence: scanTexts(language).door.consentMissing }] : []),
    ],
    notice: input.notice
      ? html`<div class="notice"><h2>${input.notice.title}</h2><p>${input.notice.text}</p></div>`
      : null,
    data: scanData(c, door),
  });
  return showScanPage(
    c,
    {
      title: about,
      language,
      path: `/w/${link}/scan`,
      main,
      islands: [door.care ? 'islands/scan-in-care.ts' : 'islands/scan.ts'],
      languages: door.languages,
    },
    input.status,
  );
}
