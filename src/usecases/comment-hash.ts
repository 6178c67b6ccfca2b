import type { CommentPublication } from '../domain/disclosure/comments/comment.types.ts';
import { canonicalJson } from '../domain/disclosure/ledger.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { findCommentRelease, type StoredCommentRelease } from '../storage/comment.repository.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { sha256Hex } from './read-ledger.ts';

/** Hash of an entry: over the hash of the release that it stands beside, and the content, as for releases. */
export const commentHash = (content: CommentPublication, releaseHash: string): Promise<string> =>
  sha256Hex(`${releaseHash}\n${canonicalJson({ comments: content })}`);

/** True when nothing in it was changed since it was saved. */
export const isWhole = async ({ content, hash, releaseHash }: StoredCommentRelease): Promise<boolean> =>
  hash === (await commentHash(content, releaseHash));

/** What was published of the comments of a wave; null when nothing was, or when it is no longer what was saved. */
export async function findPublishedComments(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<StoredCommentRelease | null> {
  const stored = await findCommentRelease(db, { organisationId, waveId });
  return stored && (await isWhole(stored)) ? stored : null;
}
