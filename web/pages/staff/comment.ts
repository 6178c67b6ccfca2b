import { html } from 'hono/html';
import { pickText } from '../../locales/index.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead } from '../parts.ts';
import { type CommentsInput, type CommentToRead, commentFrame, reviewProgress } from './comments.ts';
import { at, wordsOf } from './staff-page.ts';

/** One comment: every word is a box to tick when it has to go. The hints are ticked until somebody decides. */
export function commentPage(reader: PageReader, input: CommentsInput & { readonly commentId: string }): Html {
  const words = wordsOf(reader).staff.comments;
  const { organisationId, waveId, review, commentId } = input;
  const all = review.places.flatMap((place) => place.comments.map((comment) => ({ place, comment })));
  const index = all.findIndex(({ comment }) => comment.id === commentId);
  const found = all[index];
  const list = at.comments(organisationId, waveId);
  if (!found) return commentFrame(reader, input, html`<p><a href="${list}">${words.back}</a></p>`);
  const { comment, place } = found;
  const state = comment.review?.decision ?? 'unread';
  return commentFrame(
    reader,
    input,
    html`${pageHead({ kicker: place.unitLabel, title: words.comment(index + 1, all.length), lead: pickText(place.title, reader.language) })}
    ${input.message && notice('good', null, input.message)}
    ${reviewProgress(reader, review)}
    <form class="card" method="post" action="${at.comments(organisationId, waveId, commentId)}">
      <input type="hidden" name="then" value="next">
      <p class="kicker"><span class="pill">${words.state[state]}</span></p>
      <fieldset class="word-picker"><legend>${words.wordsLegend}</legend><p class="hint">${words.wordsHint}</p>
        <div class="word-boxes">${wordBoxes(reader, comment)}</div></fieldset>
      <div class="actions">
        <button class="button" name="decision" value="accept" type="submit">${words.acceptNext}</button>
        <button class="button button-quiet" name="decision" value="leave-out" type="submit">${words.leaveOutNext}</button>
        <a class="button button-plain" href="${list}#comment-${commentId}">${words.back}</a>
      </div>
    </form>`,
  );
}

function wordBoxes(reader: PageReader, { words, review }: CommentToRead): Html[] {
  const { hints } = wordsOf(reader).staff.comments;
  return words.map(({ word, hint }, place) => {
    const isTicked = review?.decision === 'accept' ? review.blanked.includes(place) : hint !== null;
    return html`<label class="word-box${hint ? html` hint-${hint}` : ''}"><input type="checkbox" name="blank" value="${place}"${isTicked ? html` checked` : ''}><span>${word}${hint && html`<span class="visually-hidden"> (${hints[hint]})</span>`}</span></label>`;
  });
}
