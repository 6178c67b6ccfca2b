import { html } from 'hono/html';
import type { FollowChoice, FollowInput, Following, FollowModule } from './follow/follow-view.types.ts';
import { keyCard } from './follow/key-card.ts';
import { ownAnswersView } from './follow/own-answers-view.ts';
import { ownKeyView } from './follow/own-key-view.ts';
import { draw, need } from './scan/dom.ts';

/** Loaded by `scan/follow-offer.ts` when somebody opens the offer: makes the marks on this device. */
function startFollowing(place: HTMLElement, input: FollowInput): Following {
  const { words, following } = input;
  const view = following.way === 'own-key' ? ownKeyView : ownAnswersView;
  const nothing = { settleTyped: async () => true };
  let current: Following = nothing;

  const settle = (choice: FollowChoice | null): void => {
    input.onChoice(choice);
    show(choice);
    need('button, a', place).focus({ preventScroll: true });
  };
  const show = (choice: FollowChoice | null): void => {
    if (choice === null) {
      current = view.draw(place, { words, study: following.study, settle });
      return;
    }
    current = nothing;
    draw(
      place,
      html`<div role="status"><p class="stored"><span>${words.device.chosen}</span></p>${view.chosen(words, choice)}</div>
        <p><button class="link-button" type="button" data-unfollow>${words.device.undo}</button></p>`,
    );
    need('[data-unfollow]', place).onclick = () => settle(null);
  };
  // Enter in one of these fields would send the whole scan.
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    current.settleTyped().catch(() => undefined);
  });
  show(input.choice);
  return { settleTyped: () => current.settleTyped() };
}

const resultKeyCard: FollowModule['resultKeyCard'] = (words, key) =>
  String(
    html`<section class="card" aria-labelledby="follow-key-title"><h2 id="follow-key-title">${words.key.title}</h2>${keyCard(words, key)}</section>`,
  );

window.werkpeilFollow = { startFollowing, resultKeyCard };
