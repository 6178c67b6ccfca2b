import { html } from 'hono/html';
import type { MailView } from '../../../src/http/contract/mail.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { at, wordsOf } from './staff-page.ts';

/** How the mail of a wave stands, in a line, and the way to the rest. */
export function mailCard(reader: PageReader, view: MailView): Html {
  const words = wordsOf(reader).staff.mail;
  const { wave, people, invitations } = view;
  const state = (): string => {
    if (view.from === null) return words.cardNotSetUp;
    if (view.trouble !== null) return words.cardTrouble;
    if (people.withAddress === 0) return words.nobody;
    if (wave.status === 'planned')
      return wave.rules.mail?.invitations ? words.plannedAtOpening(people.withAddress) : words.plannedByHand;
    return words.cardSent(invitations.accepted, people.withAddress + people.withoutAddress);
  };
  return html`<section class="card"><h2>${words.title}</h2><p>${state()}</p>
    <div class="actions"><a class="button button-quiet" href="${at.wave(wave.organisationId, wave.id)}/mail">${words.open}</a></div></section>`;
}
