import { WerkpeilError } from '../domain/errors.ts';
import type { InvitationId, OrganisationId, ReportingGroupId, UnitId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Person, ReportingGroup, Wave, WaveRules } from '../domain/participation/participation.types.ts';
import { type PromiseFacts, untruePromises } from '../domain/participation/promise-grounds.ts';
import { fixReminderDays } from '../domain/participation/reminder-days.ts';
import { singlesOutMost } from '../domain/participation/safe-rules.ts';
import { sizeClassFor } from '../domain/sealing/size-class.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findGroupKeys, saveWaveSeal } from '../storage/group-key.repository.ts';
import { findInvitations, insertInvitations } from '../storage/invitation.repository.ts';
import { insertInvitedPeople } from '../storage/invited-person.repository.ts';
import { insertMailing } from '../storage/mailing.repository.ts';
import { lockPeople } from '../storage/people.repository.ts';
import { insertReportingGroups } from '../storage/reporting-group.repository.ts';
import { findServiceKeys } from '../storage/service-key.repository.ts';
import { insertWaveRules, updateWaveStatus } from '../storage/wave.repository.ts';
import { deriveCodes, hashCode } from './code-secrets.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow, lockWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { mailSecrets } from './mail-secrets.ts';
import { openingRisk } from './opening-risk.ts';
import { planOpening } from './plan-opening.ts';
import { promiseFacts } from './promise-facts.ts';
import { recordAct } from './record-act.ts';
import { forgetWaveDoor } from './wave-doors.ts';
import { makeSigningKeys, storeGroupKeys } from './wave-keys.ts';

/** `singles-out`: somebody knows that the background questions make nearly everybody unique, and opens all the same. */
export type OpeningAcceptance = 'singles-out' | null;

/** Freezes the rules, forms the reporting groups with a signing key each, makes the invitations; one transaction. Throws `wave-not-planned`, `wave-no-people`, `wave-rules-unsafe`, `promise-untrue` when a sentence of the promise screen would not be true, `wave-dates-passed` when the last day is over, and `wave-singles-out` when nearly everybody would be unique and nobody accepted that. */
export async function openWave(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  accept: OpeningAcceptance = null,
): Promise<{ readonly invitations: number; readonly link: string }> {
  ensureAccess(actor, 'wave.open', organisationId);
  // As many as there will be, unless the list of people changes in this moment.
  const spare = await makeSigningKeys(await expectedGroups(ctx, organisationId, waveId));
  const opened = await ctx.db.transaction().execute(async (trx) => {
    await lockPeople(trx, organisationId);
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status !== 'planned') throw new WerkpeilError('wave-not-planned');
    const today = brusselsDay(ctx.clock());
    if (wave.closesOn !== null && wave.closesOn < today)
      throw new WerkpeilError('wave-dates-passed', { closesOn: wave.closesOn });
    const { grouping, people } = await planOpening(trx, wave);
    const invited = wave.rules.participation === 'invited';
    if (invited && people.length === 0) throw new WerkpeilError('wave-no-people');
    if (!grouping.safe)
      throw new WerkpeilError('wave-rules-unsafe', { rule: 'invited', found: people.length, smallest: wave.rules.k });

    const instruments = await instrumentsOf(ctx, wave, trx);
    const [serviceKey] = wave.rules.care ? await findServiceKeys(trx, organisationId) : [];
    const facts = await promiseFacts(ctx, trx, { wave, grouping, instruments, keys: null });
    ensureTrue(facts);
    const risk = openingRisk({ wave, grouping, people, instruments });
    const singlesOut = risk !== null && singlesOutMost(risk);
    if (singlesOut && accept !== 'singles-out')
      throw new WerkpeilError('wave-singles-out', { unique: risk.unique, people: risk.people });

    const groups = grouping.groups.map(({ label, unitIds, parentUnitId, headCount }) => ({
      id: ctx.random.uuid() as ReportingGroupId,
      waveId,
      label,
      unitIds,
      parentUnitId,
      headCount,
    }));
    await updateWaveStatus(trx, wave, { status: 'open', openedOn: today });
    await insertWaveRules(
      trx,
      { ...wave, rules: withCare(withReminderDays(wave, today), serviceKey?.id, ctx.careDays) },
      today,
    );
    await insertReportingGroups(trx, organisationId, groups);
    await invite(ctx, trx, wave, people, groups);
    if (wave.rules.mail?.invitations && people.some(({ email }) => email !== null))
      await insertMailing(trx, { organisationId, waveId, kind: 'invitation', day: today });
    // In care a code is no credential: what comes with it is sealed, with the name.
    const signs = invited && !wave.rules.care;
    const missing = signs ? groups.length - spare.length : 0;
    const pairs = missing > 0 ? [...spare, ...(await makeSigningKeys(missing))] : spare;
    const keyRoot = await storeGroupKeys(ctx, trx, { organisationId, waveId }, signs ? groups : [], pairs);
    if (signs) {
      const keys = (await findGroupKeys(trx, organisationId, waveId)).length;
      const named = (await findInvitations(trx, organisationId, waveId)).filter(
        ({ personId }) => personId !== null,
      ).length;
      ensureTrue({ ...facts, keys, namedCodes: named });
    }
    const entryBytes = sizeClassFor(instruments, { follows: wave.rules.following !== undefined });
    await saveWaveSeal(trx, organisationId, waveId, { entryBytes, keyRoot });
    const details = {
      invitations: people.length,
      groups: groups.length,
      k: wave.rules.k,
      keys: keyRoot && Buffer.from(keyRoot).toString('base64url'),
      ...(singlesOut && { accepted: 'singles-out' }),
    };
    await recordAct(ctx, trx, actor, { organisationId, action: 'wave.open', subject: waveId, details });
    return { invitations: people.length, link: wave.link };
  });
  forgetWaveDoor(ctx, opened.link);
  return opened;
}

