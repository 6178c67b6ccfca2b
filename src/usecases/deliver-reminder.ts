import { WerkpeilError } from '../domain/errors.ts';
import { writeMail } from '../domain/participation/mail/write-mail.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { hasCareRecord } from '../storage/care.repository.ts';
import { findWaveSeal } from '../storage/group-key.repository.ts';
import { type MailOutcome, type MailSession, MailTrouble } from '../storage/mail.types.ts';
import { type Mailing, updateMailing } from '../storage/mailing.repository.ts';
import { careMark } from './care-secrets.ts';
import { deriveCodes } from './code-secrets.ts';
import type { Context } from './context.ts';
import { mailOccasion, mailRecipient } from './mail-occasion.ts';
import { findRecipients, type Recipient } from './mail-recipients.ts';
import { type DeliveryState, mostInARound, mostLaterInARow } from './mail-round.ts';
import { mailSecrets } from './mail-secrets.ts';
import { ensureEnough } from './send-reminder.ts';

/**
 * Goes on with a reminder. Everybody who had an address at opening has a turn, in a random order that follows from the key and
 * the day; what is kept is how many turns there were, and nothing about any of them. A turn takes the same time (the pace of
 * the settings) whether something is sent in it or not. So a stop in the middle loses nothing, at most one mail is sent twice
 * (under the same Message-ID), and neither the database nor the clock tells to whom a blind reminder went, or to how many.
 */
export async function deliverReminder(
  ctx: Context,
  session: MailSession,
  mailing: Mailing,
  wave: Wave,
): Promise<DeliveryState> {
  const kind = wave.rules.mail?.reminders ?? 'none';
  if (kind === 'none') {
    // The rules became stricter after it was asked for.
    await updateMailing(ctx.db, mailing, { done: true });
    return 'done';
  }
  const queue = await queueOf(ctx, mailing);
  const remind = await reminder(ctx, session, mailing, wave, kind);
  if (!isEnough(wave, queue)) {
    await updateMailing(ctx.db, mailing, { trouble: 'too-few-addresses' });
    return 'waiting';
  }
  if (mailing.trouble !== null) await updateMailing(ctx.db, mailing, { trouble: null });
  const end = Math.min(queue.length, mailing.position + mostInARound);
  const again: Recipient[] = [];
  let laterInARow = 0;
  for (let position = mailing.position; position < end; position += 1) {
    if (!(await session.turn())) return 'waiting';
    const recipient = queue[position] as Recipient;
    const outcome = await remind(recipient);
    if (outcome === 'busy') return 'waiting';
    if (outcome === 'later') again.push(recipient);
    laterInARow = outcome === 'later' ? laterInARow + 1 : outcome === 'nothing' ? laterInARow : 0;
    await updateMailing(ctx.db, mailing, { position: position + 1 });
    if (laterInARow < mostLaterInARow) continue;
    // It was the server and not these addresses: back to the first of them.
    const first = queue.indexOf(again.at(-mostLaterInARow) as Recipient);
    await updateMailing(ctx.db, mailing, { position: first });
    throw new MailTrouble('later', null);
  }
  // Once more, and then no more: a list of those who are still to be reminded is never kept.
  for (const recipient of again) if (await session.turn()) await remind(recipient);
  if (end < queue.length) return 'more';
  await updateMailing(ctx.db, mailing, { done: true });
  return 'done';
}

/** Those who had an address at opening, in the order of this mailing: the same each time it is asked for. */
async function queueOf(ctx: Context, { organisationId, waveId, day }: Mailing): Promise<readonly Recipient[]> {
  const secrets = await mailSecrets(ctx.key, waveId);
  const recipients = await findRecipients(ctx, ctx.db, organisationId, waveId);
  const placed = await Promise.all(
    recipients
      .filter(({ hadAddress }) => hadAddress)
      .map(async (recipient) => ({ recipient, place: await secrets.place(`reminder ${day}`, recipient.invitationId) })),
  );
  return placed.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ recipient }) => recipient);
}

/** Looked at again at each round: somebody may have taken addresses off the list meanwhile. */
function isEnough(wave: Wave, recipients: readonly Recipient[]): boolean {
  try {
    ensureEnough(wave, recipients);
    return true;
  } catch (error) {
    if (error instanceof WerkpeilError) return false;
    throw error;
  }
}

/** Sends to one person, or not. `busy`: another process takes in answers, and only that one knows. */
async function reminder(
  ctx: Context,
  session: MailSession,
  { organisationId, waveId, day }: Mailing,
  wave: Wave,
  kind: 'camouflaged' | 'blind',
): Promise<(recipient: Recipient) => Promise<MailOutcome | 'nothing' | 'busy'>> {
  const [occasion, secrets, seal] = await Promise.all([
    mailOccasion(ctx, wave),
    mailSecrets(ctx.key, waveId),
    findWaveSeal(ctx.db, organisationId, waveId),
  ]);
  return async ({ invitationId, name, address, canBeReminded }) => {
    if (kind === 'blind') {
      // Asked for everybody, so that it takes as long for everybody.
      const isUsed = wave.rules.care
        ? await hasCareRecord(ctx.db, organisationId, waveId, await careMark(ctx.key, waveId, invitationId))
        : seal && (await isUsedOrBusy(ctx, { organisationId, waveId, entryBytes: seal.entryBytes }, invitationId));
      if (isUsed === 'busy') return 'busy';
      if (isUsed !== false) return 'nothing';
    }
    if (!address || !canBeReminded) return 'nothing';
    const [code = ''] = await deriveCodes(ctx.key, [invitationId]);
    return session.send({
      ...writeMail(kind, occasion, mailRecipient(ctx, wave, occasion, { name, code })),
      to: address.email,
      name: await secrets.messageName(`reminder ${day}`, invitationId, address.mark),
    });
  };
}

async function isUsedOrBusy(ctx: Context, ...asked: Parameters<Context['box']['isUsed']>): Promise<boolean | 'busy'> {
  try {
    return await ctx.box.isUsed(...asked);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'scan-busy') return 'busy';
    throw error;
  }
}
