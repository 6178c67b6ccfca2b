import type { Review } from '../domain/disclosure/comments/comment.types.ts';
import { splitWords } from '../domain/disclosure/comments/words.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { updateReview } from '../storage/comment.repository.ts';
import { openCommentDesk, readableIds } from './comment-desk.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';

export interface CommentDecision {
  readonly commentId: string;
  /** Null takes a decision back. */
  readonly review: Review | null;
}

/**
 * What the reader decides about comments, one or many at once, all or none. May be changed until they are published. Which
 * comment it was stands in no log. Throws `comments-not-open`, `comment-not-found` (its writer may have withdrawn it),
 * `bad-request` for a word that is not there.
 */
export async function reviewComments(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
  decisions: readonly CommentDecision[],
): Promise<void> {
  ensureAccess(actor, 'comments.review', organisationId);
  await ctx.db.transaction().execute(async (trx) => {
    const desk = await openCommentDesk(trx, await lockWaveOrThrow(trx, organisationId, waveId));
    const readable = readableIds(desk);
    for (const { commentId, review } of decisions) {
      const comment = desk.comments.find(({ id }) => id === commentId);
      if (!comment || !readable.has(commentId)) throw new WerkpeilError('comment-not-found');
      const words = splitWords(comment.text).length;
      if (review?.decision === 'accept' && review.blanked.some((place) => !(place >= 0 && place < words)))
        throw new WerkpeilError('bad-request', { field: 'blanked' });
      await updateReview(trx, { organisationId, waveId }, commentId, review && tidy(review));
    }
  });
}

const tidy = (review: Review): Review =>
  review.decision === 'accept'
    ? { decision: 'accept', blanked: [...new Set(review.blanked)].sort((a, b) => a - b) }
    : { decision: 'leave-out' };
