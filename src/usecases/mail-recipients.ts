import type { InvitationId, OrganisationId, WaveId } from '../domain/ids.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findMailTargets } from '../storage/mailing.repository.ts';
import type { Context } from './context.ts';
import { hex, mailSecrets } from './mail-secrets.ts';

/** One invited person as mail sees them. Nothing here says, or follows from, whether somebody took part. */
export interface Recipient {
  readonly invitationId: InvitationId;
  readonly name: string | null;
  /** Present address and its mark; null without one, or when the person is no longer on the list. */
  readonly address: { readonly email: string; readonly mark: Uint8Array<ArrayBuffer> } | null;
  /** The invitation to this very address: accepted, refused by the mail server, or not sent. */
  readonly invitation: 'accepted' | 'refused' | 'not-sent';
  /**
   * Had an address at opening. Reminders are about these people only, and reach those who still have that same address: who
   * could put an address of their own in somebody's place would read from a blind reminder whether that person took part.
   */
  readonly hadAddress: boolean;
  readonly canBeReminded: boolean;
}

/** Everybody who is invited to a wave. */
export async function findRecipients(
  ctx: Context,
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly Recipient[]> {
  const [targets, secrets] = await Promise.all([
    findMailTargets(db, organisationId, waveId),
    mailSecrets(ctx.key, waveId),
  ]);
  return Promise.all(
    targets.map(async ({ invitationId, name, email, frozenMark, mailed }) => {
      const mark = email === null ? null : await secrets.addressMark(email);
      const sent = mark && mailed.find((one) => one.mark === hex(mark));
      return {
        invitationId,
        name,
        address: email !== null && mark ? { email, mark } : null,
        invitation: sent ? (sent.accepted ? 'accepted' : 'refused') : 'not-sent',
        hadAddress: frozenMark !== null,
        canBeReminded: mark !== null && frozenMark !== null && hex(mark) === hex(frozenMark),
      };
    }),
  );
}
