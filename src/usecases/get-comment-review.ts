import type { Review } from '../domain/disclosure/comments/comment.types.ts';
import { type Hint, likelyNames } from '../domain/disclosure/comments/likely-names.ts';
import { placeComments } from '../domain/disclosure/comments/place-comments.ts';
import { splitWords } from '../domain/disclosure/comments/words.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { LocalisedText } from '../domain/language.ts';
import { findPeople, findUnits } from '../storage/people.repository.ts';
import { openCommentDesk } from './comment-desk.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow, findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { questionTitle } from './question-title.ts';
import { recordAct } from './record-act.ts';

/** One comment before it is published: its words, and nothing about who wrote it but the place where it would stand. */
export interface CommentToRead {
  readonly id: string;
  readonly words: readonly { readonly word: string; readonly hint: Hint | null }[];
  readonly review: Review | null;
}

export interface CommentReview {
  readonly organisationName: string;
  readonly waveTitle: string;
  readonly k: number;
  readonly places: readonly {
    readonly unitId: string;
    readonly unitLabel: string;
    readonly question: string;
    readonly title: LocalisedText;
    readonly comments: readonly CommentToRead[];
  }[];
  readonly read: number;
  readonly total: number;
}

/**
 * The comments of a closed wave, for the one role that reads them before anybody else, each at the place where it would be
 * published and with hints at likely names. Comments without a place are shown to nobody. That somebody looked is written in the
 * audit log. Names of people and units are laid beside the words here and kept nowhere. Throws `comments-not-open`.
 */
export async function getCommentReview(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<CommentReview> {
  ensureAccess(actor, 'comments.review', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  const desk = await openCommentDesk(ctx.db, wave);
  const organisation = await findOrganisationOrThrow(ctx.db, organisationId);
  const [people, units] = await Promise.all([findPeople(ctx.db, organisationId), findUnits(ctx.db, organisationId)]);
  const known = { people: people.flatMap(({ name }) => name ?? []), units: units.map(({ name }) => name) };
  const instruments = await instrumentsOf(ctx, wave);
  const byId = new Map(desk.comments.map((comment) => [comment.id, comment]));
  const toRead = (id: string): CommentToRead[] => {
    const comment = byId.get(id);
    if (!comment) return [];
    const hints = likelyNames(comment.text, known);
    const words = splitWords(comment.text).map((word, place) => ({ word, hint: hints.get(place) ?? null }));
    return [{ id, words, review: comment.review }];
  };
  const places = placeComments(desk.units, desk.comments, desk.k).places.map(({ unitId, question, commentIds }) => ({
    unitId,
    unitLabel: desk.units.find(({ id }) => id === unitId)?.label ?? '',
    question,
    title: questionTitle(instruments, question),
    comments: commentIds.flatMap(toRead),
  }));
  await recordAct(ctx, ctx.db, actor, { organisationId, action: 'comments.read', subject: waveId });
  const all = places.flatMap(({ comments }) => comments);
  return {
    organisationName: organisation.name,
    waveTitle: wave.title,
    k: desk.k,
    places,
    read: all.filter(({ review }) => review !== null).length,
    total: all.length,
  };
}
