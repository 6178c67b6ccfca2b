import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { findPublishedOrThrow, type PublishedRelease } from './read-published.ts';

/**
 * The newest release with its auditor's report, for those who check how figures are protected: the works council and the operator
 * too. They get the report, the rules, and how many cells are shown and hidden; what the figures say is for `getRelease`.
 * Throws `release-not-found`.
 */
export async function getAudit(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<PublishedRelease> {
  ensureAccess(actor, 'audit.read', organisationId);
  await findWaveOrThrow(ctx.db, organisationId, waveId);
  return findPublishedOrThrow(ctx.db, organisationId, waveId);
}
