import { WerkpeilError } from '../domain/errors.ts';
import { brusselsDay, brusselsHour } from '../domain/participation/calendar.ts';
import { isReminderDue, reminderHour } from '../domain/participation/reminder-days.ts';
import { type MailSession, MailTrouble } from '../storage/mail.types.ts';
import { findOpenWaves, findUnfinishedMailings, type Mailing, updateMailing } from '../storage/mailing.repository.ts';
import { findWave } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { deliverInvitations } from './deliver-invitations.ts';
import { deliverReminder } from './deliver-reminder.ts';
import { type DeliveryState, isMailPaused, pauseMail } from './mail-round.ts';
import { sendReminder } from './send-reminder.ts';

const system: Actor = { kind: 'system' };
const deliver = { invitation: deliverInvitations, reminder: deliverReminder };

/**
 * One round: asks for the reminders of the day, then sends a part of everything that is to be sent, one mailing after the
 * other. True when there is more to do at once. Safe to repeat and to interrupt; of several processes one sends. What goes
 * wrong is in the log as a kind and a reply code, never with an address.
 */
export async function sendDueMail(ctx: Context, signal?: AbortSignal): Promise<boolean> {
  const { mail } = ctx;
  if (!mail) return false;
  await askForDueReminders(ctx);
  if (isMailPaused(mail, ctx.clock)) return false;
  const mailings = await findUnfinishedMailings(ctx.db);
  if (mailings.length === 0) return false;
  let hasMore = false;
  try {
    await mail.alone(async (session) => {
      // Read again: another process may have gone on while this one waited for its turn.
      for (const mailing of await findUnfinishedMailings(ctx.db)) {
        if (signal?.aborted) return;
        hasMore = (await deliverPart(ctx, session, mailing)) === 'more' || hasMore;
      }
    }, signal);
  } catch (error) {
    if (!(error instanceof MailTrouble)) throw error;
    pauseMail(mail, ctx.clock);
    for (const mailing of mailings) await updateMailing(ctx.db, mailing, { trouble: error.kind });
    ctx.log.warn({ trouble: error.kind, reply: error.reply }, 'the mail server took no mail');
    return false;
  }
  return hasMore;
}

async function deliverPart(ctx: Context, session: MailSession, mailing: Mailing): Promise<DeliveryState> {
  const wave = await findWave(ctx.db, mailing.organisationId, mailing.waveId);
  if (wave?.status !== 'open') return 'waiting';
  return deliver[mailing.kind](ctx, session, mailing, wave);
}

/** What cannot be sent (too few addresses) is told on the page of the wave, and no reason to keep the others. */
async function askForDueReminders(ctx: Context): Promise<void> {
  if (brusselsHour(ctx.clock()) < reminderHour) return;
  for (const { organisationId, waveId } of await findOpenWaves(ctx.db)) {
    const wave = await findWave(ctx.db, organisationId, waveId);
    const days = wave?.rules.mail?.reminderDays ?? [];
    if (!days.some((day) => day <= brusselsDay(ctx.clock()))) continue;
    try {
      await sendReminder(ctx, system, organisationId, waveId, ({ openedOn, rules }, earlier, today) =>
        isReminderDue(rules.mail?.reminderDays ?? [], earlier, openedOn ?? today, today),
      );
    } catch (error) {
      if (!(error instanceof WerkpeilError)) throw error;
    }
  }
}
