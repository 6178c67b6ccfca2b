import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { nextReminderDay } from '../domain/participation/reminder-days.ts';
import { findMailings, insertMailing, updateMailing } from '../storage/mailing.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { findRecipients, type Recipient } from './mail-recipients.ts';
import { resumeMail } from './mail-round.ts';
import { recordAct } from './record-act.ts';

/**
 * Asks for a reminder today; the service sends it in the background (`send-due-mail.ts`). At most one a day, and none within
 * the days of `reminderSpacingDays`, whoever asks and however many processes there are. Neither the answer nor the audit log
 * says to how many it goes.
 *
 * @param isWanted looks once more, with the wave locked, whether it is still to be sent; for the timer.
 * Throws `mail-not-set-up`, `wave-not-open`, `reminders-off`, `reminder-too-soon`, `mail-no-addresses`, `mail-too-few-addresses`.
 */
export async function sendReminder(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  isWanted: (wave: Wave, earlier: readonly string[], today: string) => boolean = () => true,
): Promise<{ readonly day: string }> {
  ensureAccess(actor, 'mail.send', organisationId);
  if (!ctx.mail) throw new WerkpeilError('mail-not-set-up');
  if (actor.kind === 'staff') resumeMail(ctx.mail);
  return ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status !== 'open' || wave.openedOn === null) throw new WerkpeilError('wave-not-open');
    const kind = wave.rules.mail?.reminders ?? 'none';
    if (kind === 'none') throw new WerkpeilError('reminders-off');
    const day = brusselsDay(ctx.clock());
    const reminders = (await findMailings(trx, organisationId, waveId)).filter(
      (mailing) => mailing.kind === 'reminder',
    );
    const earlier = reminders.map((mailing) => mailing.day);
    const next = nextReminderDay(wave.openedOn, earlier);
    if (day < next) throw new WerkpeilError('reminder-too-soon', { day: next });
    if (!isWanted(wave, earlier, day)) return { day };
    ensureEnough(wave, await findRecipients(ctx, trx, organisationId, waveId));
    // One that a broken mail server held up until now: nobody needs both.
    for (const held of reminders) if (!held.done) await updateMailing(trx, held, { done: true });
    await insertMailing(trx, { organisationId, waveId, kind: 'reminder', day });
    await recordAct(ctx, trx, actor, { organisationId, action: 'mail.reminder', subject: waveId, details: { kind } });
    return { day };
  });
}

/**
 * A blind reminder to a handful of addresses would tell whoever sees the mail server about each of them: at least k must be
 * within reach. A camouflaged one tells nothing. Throws `mail-no-addresses`, `mail-too-few-addresses`.
 */
export function ensureEnough({ rules }: Pick<Wave, 'rules'>, recipients: readonly Recipient[]): void {
  const within = recipients.filter(({ canBeReminded }) => canBeReminded).length;
  if (within === 0) throw new WerkpeilError('mail-no-addresses');
  if (rules.mail?.reminders === 'blind' && within < rules.k)
    throw new WerkpeilError('mail-too-few-addresses', { k: rules.k });
}
