import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { insertMailing } from '../storage/mailing.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { findRecipients } from './mail-recipients.ts';
import { resumeMail } from './mail-round.ts';
import { recordAct } from './record-act.ts';

/**
 * Asks for the invitations of an open wave to be mailed to everybody with an address to whom they did not go yet: also after
 * an address was added or corrected. The service sends them in the background (`send-due-mail.ts`); asking twice sends once.
 * `addresses`: how many there are to send. Throws `mail-not-set-up`, `wave-not-open`, `mail-no-addresses`.
 */
export async function sendInvitations(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<{ readonly addresses: number }> {
  ensureAccess(actor, 'mail.send', organisationId);
  if (!ctx.mail) throw new WerkpeilError('mail-not-set-up');
  resumeMail(ctx.mail);
  return ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWaveOrThrow(trx, organisationId, waveId);
    if (wave.status !== 'open') throw new WerkpeilError('wave-not-open');
    const recipients = await findRecipients(ctx, trx, organisationId, waveId);
    if (!recipients.some(({ address }) => address)) throw new WerkpeilError('mail-no-addresses');
    const addresses = recipients.filter(({ address, invitation }) => address && invitation === 'not-sent').length;
    if (addresses > 0) {
      await insertMailing(trx, { organisationId, waveId, kind: 'invitation', day: brusselsDay(ctx.clock()) });
      const details = { addresses };
      await recordAct(ctx, trx, actor, { organisationId, action: 'mail.invitations', subject: waveId, details });
    }
    return { addresses };
  });
}
