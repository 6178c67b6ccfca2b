import type { Bytes } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Answers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import { parseCode } from '../domain/participation/code.ts';
import { sealCareRecord, sealedCareBytes } from '../domain/service-key/care-record.ts';
import { replaceCareRecord } from '../storage/care.repository.ts';
import { type CodeHolder, findInvitationByCodeHash, findInvitationName } from '../storage/invitation.repository.ts';
import { findWaveLink, lockWave } from '../storage/wave.repository.ts';
import { careMark } from './care-secrets.ts';
import { hashCode } from './code-secrets.ts';
import type { Context } from './context.ts';
import { type CareDoor, ensureOpen, findWaveDoor } from './wave-doors.ts';

/**
 * Keeps the sealed record of one invitation, in the place of an earlier one; resolves after the commit. The service cannot read
 * it. Throws `code-malformed`, `code-unknown`, `scan-closed`, `scan-not-open-yet`, `bad-request`.
 */
export async function storeCareRecord(
  ctx: Context,
  input: { readonly code: string; readonly sealed: Bytes },
): Promise<void> {
  const { holder, care } = await findCareDoor(ctx, input.code);
  if (input.sealed.length !== sealedCareBytes(care.contentBytes))
    throw new WerkpeilError('bad-request', { field: 'sealed' });
  const mark = await careMark(ctx.key, holder.waveId, holder.invitationId);
  await ctx.db.transaction().execute(async (trx) => {
    const wave = await lockWave(trx, holder.organisationId, holder.waveId);
    if (!wave) throw new WerkpeilError('code-unknown');
    ensureOpen(wave);
    await replaceCareRecord(trx, holder.organisationId, holder.waveId, { mark, sealed: input.sealed });
  });
}

/** The device's part, done by the service in memory, for a browser without JavaScript. Throws what `storeCareRecord` throws. */
export async function storeCareRecordHere(
  ctx: Context,
  input: { readonly code: string; readonly language: Language; readonly answers: readonly Answers[] },
): Promise<void> {
  const { holder, care } = await findCareDoor(ctx, input.code);
  const record = {
    name: (await findInvitationName(ctx.db, holder.organisationId, holder.invitationId)) ?? '',
    language: input.language,
    sheets: input.answers.map(({ instrumentId, version, values }) => ({ instrument: instrumentId, version, values })),
  };
  const sealed = await sealCareRecord(care.publicKey, { waveId: holder.waveId, ...care }, record);
  await storeCareRecord(ctx, { code: input.code, sealed });
}

async function findCareDoor(
  ctx: Context,
  code: string,
): Promise<{ readonly holder: CodeHolder; readonly care: CareDoor }> {
  const holder = await findInvitationByCodeHash(ctx.db, await hashCode(parseCode(code)));
  const link = holder && (await findWaveLink(ctx.db, holder.organisationId, holder.waveId));
  if (!holder || !link) throw new WerkpeilError('code-unknown');
  const { wave, care } = await findWaveDoor(ctx, link);
  ensureOpen(wave);
  if (!care) throw new WerkpeilError('code-unknown');
  return { holder, care };
}
