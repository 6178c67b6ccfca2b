import type { CommentPublication } from '../domain/disclosure/comments/comment.types.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { findPublishedComments } from './comment-hash.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';

/** All published comments of a wave, for whoever may read the whole of it; null while there are none. */
export async function getPublishedComments(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<{ readonly content: CommentPublication; readonly hash: string; readonly publishedOn: string } | null> {
  ensureAccess(actor, 'release.read', organisationId);
  await findWaveOrThrow(ctx.db, organisationId, waveId);
  const stored = await findPublishedComments(ctx.db, organisationId, waveId);
  return stored && { content: stored.content, hash: stored.hash, publishedOn: stored.publishedOn };
}
