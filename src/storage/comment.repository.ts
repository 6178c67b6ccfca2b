import type { CommentPublication, Review, WaitingComment } from '../domain/disclosure/comments/comment.types.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { blocks, type Connection, isUuid } from './connection.repository.ts';

interface WaveName {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
}

/** In random order and under random ids, both made by the caller: neither says anything about the answers. */
export async function insertComments(
  trx: Connection,
  { organisationId, waveId }: WaveName,
  comments: readonly {
    readonly id: string;
    readonly groupId: string;
    readonly question: string;
    readonly text: string;
    readonly mark: Uint8Array;
  }[],
): Promise<void> {
  for (const block of blocks(comments))
    await trx
      .insertInto('answers.comment')
      .values(
        block.map(({ id, groupId, question, text, mark }) => ({
          organisation_id: organisationId,
          wave_id: waveId,
          id,
          reporting_group_id: groupId,
          question,
          content: text,
          comment_mark: mark,
          review: null,
        })),
      )
      .execute();
}

/** Everything that waits to be read, by id: a random order that stays the same. For the recipes of review only. */
export async function findWaitingComments(
  db: Connection,
  { organisationId, waveId }: WaveName,
): Promise<readonly WaitingComment[]> {
  const rows = await db
    .selectFrom('answers.comment')
    .select(['id', 'reporting_group_id', 'question', 'content', 'review'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, reporting_group_id, question, content, review }) => ({
    id,
    groupId: reporting_group_id,
    question,
    text: content,
    review,
  }));
}

/** Whether anything waits to be read; no number. */
export async function hasWaitingComments(db: Connection, { organisationId, waveId }: WaveName): Promise<boolean> {
  const row = await db
    .selectFrom('answers.comment')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What the reader decided; null takes a decision back. */
export async function updateReview(
  trx: Connection,
  { organisationId, waveId }: WaveName,
  commentId: string,
  review: Review | null,
): Promise<void> {
  await trx
    .updateTable('answers.comment')
    .set({ review })
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('id', '=', commentId)
    .execute();
}

export async function deleteComments(trx: Connection, { organisationId, waveId }: WaveName): Promise<void> {
  await trx
    .deleteFrom('answers.comment')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
}

/** Questions under which anything waits, over all organisations: a receipt does not say of which wave it is. */
export async function findCommentQuestions(db: Connection): Promise<readonly string[]> {
  const rows = await db.selectFrom('answers.comment').select('question').distinct().execute();
  return rows.map(({ question }) => question);
}

/** Waves in which a comment has one of these marks. */
export async function findMarkedComments(db: Connection, marks: readonly Uint8Array[]): Promise<readonly WaveName[]> {
  if (marks.length === 0) return [];
  const rows = await db
    .selectFrom('answers.comment')
    .select(['organisation_id', 'wave_id'])
    .distinct()
    .where(
      'comment_mark',
      'in',
      marks.map((mark) => Buffer.from(mark)),
    )
    .execute();
  return rows.map((row) => ({ organisationId: row.organisation_id as OrganisationId, waveId: row.wave_id as WaveId }));
}

/** With the wave locked: who publishes its comments at this moment must not publish this one. */
export async function deleteMarkedComments(
  trx: Connection,
  { organisationId, waveId }: WaveName,
  marks: readonly Uint8Array[],
): Promise<void> {
  if (marks.length === 0) return;
  await trx
    .deleteFrom('answers.comment')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where(
      'comment_mark',
      'in',
      marks.map((mark) => Buffer.from(mark)),
    )
    .execute();
}

export interface StoredCommentRelease {
  readonly content: CommentPublication;
  readonly hash: string;
  readonly releaseHash: string;
  /** ISO day. */
  readonly publishedOn: string;
}

export async function insertCommentRelease(
  trx: Connection,
  { organisationId, waveId }: WaveName,
  release: StoredCommentRelease & { readonly id: string },
): Promise<void> {
  await trx
    .insertInto('published.comment_release')
    .values({
      organisation_id: organisationId,
      id: release.id,
      wave_id: waveId,
      content: release.content,
      hash: release.hash,
      release_hash: release.releaseHash,
      published_on: release.publishedOn,
    })
    .execute();
}

/** As it was stored; whether it is what was published its hash says. */
export async function findCommentRelease(
  db: Connection,
  { organisationId, waveId }: WaveName,
): Promise<StoredCommentRelease | null> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return null;
  const row = await db
    .selectFrom('published.comment_release')
    .select(['content', 'hash', 'release_hash', 'published_on'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row
    ? { content: row.content, hash: row.hash, releaseHash: row.release_hash, publishedOn: row.published_on }
    : null;
}
