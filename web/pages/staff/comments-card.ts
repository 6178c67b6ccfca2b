import { html } from 'hono/html';
import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { at, wordsOf } from './staff-page.ts';

/** How far the comments of a wave are, and for whoever reads them the way there. */
export function commentsCard(reader: PageReader, { wave, comments }: WaveView, mayReview: boolean): Html {
  const words = wordsOf(reader).staff.comments;
  const sentence = comments === 'published' ? words.published : comments === 'waiting' ? words.waiting : words.asked;
  return html`<section class="card"><h2>${words.cardTitle}</h2><p>${sentence}</p>
    ${mayReview && comments === 'waiting' && html`<div class="actions"><a class="button" href="${at.comments(wave.organisationId, wave.id)}">${words.read}</a></div>`}</section>`;
}
