import { fromBase64Url, toBase64Url } from '../../src/domain/credential/base64url.ts';
import { parseTalkRequest, sealTalkRequest } from '../../src/domain/service-key/talk-request.ts';
import type { TalkDoorBody } from '../../src/http/contract/service-key.ts';
import { type TalkData, talkKeptPage } from '../pages/scan/talk.ts';
import { post } from './scan/deliver.ts';
import { draw, need, readData } from './scan/dom.ts';

/** Seals what was typed on this device and sends it without a cookie. On a plain http address the form goes to the server. */
const data = readData<TalkData>('talk-data');
const form = need<HTMLFormElement>('[data-talk-form]');
const error = need('#talk-error');
/** Another one when the service made a new key while somebody typed. */
let { key } = data;

if (crypto.subtle !== undefined) {
  form.querySelector('[data-no-script]')?.remove();
  need('[data-sealed]').hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}

async function send(): Promise<void> {
  const { words, link, language } = data;
  const typed = new FormData(form);
  const request = parseTalkRequest({
    name: typed.get('name'),
    contact: typed.get('contact'),
    message: typed.get('message'),
    language,
  });
  if (request === null) return say(words.missing);
  say(null);
  const button = need<HTMLButtonElement>('button', form);
  button.disabled = true;
  const sealed = await sealTalkRequest(fromBase64Url(key.publicKey), data.organisationId, request);
  const reply = await post('/api/v1/talk-requests', { link, keyId: key.id, sealed: toBase64Url(sealed) }, language);
  button.disabled = false;
  if (reply.kind === 'refused') {
    if (reply.code === 'talk-key-old') await takeNewKey();
    return say(reply.message);
  }
  if (reply.kind === 'busy') return say(words.full, true);
  if (reply.kind !== 'answer') return say(words.failed);
  const place = need('[data-talk]');
  draw(place, talkKeptPage(words, data.organisation));
  need('h1', place).focus();
}

/** The key of now, for the next attempt: what was typed stays. Without a connection the next attempt asks again. */
async function takeNewKey(): Promise<void> {
  const reply = await fetch(`/api/v1/scans/${data.link}/talk`, { credentials: 'omit' }).catch(() => null);
  const door = reply?.ok ? ((await reply.json()) as TalkDoorBody) : null;
  key = door?.key ?? key;
}

/** `isFull`: with whom to contact instead. What was typed stays. */
function say(sentence: string | null, isFull = false): void {
  error.textContent = sentence ?? '';
  error.hidden = sentence === null;
  need('[data-talk-others]').hidden = !isFull;
  // Above the fields, and so above the screen of a phone.
  if (sentence !== null) error.focus();
}
