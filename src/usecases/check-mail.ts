import { WerkpeilError } from '../domain/errors.ts';
import type { Language } from '../domain/language.ts';
import { writeTestMail } from '../domain/participation/mail/write-mail.ts';
import { MailTrouble } from '../storage/mail.types.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';

/**
 * Tries the mail server: connects and signs in, and sends one mail when there is an address. For the operator. Throws
 * `mail-not-set-up`, and `mail-failed` with the reason.
 */
export async function checkMail(
  ctx: Context,
  actor: Actor,
  input: { readonly to: string | null; readonly language: Language },
): Promise<{ readonly from: string; readonly sent: boolean }> {
  ensureAccess(actor, 'mail.check', null);
  const { mail } = ctx;
  if (!mail) throw new WerkpeilError('mail-not-set-up');
  const { to, language } = input;
  try {
    const outcome = await mail.try(to === null ? null : { ...writeTestMail(language), to, name: ctx.random.uuid() });
    if (outcome !== 'accepted') throw new MailTrouble(outcome, null);
  } catch (error) {
    if (!(error instanceof MailTrouble)) throw error;
    throw new WerkpeilError('mail-failed', { reason: error.kind, ...(error.reply !== null && { reply: error.reply }) });
  }
  return { from: mail.from, sent: to !== null };
}