/** Throws `promise-untrue` when respondents would read a sentence that is not so. */
function ensureTrue(facts: PromiseFacts): void {
  const [untrue] = untruePromises(facts);
  if (untrue) throw new WerkpeilError('promise-untrue', { ...untrue });
}

/** From here on the days of reminders are fixed, whatever was planned. */
function withReminderDays({ rules, closesOn }: Wave, today: string): WaveRules {
  if (!rules.mail) return rules;
  const days = rules.mail.reminders === 'none' ? [] : fixReminderDays(rules.mail.reminderDays, today, closesOn);
  return { ...rules, mail: { ...rules.mail, reminderDays: days } };
}

/** From here on the key is fixed, whatever key comes later, and so is the term, also of a wave that was planned before there was one. */
const withCare = (rules: WaveRules, keyId: string | undefined, keepDays: number): WaveRules =>
  rules.care && keyId ? { ...rules, care: { keepDays, ...rules.care, keyId } } : rules;

/** How many key pairs opening will need; nothing that is said here is relied on. */
async function expectedGroups(ctx: Context, organisationId: OrganisationId, waveId: WaveId): Promise<number> {
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'planned' || wave.rules.participation === 'open' || wave.rules.care) return 0;
  const { grouping } = await planOpening(ctx.db, wave);
  return grouping.safe ? grouping.groups.length : 0;
}

async function invite(
  ctx: Context,
  trx: Connection,
  wave: Wave,
  people: readonly Person[],
  groups: readonly ReportingGroup[],
): Promise<void> {
  const groupOf = new Map<UnitId, ReportingGroupId>();
  for (const group of groups) for (const unitId of group.unitIds) groupOf.set(unitId, group.id);
  const ids = people.map(() => ctx.random.uuid() as InvitationId);
  const codes = await deriveCodes(ctx.key, ids);
  const secrets = await mailSecrets(ctx.key, wave.id);
  const isDrawn = wave.rules.codes === 'drawn';
  const invitations = people.map(async (person, index) => ({
    id: ids[index] as InvitationId,
    waveId: wave.id,
    groupId: groupOf.get(person.unitId) as ReportingGroupId,
    unitId: person.unitId,
    // Drawn codes belong to nobody: the list of people says how many there are in each group, and nothing more.
    personId: isDrawn ? null : person.id,
    codeHash: await hashCode(codes[index] as string),
    addressMark: isDrawn || person.email === null ? null : await secrets.addressMark(person.email),
  }));
  await insertInvitations(trx, wave.organisationId, await Promise.all(invitations));
  if (!isDrawn) return;
  const invited = people.map(({ id, unitId }) => ({ personId: id, groupId: groupOf.get(unitId) as ReportingGroupId }));
  await insertInvitedPeople(trx, { organisationId: wave.organisationId, waveId: wave.id }, invited);
}
