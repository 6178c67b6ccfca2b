import { html } from 'hono/html';
import { fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';
import { questionId } from './question.ts';

/** One question that needs attention: its field and its words. What is wrong stands above its answers. */
export interface WrongField {
  readonly name: string;
  readonly title: string;
}

/** More links than this are no help: on a phone they push the questions away. */
const mostLinks = 4;

/** What else is needed before sending, such as the code: the id of its field and the sentence. */
export interface Needed {
  readonly id: string;
  readonly sentence: string;
}

/** What still needs attention, each with a link to its place. Drawn by the server and by the island. */
export function errorSummary(
  words: Pick<DeviceWords, 'steps' | 'send'>,
  errors: readonly WrongField[],
  needed: readonly Needed[] = [],
): Html {
  const heading =
    errors.length === 0
      ? words.send.consentTitle
      : errors.length === 1
        ? words.steps.errorsOne
        : fill(words.steps.errorsMany, { n: errors.length });
  return html`<div class="notice notice-error" data-errors tabindex="-1" role="group" aria-labelledby="errors-title" ${errors.length + needed.length === 0 ? html`hidden` : ''}>
    <h2 id="errors-title">${heading}</h2>
    <ul>${needed.map(({ id, sentence }) => html`<li><a href="#${id}">${sentence}</a></li>`)}
      ${errors
        .slice(0, mostLinks)
        .map((error) => html`<li><a href="#${questionId(error.name)}">${error.title}</a></li>`)}
      ${errors.length > mostLinks ? html`<li>${fill(words.steps.errorsMore, { n: errors.length - mostLinks })}</li>` : ''}</ul>
  </div>`;
}
