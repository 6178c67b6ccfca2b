import { WerkpeilError } from '../../errors.ts';
import type { OrganisationId, WaveId } from '../../ids.ts';
import type { ReportUnit } from '../../participation/participation.types.ts';
import type { CommentPublication, WaitingComment } from './comment.types.ts';
import { placeComments } from './place-comments.ts';
import { blank, blankOut } from './words.ts';

/**
 * What may be published of the comments of a wave: those that were read and accepted, without the words that were blanked
 * out, at places that still hold after what was left out, each list in random order. A comment of which nothing is left is
 * left out. Throws `comments-unread` when one that could be shown was not read.
 *
 * @param shuffle uniformly random, handed in.
 */
export function publishComments(
  input: {
    readonly organisationId: OrganisationId;
    readonly waveId: WaveId;
    readonly units: readonly ReportUnit[];
    readonly k: number;
    readonly comments: readonly WaitingComment[];
  },
  shuffle: <Value>(values: readonly Value[]) => readonly Value[],
): CommentPublication {
  const { organisationId, waveId, units, k, comments } = input;
  const unread = unreadComments(units, comments, k);
  if (unread.length > 0) throw new WerkpeilError('comments-unread', { unread: unread.length });
  const texts = new Map<string, string>();
  for (const { id, text, review } of comments) {
    if (review?.decision !== 'accept') continue;
    const words = blankOut(text, review.blanked);
    if (words !== '' && words !== blank) texts.set(id, words);
  }
  const { places } = placeComments(
    units,
    comments.filter(({ id }) => texts.has(id)),
    k,
  );
  return {
    format: 'werkpeil-comments/1',
    organisationId,
    waveId,
    k,
    places: places.map(({ unitId, question, commentIds }) => ({
      unitId,
      unitLabel: units.find(({ id }) => id === unitId)?.label ?? '',
      question,
      n: commentIds.length,
      comments: shuffle(commentIds.map((id) => texts.get(id) ?? '')),
    })),
  };
}

/** Ids of comments that could be shown and were not read yet. */
export function unreadComments(
  units: readonly ReportUnit[],
  comments: readonly WaitingComment[],
  k: number,
): readonly string[] {
  const waiting = new Set(comments.filter(({ review }) => review === null).map(({ id }) => id));
  return placeComments(units, comments, k).places.flatMap(({ commentIds }) =>
    commentIds.filter((id) => waiting.has(id)),
  );
}
