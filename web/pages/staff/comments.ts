import { html } from 'hono/html';
import type { CommentReviewBody } from '../../../src/http/contract/comments.ts';
import { pickText } from '../../locales/index.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { emptyState, notice, pageHead } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export type CommentToRead = CommentReviewBody['places'][number]['comments'][number];

export interface CommentsInput {
  readonly organisationId: string;
  readonly waveId: string;
  readonly review: CommentReviewBody;
  readonly message: string | null;
}

/** All comments of a wave at the places where they would stand, with what was decided, and publishing at the end. */
export function commentsPage(reader: PageReader, input: CommentsInput): Html {
  const words = wordsOf(reader).staff.comments;
  const { review, organisationId, waveId } = input;
  const next = review.places.flatMap(({ comments }) => comments).find((comment) => comment.review === null);
  return commentFrame(
    reader,
    input,
    html`
    ${pageHead({
      kicker: review.waveTitle,
      title: words.title,
      lead: words.lead,
      actions:
        next && html`<a class="button" href="${at.comments(organisationId, waveId, next.id)}">${words.start}</a>`,
    })}
    ${input.message && notice('good', null, input.message)}
    ${review.total > 0 && reviewProgress(reader, review)}
    <details class="card"${review.read === 0 ? html` open` : ''}><summary>${words.howTitle}</summary><ul>${words.how.map((line) => html`<li>${line}</li>`)}</ul></details>
    ${review.total === 0 && emptyState({ title: words.none, text: words.noneText(review.k) })}
    ${review.places.map(
      (
        place,
      ) => html`<section class="stack"><h2>${words.place(place.unitLabel, place.comments.length)}</h2><p class="soft">${pickText(place.title, reader.language)}</p>
      <ol class="plain-list stack">${place.comments.map((comment) => commentCard(reader, input, comment))}</ol></section>`,
    )}
    ${finish(reader, input)}`,
  );
}

/** The frame of both pages. */
export function commentFrame(reader: PageReader, input: CommentsInput, main: HtmlPart): Html {
  const { staff, common } = wordsOf(reader);
  const { review, organisationId, waveId } = input;
  return staffPage(reader, {
    title: staff.comments.title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: review.organisationName, href: at.organisation(organisationId) },
      { label: review.waveTitle, href: at.wave(organisationId, waveId) },
    ],
    main,
  });
}

export function reviewProgress(reader: PageReader, { read, total }: CommentReviewBody): Html {
  const width = (read / total) * 100;
  return html`<div class="review-progress"><p>${wordsOf(reader).staff.comments.progress(read, total)}</p>
    <svg class="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4" rx="2"/><rect class="bar" width="${width.toFixed(1)}" height="4" rx="2"/></svg></div>`;
}

/** The text with hints, and with what was blanked out struck through. */
export function commentWords(reader: PageReader, { words, review }: CommentToRead): Html {
  const { hints } = wordsOf(reader).staff.comments;
  const blanked = review?.decision === 'accept' ? review.blanked : [];
  return html`<p class="comment-words">${words.map(({ word, hint }, place) => {
    const gone = blanked.includes(place);
    if (gone) return html`<del>${word}</del> `;
    return hint
      ? html`<mark class="hint-${hint}" title="${hints[hint]}">${word}<span class="visually-hidden"> (${hints[hint]})</span></mark> `
      : html`${word} `;
  })}</p>`;
}

function commentCard(reader: PageReader, input: CommentsInput, comment: CommentToRead): Html {
  const words = wordsOf(reader).staff.comments;
  const { review } = comment;
  const here = at.comments(input.organisationId, input.waveId, comment.id);
  const hinted = comment.words.flatMap(({ hint }, place) => (hint ? [place] : []));
  const button = (decision: string, label: string, kind: string) =>
    html`<button class="button button-small ${kind}" name="decision" value="${decision}" type="submit">${label}</button>`;
  return html`<li class="card comment comment-${review?.decision ?? 'unread'}" id="comment-${comment.id}">
    <p class="kicker"><span class="pill">${words.state[review?.decision ?? 'unread']}</span></p>
    ${commentWords(reader, comment)}
    <form method="post" action="${here}"><div class="actions">
      ${review === null && hinted.map((place) => html`<input type="hidden" name="blank" value="${place}">`)}
      ${
        review
          ? button('undo', words.undo, 'button-quiet')
          : html`${button('accept', hinted.length > 0 ? words.acceptBlanked : words.accept, '')}
            ${button('leave-out', words.leaveOut, 'button-quiet')}`
      }
      <a class="button button-small button-plain" href="${here}">${words.choose}</a>
    </div></form>
  </li>`;
}

function finish(reader: PageReader, { organisationId, waveId, review }: CommentsInput): Html {
  const words = wordsOf(reader).staff.comments;
  const left = review.total - review.read;
  return html`<section class="card"><h2>${words.finishTitle}</h2><p>${words.finishLead(left)}</p>
    ${left === 0 && html`<form method="post" action="${at.comments(organisationId, waveId)}/publication"><div class="actions"><button class="button" type="submit">${words.finish}</button></div></form>`}</section>`;
}
