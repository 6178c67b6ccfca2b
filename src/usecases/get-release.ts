import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { findPublishedOrThrow, type PublishedRelease } from './read-published.ts';

export type SavedRelease = PublishedRelease;

/** The saved, protected release with its audit report. Throws `release-not-found`. */
export async function getRelease(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<SavedRelease> {
  ensureAccess(actor, 'release.read', organisationId);
  await findWaveOrThrow(ctx.db, organisationId, waveId);
  return findPublishedOrThrow(ctx.db, organisationId, waveId);
}
