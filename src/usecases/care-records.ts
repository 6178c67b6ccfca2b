import { type Problem, WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../domain/ids.ts';
import type { Answers, Instrument } from '../domain/instruments/instrument.types.ts';
import { parseAnswers } from '../domain/instruments/parse-answers.ts';
import type { Language } from '../domain/language.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { CareSheet } from '../domain/service-key/care-record.ts';
import {
  deleteCareRecord,
  deleteDueCareRecords,
  findCareRecords,
  findCareTerm,
  hasCareHandover,
  insertCareHandover,
} from '../storage/care.repository.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findInvitations } from '../storage/invitation.repository.ts';
import { insertResponses } from '../storage/response.repository.ts';
import { startRelease } from './build-release.ts';
import { careMarks } from './care-secrets.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow, lockWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { recordAct } from './record-act.ts';
import type { BuildAnswer } from './release-outcome.types.ts';

/** Not even the operator's command line: sealed answers go to the physician's device and nowhere else. */
function ensureCare(actor: Actor, organisationId: OrganisationId, wave: Wave | null): asserts wave is Wave {
  if (actor.kind === 'system') throw new WerkpeilError('not-allowed');
  ensureAccess(actor, 'care.read', organisationId);
  if (!wave?.rules.care) throw new WerkpeilError('wave-not-found');
}

export interface CareView {
  readonly wave: Wave;
  readonly handedOver: boolean;
  /** ISO day on which the sealed records go; null until the wave is closed, and where no term was promised. */
  readonly eraseOn: string | null;
  /** In no order. The group is that of the invitation, not one that a device told. */
  readonly records: readonly {
    readonly mark: Uint8Array<ArrayBuffer>;
    readonly groupId: ReportingGroupId;
    readonly sealed: Uint8Array<ArrayBuffer>;
  }[];
}

/** The sealed records of a wave in care, for the physician's device. Throws `not-allowed`, `wave-not-found`. */
export async function listCareRecords(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<CareView> {
  ensureAccess(actor, 'care.read', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  ensureCare(actor, organisationId, wave);
  const handedOver = await hasCareHandover(ctx.db, organisationId, waveId);
  const eraseOn = await findCareTerm(ctx.db, organisationId, waveId);
  return { wave, handedOver, eraseOn, records: await recordsWithGroups(ctx, ctx.db, wave) };
}

async function recordsWithGroups(ctx: Context, db: Connection, wave: Wave): Promise<CareView['records']> {
  const invitations = await findInvitations(db, wave.organisationId, wave.id);
  const marks = await careMarks(
    ctx.key,
    wave.id,
    invitations.map(({ id }) => id),
  );
  const groupOf = new Map(marks.map((mark, index) => [hex(mark), invitations[index]?.groupId]));
  const records = await findCareRecords(db, wave.organisationId, wave.id);
  return records.flatMap((record) => {
    const groupId = groupOf.get(hex(record.mark));
    return groupId ? [{ ...record, groupId }] : [];
  });
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Erases one record, as its person may ask at any time; anonymous answers that were handed over are nobody's and stay. Throws `not-found`. */
export async function eraseCareRecord(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  mark: Uint8Array,
): Promise<void> {
  ensureAccess(actor, 'care.read', organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    ensureCare(actor, organisationId, wave);
    if (!(await deleteCareRecord(trx, organisationId, waveId, mark))) throw new WerkpeilError('not-found');
  });
}

/** Erases the sealed records of waves whose term is over, handed over or not. For the timer; says to nobody how many there were. */
export async function eraseDueCareRecords(ctx: Context): Promise<void> {
  await deleteDueCareRecords(ctx.db, brusselsDay(ctx.clock()));
}

/** One person's answers without the name; in any order. */
export interface HandedSheet {
  readonly groupId: string;
  readonly language: Language;
  readonly sheets: readonly CareSheet[];
}

/**
 * Takes in the anonymous answers of a closed wave in care, once, and builds the release as ever. Their number and that of
 * the records that could not be read (`unreadable`) must be the number of sealed records, no group may have more than it has
 * records, and every sheet is checked against its instrument; else nothing is kept. Throws `care-handed-over`,
 * `wave-not-closed`, `not-found` (nothing is sealed here any more), `care-count-wrong`, `care-sheets-refused`, `not-allowed`, `wave-not-found`.
 */
export async function handOverCare(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  input: { readonly answers: readonly HandedSheet[]; readonly unreadable: number },
  options: { readonly patienceMs?: number | undefined } = {},
): Promise<BuildAnswer> {
  ensureAccess(actor, 'care.read', organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    ensureCare(actor, organisationId, wave);
    if (wave.status !== 'closed') throw new WerkpeilError('wave-not-closed');
    if (!(await insertCareHandover(trx, organisationId, waveId, brusselsDay(ctx.clock()))))
      throw new WerkpeilError('care-handed-over');
    const records = await recordsWithGroups(ctx, trx, wave);
    // Nobody answered, or the term is over: a report without anybody would say that nobody did.
    if (records.length === 0) throw new WerkpeilError('not-found');
    ensureCounts(records, input);
    const instruments = await instrumentsOf(ctx, wave, trx);
    const checked = input.answers.map(({ sheets }, index) => checkSheets(instruments, sheets, index + 1));
    const problems = checked.flatMap((each) => each.problems);
    if (problems.length > 0) throw new WerkpeilError('care-sheets-refused', {}, problems);
    const responses = input.answers.map(({ groupId, language }, index) => ({
      id: ctx.random.uuid() as ResponseId,
      groupId: groupId as ReportingGroupId,
      language,
      answers: checked[index]?.answers ?? [],
      receiptMark: ctx.random.bytes(32),
    }));
    await insertResponses(trx, organisationId, waveId, responses);
    // Without numbers: the operator reads this log, and the report tells what may be told.
    await recordAct(ctx, trx, actor, { organisationId, action: 'care.hand-over', subject: waveId });
  });
  return startRelease(ctx, { kind: 'system' }, organisationId, waveId, options);
}

function ensureCounts(
  records: CareView['records'],
  { answers, unreadable }: { readonly answers: readonly HandedSheet[]; readonly unreadable: number },
): void {
  const count = (groups: readonly { readonly groupId: string }[]) =>
    new Map([...Map.groupBy(groups, ({ groupId }) => groupId)].map(([group, members]) => [group, members.length]));
  const there = count(records);
  const isTooMany = [...count(answers)].some(([group, handed]) => handed > (there.get(group) ?? 0));
  const found = answers.length + unreadable;
  if (found !== records.length || isTooMany)
    throw new WerkpeilError('care-count-wrong', { found, expected: records.length });
}

function checkSheets(
  instruments: readonly Instrument[],
  sheets: readonly CareSheet[],
  line: number,
): { readonly answers: readonly Answers[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const answers: Answers[] = [];
  for (const { id, version } of instruments) {
    const sheet = sheets.find((each) => each.instrument === id && each.version === version);
    const instrument = instruments.find((each) => each.id === id);
    const parsed = sheet && instrument && parseAnswers(instrument, sheet.values as never);
    if (parsed?.ok) answers.push(parsed.answers);
    else problems.push({ code: 'missing-instrument', where: id, line });
  }
  return { answers, problems };
}
