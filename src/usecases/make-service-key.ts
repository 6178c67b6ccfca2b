import type { Bytes } from '../domain/credential/credential.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { isPublicKey } from '../domain/service-key/hpke.ts';
import { keyFingerprint } from '../domain/service-key/key-fingerprint.ts';
import { findServiceKeys, insertServiceKey, lockServiceKeys } from '../storage/service-key.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { recordAct } from './record-act.ts';

/**
 * Keeps the public half of a key that the prevention adviser made on the own device; from here on new things are sealed to it.
 * Older keys stay for what was sealed to them. Throws `service-key-wrong` for what is no key or was brought in before.
 */
export async function makeServiceKey(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  publicKey: Bytes,
): Promise<{ readonly keyId: string; readonly fingerprint: string }> {
  ensureAccess(actor, 'service-key.make', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  if (!(await isPublicKey(publicKey))) throw new WerkpeilError('service-key-wrong');
  const fingerprint = await keyFingerprint(crypto.subtle, publicKey);
  const keyId = ctx.random.uuid();
  await ctx.db.transaction().execute(async (trx) => {
    await lockServiceKeys(trx, organisationId);
    const earlier = await findServiceKeys(trx, organisationId);
    if (earlier.some((key) => Buffer.compare(key.publicKey, publicKey) === 0))
      throw new WerkpeilError('service-key-wrong');
    const number = (earlier[0]?.number ?? 0) + 1;
    const madeBy = actor.kind === 'system' ? 'system' : actor.staffId;
    await insertServiceKey(trx, organisationId, {
      id: keyId,
      number,
      publicKey,
      madeOn: brusselsDay(ctx.clock()),
      madeBy,
    });
    const details = { number, fingerprint };
    await recordAct(ctx, trx, actor, { organisationId, action: 'service-key.make', subject: keyId, details });
  });
  return { keyId, fingerprint };
}
