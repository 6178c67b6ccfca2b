import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { talkLimits } from '../../../src/domain/service-key/talk-limits.ts';
import type { TalkDoorBody } from '../../../src/http/contract/service-key.ts';
import { fill } from '../../locales/fill.ts';
import type { TalkTexts } from '../../locales/nl/talk.ts';
import { talkTexts } from '../../locales/talk.ts';
import type { Html } from '../html.ts';
import { jsonData } from './json-data.ts';

export interface TalkPageInput {
  readonly language: Language;
  readonly link: string;
  readonly organisation: string;
  readonly organisationId: string;
  readonly days: number;
  readonly key: TalkDoorBody['key'];
  readonly typed: { readonly name: string; readonly contact: string; readonly message: string };
  /** `isFull`: there is no room, and the page says whom to contact instead. */
  readonly error: { readonly sentence: string; readonly isFull: boolean } | null;
}

/** What the island needs to seal and send. */
export interface TalkData {
  readonly link: string;
  readonly language: Language;
  readonly organisation: string;
  readonly organisationId: string;
  readonly key: NonNullable<TalkDoorBody['key']>;
  readonly words: TalkTexts;
}

/** `/w/<link>/talk`: leaves name and way of contact for the prevention service. Works without JavaScript, and then says what is different. */
export function talkPage(input: TalkPageInput): Html {
  const { language, organisation, key, typed, error } = input;
  const words = talkTexts(language);
  if (key === null) return withoutKey(words, organisation);
  return html`<div class="scan-narrow" data-talk>
    <h1>${words.title}</h1>
    <p class="lead">${fill(words.lead, { organisation })}</p>
    <form class="card" method="post" action="/w/${input.link}/talk?lang=${language}" novalidate data-talk-form autocomplete="off">
      <p class="field-error" id="talk-error" role="alert" tabindex="-1" ${error ? '' : html`hidden`}>${error?.sentence ?? ''}</p>
      <ul data-talk-others ${error?.isFull ? '' : html`hidden`}>${words.contacts.map((contact) => html`<li>${contact}</li>`)}</ul>
      <div class="field"><label for="name">${words.name}</label>
        <input id="name" name="name" type="text" value="${typed.name}" maxlength="${talkLimits.name}" autocomplete="name" required></div>
      <div class="field"><label for="contact">${words.contact}</label><p class="hint" id="contact-hint">${words.contactHint}</p>
        <input id="contact" name="contact" type="text" value="${typed.contact}" maxlength="${talkLimits.contact}" required aria-describedby="contact-hint"></div>
      <div class="field"><label for="message">${words.message} <span class="optional">(${words.optional})</span></label>
        <textarea id="message" name="message" rows="4" maxlength="${talkLimits.message}">${typed.message}</textarea></div>
      <p class="notice" data-no-script>${words.noScript}</p>
      <button class="button button-wide" type="submit">${words.send}</button>
    </form>
    <section class="withdraw-about"><h2>${words.how}</h2><ul>
      <li data-sealed hidden>${words.sealed}</li><li>${words.apart}</li><li>${fill(words.erased, { days: input.days })}</li><li>${words.employer}</li></ul>
      <p class="small soft">${words.fingerprint}: <span class="mono">${key.fingerprint}</span></p></section>
    ${jsonData('talk-data', {
      link: input.link,
      language,
      organisation,
      organisationId: input.organisationId,
      key,
      words,
    } satisfies TalkData)}
  </div>`;
}

/** After sending; drawn on the device or by the server. */
export function talkKeptPage(words: TalkTexts, organisation: string): Html {
  return html`<div class="scan-narrow" data-talk-kept>
    <h1 tabindex="-1">${words.doneTitle}</h1>
    <p class="lead">${fill(words.done, { organisation })}</p>
    <p>${words.doneWait}</p>
  </div>`;
}

function withoutKey(words: TalkTexts, organisation: string): Html {
  return html`<div class="scan-narrow" data-talk-no-key>
    <h1>${words.noKeyTitle}</h1>
    <p class="lead">${fill(words.noKey, { organisation })}</p>
    <ul>${words.contacts.map((contact) => html`<li>${contact}</li>`)}</ul>
  </div>`;
}
