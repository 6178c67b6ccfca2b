import { html } from 'hono/html';
import { fromBase64Url } from '../../src/domain/credential/base64url.ts';
import { openTalkRequest, type TalkRequest } from '../../src/domain/service-key/talk-request.ts';
import type { SealedTalk } from '../../src/http/contract/service-key.ts';
import { dayInWords, fill } from '../locales/fill.ts';
import type { TalkRequestsData } from '../pages/staff/talks.ts';
import { draw, need, readData } from './scan/dom.ts';
import { enableUnlocking } from './service-key/unlock.ts';

/** Opens requests for a talk on this device. What they say goes into this page and nowhere else. */
const data = readData<TalkRequestsData>('talk-requests-data');
const { words } = data;
const place = need('[data-talks]');
const state = need('[data-talks-state]');

enableUnlocking(
  data.device,
  data.keys.map(({ fingerprint }) => fingerprint),
  async ({ pair, fingerprint }) => {
    const keyId = data.keys.find((key) => key.fingerprint === fingerprint)?.id;
    const mine = data.requests.filter((request) => request.keyId === keyId && !place.querySelector(`#t-${request.id}`));
    for (const request of mine) {
      const opened = await openTalkRequest(pair, data.organisationId, fromBase64Url(request.sealed));
      const card = document.createElement('article');
      card.className = 'card';
      card.id = `t-${request.id}`;
      draw(card, opened ? readable(opened, request) : unreadable(request));
      card.querySelector('button')?.addEventListener('click', () => void erase(request, card));
      place.append(card);
    }
    const others = data.keys.filter((key) => key.id !== keyId && !isOpen(key.id));
    state.textContent = others
      .map((key) =>
        fill(words.otherKey, {
          count: data.requests.filter((request) => request.keyId === key.id).length,
          fingerprint: key.fingerprint,
        }),
      )
      .join(' ');
  },
);

const isOpen = (keyId: string): boolean =>
  data.requests.some((request) => request.keyId === keyId && place.querySelector(`#t-${request.id}`) !== null);

function readable(request: TalkRequest, { eraseOn }: SealedTalk) {
  const language = new Intl.DisplayNames(data.language, { type: 'language' }).of(request.language);
  return html`<h2>${request.name}</h2>
    <dl class="facts"><div><dt>${words.contact}</dt><dd>${request.contact}</dd></div>
    <div><dt>${words.language}</dt><dd>${language}</dd></div>
    <div><dt>${words.message}</dt><dd class="typed-text">${request.message || words.noMessage}</dd></div></dl>
    ${foot(eraseOn)}`;
}

const unreadable = ({ eraseOn }: SealedTalk) =>
  html`<p>${fill(words.unreadable, { day: dayInWords(eraseOn, data.language) })}</p>${foot(eraseOn)}`;

const foot = (eraseOn: string) =>
  html`<p class="actions"><button class="button button-small" type="button">${words.done}</button> <span class="soft small">${fill(words.eraseOn, { day: dayInWords(eraseOn, data.language) })}</span></p>`;

async function erase(request: SealedTalk, card: HTMLElement): Promise<void> {
  if (!confirm(words.sure)) return;
  const reply = await fetch(`${data.path}/${request.id}`, { method: 'DELETE' }).catch(() => null);
  // 404: erased meanwhile, by a colleague or by its day.
  const isGone = reply?.status === 204 || reply?.status === 404;
  state.textContent = isGone ? words.erased : data.device.failed;
  if (isGone) card.remove();
}
