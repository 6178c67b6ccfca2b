import { fill } from '../../web/locales/fill.ts';
import { errorSentence } from '../../web/locales/index.ts';
import { scanTexts } from '../../web/locales/scan.ts';
import { aboutLine } from '../../web/pages/scan/door.ts';
import type { WrongField } from '../../web/pages/scan/error-summary.ts';
import { fieldName } from '../../web/pages/scan/field-name.ts';
import { type Fate, resultPage } from '../../web/pages/scan/result.ts';
import { type Problem, WerkpeilError } from '../domain/errors.ts';
import { answersFromText } from '../domain/instruments/answers-from-text.ts';
import type { Answers, Instrument } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import type { Language } from '../domain/language.ts';
import { personalResult } from '../domain/personal-result/personal-result.ts';
import { scoreAnswers } from '../domain/scoring/score-answers.ts';
import type { ScorableAnswers } from '../domain/scoring/scoring-view.ts';
import type { ScanDoor } from '../usecases/open-scan.ts';
import { isRandomUuid, submitResponse } from '../usecases/submit-response.ts';
import { receiptOf, takePartHere } from '../usecases/take-part-here.ts';
import { storeCareRecordHere } from '../usecases/take-part-in-care.ts';
import { clientAddress } from './client-address.ts';
import { bytesFromBase64Url, type ScanLimits, withCodeLimit } from './participation-api.routes.ts';
import { withOpenQuota } from './scan-open-quota.ts';
import {
  populationOf,
  resultData,
  type ScanContext,
  scanLanguage,
  showQuestionnaire,
  showScanPage,
  showState,
  versionsOf,
  wordsOf,
} from './scan-page.ts';

type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** What came in with the form, read but not yet believed. */
interface Posted {
  readonly code: string;
  readonly consent: boolean;
  readonly secret: string;
  readonly responseId: string;
  readonly isStale: boolean;
  /** Raw answers per instrument, in the order of the wave. */
  readonly raw: readonly { readonly instrument: Instrument; readonly values: Readonly<Record<string, unknown>> }[];
}

/**
 * The whole way without JavaScript: check, exchange the code, store, and show the personal result, in one post. The secret
 * from which the credential follows and the response id came with the form, so a double press, or loading the result again, stores nothing twice.
 */
export async function submitForm(c: ScanContext, door: ScanDoor, limits: ScanLimits): Promise<Response> {
  const posted = readForm(await c.req.parseBody({ all: true }), door);
  const refuse = (refusal: Partial<Refusal>) =>
    redraw(c, door, posted, { errors: [], codeError: null, notice: false, busy: null, status: 422, ...refusal });
  const language = scanLanguage(c, door);
  const needsCode = door.participation === 'invited';

  const checked = posted.raw.map(({ instrument, values }) => ({
    instrument,
    result: parseAnswers(instrument, values),
  }));
  const errors = checked.flatMap(({ instrument, result }) =>
    result.ok ? [] : fieldErrors(instrument, result.problems, language),
  );
  const noCode = needsCode && posted.code === '' ? scanTexts(language).code.empty : null;
  if (posted.isStale) return refuse({ errors, codeError: noCode, notice: true });
  if (errors.length > 0 || noCode || !posted.consent) return refuse({ errors, codeError: noCode });

  const answers = checked.flatMap(({ result }) => (result.ok ? [result.answers] : []));
  try {
    if (door.care) {
      await withCodeLimit(limits.failedCodes, clientAddress(c), () =>
        storeCareRecordHere(c.var.ctx, { code: posted.code, language, answers }),
      );
      return showResult(c, door, answers, 'stored', null);
    }
    return showResult(c, door, answers, 'stored', await send(c, door, posted, answers, limits));
  } catch (error) {
    if (!(error instanceof WerkpeilError)) throw error;
    if (error.code === 'scan-closed') return showResult(c, door, answers, 'closed', null);
    if (error.code === 'response-id-taken')
      return showResult(c, door, answers, 'first-stored', receiptOf(bytesFromBase64Url(posted.secret)));
    if (error.code === 'instrument-version-stale') return refuse({ notice: true });
    const sentence = errorSentence(language, error.code, error.details);
    if (error.code.startsWith('code-')) return refuse({ codeError: sentence });
    if (error.code !== 'too-many-requests' && error.code !== 'quota-reached') throw error;
    c.header('Retry-After', String(error.details['seconds']));
    return refuse({ status: 429, ...(needsCode ? { codeError: sentence } : { busy: sentence }) });
  }
}

