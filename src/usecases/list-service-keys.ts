import type { OrganisationId } from '../domain/ids.ts';
import { keyFingerprint } from '../domain/service-key/key-fingerprint.ts';
import { findServiceKeys, type StoredServiceKey } from '../storage/service-key.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';

export interface ServiceKeyRow extends StoredServiceKey {
  readonly fingerprint: string;
  /** The one for new things. */
  readonly isCurrent: boolean;
}

/** Public keys of the prevention service of an organisation, newest first. */
export async function listServiceKeys(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<readonly ServiceKeyRow[]> {
  ensureAccess(actor, 'service-key.read', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const keys = await findServiceKeys(ctx.db, organisationId);
  return Promise.all(
    keys.map(async (key, index) => ({
      ...key,
      fingerprint: await keyFingerprint(crypto.subtle, key.publicKey),
      isCurrent: index === 0,
    })),
  );
}
