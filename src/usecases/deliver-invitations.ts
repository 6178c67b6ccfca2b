import type { InvitationId } from '../domain/ids.ts';
import { writeMail } from '../domain/participation/mail/write-mail.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { shuffle } from '../domain/sealing/box-content.ts';
import { type MailSession, MailTrouble } from '../storage/mail.types.ts';
import { insertInvitationMail, type Mailing, updateMailing } from '../storage/mailing.repository.ts';
import { deriveCodes } from './code-secrets.ts';
import type { Context } from './context.ts';
import { mailOccasion, mailRecipient } from './mail-occasion.ts';
import { findRecipients, type Recipient } from './mail-recipients.ts';
import { type DeliveryState, mostInARound, mostLaterInARow } from './mail-round.ts';
import { mailSecrets } from './mail-secrets.ts';

/** An address that the server wants to see later is left alone for so long (RFC 5321, 4.5.4.1: at least 30 minutes). */
const postponeMs = 30 * 60_000;
/** So many refusals, and nothing that was ever accepted: the fault is not in the addresses. Provisional. */
const suspiciousRefusals = 5;

/** In memory only: after a restart everybody who is left is tried at once. */
const postponed = new WeakMap<Context['db'], Map<InvitationId, number>>();

type Addressed = Recipient & { readonly address: NonNullable<Recipient['address']> };

/**
 * Sends the next invitations of a wave, in random order. Each is noted as soon as the mail server has it: what is interrupted
 * goes on where it was, and only the one mail that was on its way may be sent again, under the same Message-ID.
 */
export async function deliverInvitations(
  ctx: Context,
  session: MailSession,
  mailing: Mailing,
  wave: Wave,
): Promise<DeliveryState> {
  const { organisationId, waveId } = mailing;
  const recipients = await findRecipients(ctx, ctx.db, organisationId, waveId);
  const unsent = recipients.filter((one): one is Addressed => one.address !== null && one.invitation === 'not-sent');
  const waiting = postponed.get(ctx.db) ?? new Map<InvitationId, number>();
  postponed.set(ctx.db, waiting);
  const now = ctx.clock().getTime();
  const ready = unsent.filter(({ invitationId }) => (waiting.get(invitationId) ?? 0) <= now);
  const batch = shuffle(ready, ctx.random).slice(0, mostInARound);
  const [occasion, secrets, codes] = await Promise.all([
    mailOccasion(ctx, wave),
    mailSecrets(ctx.key, waveId),
    deriveCodes(
      ctx.key,
      batch.map(({ invitationId }) => invitationId),
    ),
  ]);
  const note = ({ invitationId, address }: Addressed, accepted: boolean) =>
    insertInvitationMail(ctx.db, organisationId, { invitationId, mark: address.mark, accepted });

  let hasAccepted = recipients.some(({ invitation }) => invitation === 'accepted');
  let laterInARow = 0;
  const refused: Addressed[] = [];
  for (const [index, recipient] of batch.entries()) {
    if (!(await session.turn())) return 'waiting';
    const { invitationId, name, address } = recipient;
    const code = codes[index] as string;
    const outcome = await session.send({
      ...writeMail('invitation', occasion, mailRecipient(ctx, wave, occasion, { name, code })),
      to: address.email,
      name: await secrets.messageName('invitation', invitationId, address.mark),
    });
    if (outcome === 'accepted') await note(recipient, true);
    if (outcome === 'refused') refused.push(recipient);
    if (outcome === 'later') waiting.set(invitationId, now + postponeMs);
    else waiting.delete(invitationId);
    hasAccepted ||= outcome === 'accepted';
    laterInARow = outcome === 'later' ? laterInARow + 1 : 0;
    if (laterInARow === mostLaterInARow) throw new MailTrouble('later', null);
    if (!hasAccepted && refused.length === suspiciousRefusals) throw new MailTrouble('refused', null);
  }
  for (const recipient of refused) await note(recipient, false);

  const isDone = batch.length === unsent.length && !batch.some(({ invitationId }) => waiting.has(invitationId));
  if (isDone || mailing.trouble !== null) await updateMailing(ctx.db, mailing, { done: isDone, trouble: null });
  if (isDone) return 'done';
  return ready.length > batch.length ? 'more' : 'waiting';
}
