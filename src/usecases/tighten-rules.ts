import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { type ReminderKind, reminderKinds, type WaveRules } from '../domain/participation/participation.types.ts';
import { largestK, safeRules } from '../domain/participation/safe-rules.ts';
import { isAtLeastAsStrict } from '../domain/participation/strictest-rules.ts';
import { insertStricterRules } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { recordAct } from './record-act.ts';
import { forgetWaveDoor } from './wave-doors.ts';

/** What to make stricter; what is left out stays. */
export interface StricterRules {
  readonly k?: number;
  /** The breakdowns that stay. */
  readonly breakdowns?: readonly string[];
  /** `none` or `camouflaged`; the days stay, unless nobody is reminded any more. */
  readonly reminders?: ReminderKind;
  /** Nobody is found again after all, in this wave or from it. */
  readonly following?: 'none';
  /** Beside earlier waves; from the first release on there is nothing left to lay beside them. */
  readonly compare?: 'strict';
}

/**
 * Makes the frozen rules of an open or closed wave stricter: a new version beside the old one, which stays. It holds from the
 * next release on; what was published cannot be taken back. Throws `rules-frozen` for anything that is laxer or no change,
 * `wave-not-open` for a wave that is only planned, `wave-rules-unsafe`.
 */
export async function tightenRules(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  change: StricterRules,
): Promise<{ readonly version: number; readonly rules: WaveRules }> {
  ensureAccess(actor, 'wave.open', organisationId);
  if (change.reminders !== undefined && !reminderKinds.includes(change.reminders))
    throw new WerkpeilError('rules-frozen');
  const { link, ...done } = await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status === 'planned') throw new WerkpeilError('wave-not-open');
    const { k = wave.rules.k, breakdowns = wave.rules.breakdowns } = change;
    const safe = safeRules({ k, breakdowns, participation: wave.rules.participation });
    if (!safe) throw new WerkpeilError('wave-rules-unsafe', { rule: 'k', smallest: wave.rules.k, largest: largestK });
    const kSensitive = Math.max(wave.rules.kSensitive, safe.kSensitive);
    const { mail } = wave.rules;
    const reminders = change.reminders ?? mail?.reminders ?? 'none';
    const { following, ...others } = wave.rules;
    const rules = {
      ...others,
      ...(following && change.following === undefined && { following }),
      ...(change.compare && { compare: change.compare }),
      k: safe.k,
      kSensitive,
      breakdowns: safe.breakdowns,
      ...(mail && { mail: { ...mail, reminders, reminderDays: reminders === 'none' ? [] : mail.reminderDays } }),
    };
    const isChange =
      k !== wave.rules.k ||
      safe.breakdowns.length !== wave.rules.breakdowns.length ||
      reminders !== (mail?.reminders ?? 'none') ||
      rules.following !== following ||
      rules.compare !== wave.rules.compare;
    if (!isChange || !isAtLeastAsStrict(rules, wave.rules)) throw new WerkpeilError('rules-frozen');
    const version = await insertStricterRules(trx, wave, rules, brusselsDay(ctx.clock()));
    const details = { version, k: rules.k, breakdowns: rules.breakdowns.length };
    await recordAct(ctx, trx, actor, { organisationId, action: 'wave.tighten', subject: waveId, details });
    return { link: wave.link, version, rules };
  });
  forgetWaveDoor(ctx, link);
  return done;
}
