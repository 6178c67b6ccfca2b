import type { Credential } from '../domain/credential/credential.types.ts';
import { credentialMark, isGenuine } from '../domain/credential/redeem.ts';
import { type Problem, WerkpeilError } from '../domain/errors.ts';
import { type FollowMarks, isMark } from '../domain/following/following.types.ts';
import type { ReportingGroupId, ResponseId } from '../domain/ids.ts';
import type { Answers, Instrument, RawAnswers } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import type { Language } from '../domain/language.ts';
import { marksOfWay, type Wave } from '../domain/participation/participation.types.ts';
import type { NewAnswers } from '../storage/sealed-box.types.ts';
import type { Context } from './context.ts';
import { ensureOpen, findWaveDoor, type WaveDoor } from './wave-doors.ts';

export interface Submission {
  readonly link: string;
  /** Null for an open wave. */
  readonly credential: (Credential & { readonly groupId: string }) | null;
  /** `receiptHash` of the receipt that only the respondent has; 32 bytes. */
  readonly receipt: Uint8Array;
  readonly responseId: string;
  readonly language: Language;
  /** Marks by which this person may be found again; left out where the wave follows nobody. */
  readonly follow?: FollowMarks;
  readonly answers: readonly { readonly instrumentId: string; readonly version: string; readonly values: RawAnswers }[];
}

const receiptBytes = 32;

/** A version-4 UUID: one of version 1, 6 or 7 would carry the time of the answer. */
export const isRandomUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);

/** Checks a submission against exactly the instruments of the wave and stores it; resolves after the commit. `credential` null for an open wave. Throws `answers-invalid` (with problems), `instrument-version-stale`, `credential-unknown`, `credential-spent`, `scan-closed`, `scan-not-open-yet`, `scan-busy`, `response-id-taken`, `wave-not-found`, `bad-request`. */
export async function submitResponse(
  ctx: Context,
  submission: Submission,
): Promise<{ readonly status: 'stored' | 'repeated' }> {
  const door = await findWaveDoor(ctx, submission.link);
  const { wave } = door;
  ensureOpen(wave);
  if (!isRandomUuid(submission.responseId)) throw new WerkpeilError('bad-request', { field: 'responseId' });
  if (!wave.languages.includes(submission.language)) throw new WerkpeilError('bad-request', { field: 'language' });
  if (submission.receipt.length !== receiptBytes) throw new WerkpeilError('bad-request', { field: 'receipt' });
  if (!door.box) throw new WerkpeilError('scan-closed');
  const answers = checkAnswers(door.instruments, submission.answers);
  const outcome = await ctx.box.receive(door.box, {
    ...(await admit(door, submission.credential)),
    responseId: submission.responseId as ResponseId,
    receipt: submission.receipt,
    language: submission.language,
    answers,
    follow: marksFor(wave, submission.follow ?? []),
  });
  if (outcome === 'stored' || outcome === 'repeated') return { status: outcome };
  throw new WerkpeilError(outcome);
}

/**
 * The marks as they are kept. A wave that follows nobody, or nobody any more since the page was loaded, keeps none: that is no
 * reason to refuse the answers. Throws `bad-request` for what no device makes.
 */
function marksFor({ rules }: Wave, marks: FollowMarks): FollowMarks {
  if (rules.following === undefined || marks.length === 0) return [];
  if (marks.length !== marksOfWay[rules.following] || !marks.every(isMark))
    throw new WerkpeilError('bad-request', { field: 'follow' });
  return marks;
}

/** The reporting group, and the name of the credential that admits to it. Throws `credential-unknown`. */
async function admit(
  { openGroupId, keys }: WaveDoor,
  credential: Submission['credential'],
): Promise<Pick<NewAnswers, 'groupId' | 'credential'>> {
  if (openGroupId !== null) return { groupId: openGroupId, credential: null };
  if (credential === null || !keys) throw new WerkpeilError('credential-unknown');
  const key = await keys.checkingKey(credential.groupId);
  if (!(await isGenuine(crypto.subtle, key, credential))) throw new WerkpeilError('credential-unknown');
  return {
    groupId: credential.groupId as ReportingGroupId,
    credential: await credentialMark(crypto.subtle, credential),
  };
}

/** One sheet of answers for each instrument of the wave, in its order, each against its own definition. */
function checkAnswers(instruments: readonly Instrument[], sheets: Submission['answers']): readonly Answers[] {
  const problems: Problem[] = sheets
    .filter((sheet) => !instruments.some((instrument) => instrument.id === sheet.instrumentId))
    .map((sheet) => ({ code: 'unknown-instrument', where: sheet.instrumentId.slice(0, 80) }));
  if (new Set(sheets.map((sheet) => sheet.instrumentId)).size < sheets.length)
    problems.push({ code: 'instrument-twice' });

  const checked: Answers[] = [];
  for (const instrument of instruments) {
    const sheet = sheets.find((candidate) => candidate.instrumentId === instrument.id);
    if (!sheet) {
      problems.push({ code: 'missing-instrument', where: instrument.id });
      continue;
    }
    if (sheet.version !== instrument.version)
      throw new WerkpeilError('instrument-version-stale', { instrument: instrument.id, current: instrument.version });
    const parsed = parseAnswers(instrument, sheet.values);
    if (parsed.ok) checked.push(parsed.answers);
    else problems.push(...parsed.problems);
  }
  if (problems.length > 0) throw new WerkpeilError('answers-invalid', {}, problems);
  return checked;
}