/**
 * What was filled in when the wave closed: not stored, and not lost either. Answers that are missing or wrong only leave their
 * score out.
 */
export async function showTooLate(c: ScanContext, door: ScanDoor): Promise<Response> {
  const { raw } = readForm(await c.req.parseBody({ all: true }), door);
  if (raw.every(({ values }) => Object.keys(values).length === 0)) return showState(c, 'closed', door);
  const usable = raw.map(({ instrument, values }) => {
    const result = parseAnswers(instrument, values);
    if (result.ok) return result.answers;
    const wrong = new Set(result.problems.map(({ where }) => where));
    const kept = Object.entries(values).filter(([item]) => !wrong.has(item));
    return { values: Object.fromEntries(kept) as ScorableAnswers['values'] };
  });
  return showResult(c, door, usable, 'closed', null);
}

/** Exchanges, stores, and gives the receipt. */
async function send(
  c: ScanContext,
  door: ScanDoor,
  posted: Posted,
  answers: readonly Answers[],
  { failedCodes, openQuota }: ScanLimits,
): Promise<string> {
  const { ctx } = c.var;
  // All that could refuse the answers comes first: a code must not be used up for nothing.
  if (!isSecret(posted.secret)) throw new WerkpeilError('bad-request', { field: 'secret' });
  if (!isRandomUuid(posted.responseId)) throw new WerkpeilError('bad-request', { field: 'responseId' });
  const secret = bytesFromBase64Url(posted.secret);
  const { link, credential, receipt, shownReceipt } =
    door.participation === 'invited'
      ? await withCodeLimit(failedCodes, clientAddress(c), () =>
          takePartHere(ctx, { link: door.link, code: posted.code, secret }),
        )
      : await takePartHere(ctx, { link: door.link, code: null, secret });
  const submission = {
    link,
    credential,
    receipt,
    responseId: posted.responseId,
    language: scanLanguage(c, door),
    answers: answers.map(({ instrumentId, version, values }) => ({ instrumentId, version, values })),
  };
  const store = () => submitResponse(ctx, submission);
  const place = { address: clientAddress(c), responseId: posted.responseId, hasProof: false };
  await (credential ? store() : withOpenQuota(openQuota, place, store));
  return shownReceipt;
}

/** 32 bytes as base64url. */
const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

function readForm(body: FormFields | Record<string, unknown>, door: ScanDoor): Posted {
  const one = (name: string): string => (typeof body[name] === 'string' ? body[name].trim() : '');
  const fields = Object.entries(body).filter((entry): entry is [string, string | string[]] =>
    [entry[1]].flat().every((value) => typeof value === 'string'),
  );
  return {
    code: one('code'),
    consent: one('consent') === 'yes',
    secret: one('secret'),
    responseId: one('responseId'),
    isStale: one('versions') !== versionsOf(door.instruments),
    raw: door.instruments.map((instrument) => {
      const prefix = fieldName(instrument.id, '');
      const own = fields.flatMap(([name, value]) => {
        const item = name.slice(prefix.length);
        const isKnown = name.startsWith(prefix) && instrument.items.some(({ id }) => id === item);
        return isKnown ? [[item, value] as const] : [];
      });
      return { instrument, values: answersFromText(instrument, Object.fromEntries(own)) as Record<string, unknown> };
    }),
  };
}

