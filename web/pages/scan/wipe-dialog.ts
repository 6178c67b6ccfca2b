import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { scanTexts } from '../../locales/scan.ts';
import type { Html } from '../html.ts';

/** Asks once before everything is erased from this device; `islands/scan/device.ts` opens it. */
export function wipeDialog(language: Language): Html {
  const words = scanTexts(language).steps;
  return html`<dialog class="dialog" data-wipe-dialog aria-labelledby="wipe-title">
      <h2 id="wipe-title">${words.wipeSure}</h2><p>${words.wipeSureText}</p>
      <form method="dialog" class="actions">
        <button class="button button-danger" value="wipe">${words.wipeYes}</button>
        <button class="button button-quiet" value="">${words.wipeNo}</button>
      </form>
    </dialog>`;
}
