import { html } from 'hono/html';
import type { StaffTexts } from '../../locales/staff-texts.ts';
import type { Html } from '../html.ts';

/** Words that travel to the browser for making a key and opening with it. */
export type KeyDeviceWords = StaffTexts['staff']['serviceKey']['device'];

/** File and passphrase; `web/islands/service-key/unlock.ts` reads them, and nothing of it is ever sent. */
export function unlockForm(words: KeyDeviceWords, title: string): Html {
  return html`<form class="card form-card" data-unlock hidden autocomplete="off">
    <h2>${title}</h2>
    <p class="field-error" data-unlock-error role="alert" hidden></p>
    <div class="field"><label for="key-file">${words.file}</label><span class="hint" id="key-file-hint">${words.fileHint}</span>
      <input id="key-file" type="file" accept=".json,application/json" aria-describedby="key-file-hint"></div>
    <div class="field"><label for="passphrase">${words.passphrase}</label>
      <input id="passphrase" type="password" autocomplete="off" spellcheck="false"></div>
    <p><button class="button" type="submit">${words.open}</button> <span class="soft" role="status" data-unlock-state></span></p>
  </form>`;
}