function fieldErrors(instrument: Instrument, problems: readonly Problem[], language: Language): FieldError[] {
  const words = scanTexts(language).steps;
  return problems.flatMap(({ code, where }) => {
    const item = instrument.items.find(({ id }) => id === where);
    if (!item) return [];
    const sentences: Readonly<Record<string, string>> = {
      'missing-answer': item.kind === 'number' || item.kind === 'text' ? words.missingText : words.missing,
      'too-long': fill(words.tooLong, { max: item.maxLength ?? 0 }),
    };
    const otherwise =
      item.kind === 'number'
        ? fill(words.wrongNumber, { min: item.min ?? 0, max: item.max ?? 0 })
        : item.kind === 'multiple'
          ? words.exclusive
          : words.wrong;
    return [
      {
        name: fieldName(instrument.id, item.id),
        title: item.title[language] ?? item.id,
        sentence: sentences[code] ?? otherwise,
      },
    ];
  });
}

/** A wrong field with the sentence that stands above its answers. */
type FieldError = WrongField & { readonly sentence: string };

interface Refusal {
  readonly errors: readonly FieldError[];
  readonly codeError: string | null;
  /** The questions were renewed meanwhile. */
  readonly notice: boolean;
  /** Why there is no place for it now. */
  readonly busy: string | null;
  readonly status: 422 | 429;
}

/** The same form with every answer kept, and what to do. */
function redraw(c: ScanContext, door: ScanDoor, posted: Posted, refusal: Refusal): Promise<Response> {
  const words = scanTexts(scanLanguage(c, door)).steps;
  const values = posted.raw.flatMap(({ instrument, values: own }) =>
    Object.entries(own).map(([item, value]) => [fieldName(instrument.id, item), value] as const),
  );
  const isInvited = door.participation === 'invited';
  const asksCode = isInvited && (refusal.codeError !== null || posted.code === '');
  return showQuestionnaire(c, door, {
    hidden: {
      code: asksCode || !isInvited ? null : posted.code,
      consent: posted.consent,
      ...(isSecret(posted.secret) ? { secret: posted.secret } : {}),
      ...(/^[0-9a-f-]{36}$/.test(posted.responseId) ? { responseId: posted.responseId } : {}),
    },
    ask: {
      code: asksCode ? { value: posted.code, error: refusal.codeError } : null,
      consent: posted.consent ? null : { isMissing: true },
    },
    state: {
      values: Object.fromEntries(values),
      errors: Object.fromEntries(refusal.errors.map(({ name, sentence }) => [name, sentence])),
    },
    errors: refusal.errors,
    notice: refusal.busy
      ? { title: scanTexts(scanLanguage(c, door)).send.refusedTitle, text: refusal.busy }
      : refusal.notice
        ? { title: words.renewedTitle, text: words.renewedText }
        : null,
    status: refusal.status,
  });
}

/** The personal result and the receipt, worked out here because the browser cannot; kept nowhere. */
function showResult(
  c: ScanContext,
  door: ScanDoor,
  answers: readonly ScorableAnswers[],
  fate: Fate,
  receipt: string | null,
): Promise<Response> {
  const language = scanLanguage(c, door);
  const { instruments, benchmarks } = resultData(c, door.instruments, language);
  const population = populationOf(door);
  const results = instruments.flatMap((instrument, index) => {
    const given = answers[index];
    if (!given) return [];
    const sheet = scoreAnswers(instrument, given);
    return [personalResult({ instrument, sheet, benchmarks, language, ...(population ? { population } : {}) })];
  });
  return showScanPage(c, {
    title: scanTexts(language).result.title,
    language,
    path: `/w/${door.link}`,
    main: resultPage({
      language,
      words: wordsOf(door, language),
      about: aboutLine(language, door),
      results,
      madeBy: 'server',
      fate,
      talk: door.offersTalk ? `${c.var.ctx.baseUrl}/w/${door.link}/talk` : null,
      receipt: receipt === null ? null : { receipt, address: `${c.var.ctx.baseUrl}/withdraw` },
    }),
    islands: ['islands/scan-result.ts'],
    isOnce: true,
  });
}
