import { html } from 'hono/html';
import type { ContactKey } from '../../../src/domain/personal-result/personal-result.types.ts';
import type { Html } from '../html.ts';
import type { DeviceWords } from './device-words.ts';

/** Names with what each of them is for. */
export const contactLines = (words: DeviceWords, contacts: readonly ContactKey[]): Html =>
  html`<ul>${contacts.map((key) => html`<li><strong class="contact-name">${words.contacts[key].name}</strong><span class="contact-text">${words.contacts[key].text}</span></li>`)}</ul>`;

/** Whom one can talk to, nearest first; the tone changes when answers point to a lot of strain, the offer is always there. */
export function contactList(words: DeviceWords, contacts: readonly ContactKey[], isSerious: boolean): Html {
  return html`<section class="card contacts"><h2>${words.result.talkTitle}</h2>
    <p>${isSerious ? words.result.talkSerious : words.result.talkEveryday}</p>
    ${contactLines(words, contacts)}
  </section>`;
}
