import type { WaitingComment } from '../domain/disclosure/comments/comment.types.ts';
import { placeComments } from '../domain/disclosure/comments/place-comments.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { kComments } from '../domain/participation/comment-threshold.ts';
import type { ReportUnit, Wave } from '../domain/participation/participation.types.ts';
import { findCommentRelease, findWaitingComments } from '../storage/comment.repository.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findPublished } from './read-published.ts';

/** Everything that whoever reads the comments of a wave has before him. Nothing of it leaves the recipes of review. */
export interface CommentDesk {
  readonly units: readonly ReportUnit[];
  readonly k: number;
  readonly comments: readonly WaitingComment[];
  /** Hash of the release beside which the comments will stand. */
  readonly releaseHash: string;
}

/**
 * Throws `comments-not-open` for a wave that asked for none, is not closed, has no report (only that says which units there are),
 * or whose comments were published.
 */
export async function openCommentDesk(db: Connection, wave: Wave): Promise<CommentDesk> {
  const name = { organisationId: wave.organisationId, waveId: wave.id };
  const release = wave.status === 'closed' ? await findPublished(db, wave.organisationId, wave.id) : null;
  if (!wave.rules.comments || !release || (await findCommentRelease(db, name)))
    throw new WerkpeilError('comments-not-open');
  return {
    units: release.table.units,
    k: kComments(wave.rules),
    comments: await findWaitingComments(db, name),
    releaseHash: release.hash,
  };
}

/** Ids of the comments that the reader gets to see: those that have a place in the report. */
export function readableIds({ units, comments, k }: CommentDesk): ReadonlySet<string> {
  return new Set(placeComments(units, comments, k).places.flatMap(({ commentIds }) => commentIds));
}
