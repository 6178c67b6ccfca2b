import type { CommentPublication } from '../domain/disclosure/comments/comment.types.ts';
import { publishComments } from '../domain/disclosure/comments/publish-comments.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { shuffle } from '../domain/sealing/box-content.ts';
import { deleteComments, insertCommentRelease } from '../storage/comment.repository.ts';
import { openCommentDesk } from './comment-desk.ts';
import { commentHash } from './comment-hash.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { lockWaveOrThrow } from './find-or-throw.ts';
import { recordAct } from './record-act.ts';

/**
 * Publishes the comments that were read, all at once and once and for all: an entry of its own in the ledger, chained to the
 * release. In the same transaction every comment as it was written is deleted, those without a place too; what stays is what was
 * published. Throws `comments-unread`, `comments-not-open`.
 */
export async function publishCommentReview(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<CommentPublication> {
  ensureAccess(actor, 'comments.review', organisationId);
  return ctx.db.transaction().execute(async (trx) => {
    const { units, k, comments, releaseHash } = await openCommentDesk(
      trx,
      await lockWaveOrThrow(trx, organisationId, waveId),
    );
    const content = publishComments({ organisationId, waveId, units, k, comments }, (values) =>
      shuffle(values, ctx.random),
    );
    const hash = await commentHash(content, releaseHash);
    const publishedOn = brusselsDay(ctx.clock());
    const id = ctx.random.uuid();
    await insertCommentRelease(trx, { organisationId, waveId }, { id, content, hash, releaseHash, publishedOn });
    await deleteComments(trx, { organisationId, waveId });
    await recordAct(ctx, trx, actor, {
      organisationId,
      action: 'comments.publish',
      subject: id,
      // With the hash the audit log is a witness, as for a release.
      details: { wave: waveId, places: content.places.length, hash },
    });
    return content;
  });
}
