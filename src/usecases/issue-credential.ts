import { WerkpeilError } from '../domain/errors.ts';
import { parseCode } from '../domain/participation/code.ts';
import { hasCredential, insertCredential } from '../storage/credential.repository.ts';
import { findInvitationByCodeHash, markExchanged } from '../storage/invitation.repository.ts';
import { findWave } from '../storage/wave.repository.ts';
import { hashCode } from './code-secrets.ts';
import type { Context } from './context.ts';
import { ensureOpen } from './wave-doors.ts';

const commitmentBytes = 32;

/**
 * Exchanges an invitation code, once, for the admission of a credential that the device made: `commitment` = SHA-256 of the
 * credential. Repeating it with the same commitment is answered the same. Nothing that is written ties the two together.
 * Throws `code-malformed`, `code-unknown`, `code-spent`, `scan-closed`, `scan-not-open-yet`, `bad-request`.
 */
export async function issueCredential(
  ctx: Context,
  input: { readonly code: string; readonly commitment: Uint8Array },
): Promise<{ readonly link: string }> {
  const { commitment } = input;
  if (commitment.length !== commitmentBytes) throw new WerkpeilError('bad-request', { field: 'commitment' });
  const codeHash = await hashCode(parseCode(input.code));
  return ctx.db.transaction().execute(async (trx) => {
    const holder = await findInvitationByCodeHash(trx, codeHash);
    const wave = holder && (await findWave(trx, holder.organisationId, holder.waveId));
    if (!holder || !wave) throw new WerkpeilError('code-unknown');
    ensureOpen(wave);
    const { organisationId, waveId, groupId } = holder;
    if (await markExchanged(trx, holder)) await insertCredential(trx, { organisationId, waveId, commitment, groupId });
    else if (!(await hasCredential(trx, { organisationId, waveId, commitment }))) throw new WerkpeilError('code-spent');
    return { link: wave.link };
  });
}
