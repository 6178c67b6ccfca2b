import type { Bytes } from '../domain/credential/credential.types.ts';
import { keyBits } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { parseCode } from '../domain/participation/code.ts';
import { findInvitationByCodeHash } from '../storage/invitation.repository.ts';
import { findWaveLink } from '../storage/wave.repository.ts';
import { hashCode, sha256 } from './code-secrets.ts';
import type { Context } from './context.ts';
import { ensureOpen, findWaveDoor } from './wave-doors.ts';

/**
 * Exchanges an invitation code, once, for a signature on a message that the service does not see: `blinded`, 256 bytes, is a
 * random number whatever is in it. That the code was used is on disk before anything is signed. The same request again is
 * answered the same; another one with this code is refused.
 * Throws `code-malformed`, `code-unknown`, `code-spent`, `scan-closed`, `scan-not-open-yet`, `scan-busy`, `bad-request`.
 */
export async function issueCredential(
  ctx: Context,
  input: { readonly code: string; readonly blinded: Bytes },
): Promise<{ readonly link: string; readonly blindSignature: Bytes }> {
  const { blinded } = input;
  if (blinded.length !== keyBits / 8) throw new WerkpeilError('bad-request', { field: 'blinded' });
  const holder = await findInvitationByCodeHash(ctx.db, await hashCode(parseCode(input.code)));
  const link = holder && (await findWaveLink(ctx.db, holder.organisationId, holder.waveId));
  if (!holder || !link) throw new WerkpeilError('code-unknown');
  const { wave, box, keys } = await findWaveDoor(ctx, link);
  ensureOpen(wave);
  if (!box || !keys) throw new WerkpeilError('code-unknown');
  const { n } = keys.list.find((key) => key.groupId === holder.groupId) ?? { n: blinded };
  // A number that is not below the modulus cannot be signed, and no device makes 0 or 1: found before the code is used up.
  if (Buffer.compare(blinded, n) >= 0 || blinded.every((byte, place) => byte <= (place === blinded.length - 1 ? 1 : 0)))
    throw new WerkpeilError('bad-request', { field: 'blinded' });
  const sign = keys.signer(holder.groupId);
  const outcome = await ctx.box.issue(box, holder.invitationId, await sha256(blinded));
  if (outcome === 'refused') throw new WerkpeilError('code-spent');
  return { link, blindSignature: await sign(blinded) };
}
