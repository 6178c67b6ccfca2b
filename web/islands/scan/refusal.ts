import { html } from 'hono/html';
import { parseCode } from '../../../src/domain/participation/code.ts';
import type { DeviceWords } from '../../pages/scan/device-words.ts';
import type { Delivery } from './deliver.ts';
import { draw, need } from './dom.ts';

type Refusal = Extract<Delivery, { kind: 'refused' }>;

/** What a respondent can do about a refusal. */
export interface RefusalActions {
  /** Send again with another code. */
  readonly withCode: (code: string) => void;
  /** Load the page again: a newer version of the questions is there. */
  readonly renew: () => void;
  /** The own result, without sending. */
  readonly resultAnyway: () => void;
}

const aboutTheCode = ['code-spent', 'code-unknown', 'code-malformed', 'credential-unknown', 'credential-spent'];

/**
 * Says why the answers were not taken and what can be done, in place of trying for ever. Nothing is lost: the draft stays
 * where it is until the respondent decides.
 */
export function showRefusal(place: HTMLElement, refusal: Refusal, words: DeviceWords, actions: RefusalActions): void {
  const { send } = words;
  const isCode = aboutTheCode.includes(refusal.code);
  const isClosed = refusal.code === 'scan-closed';
  const isSpent = refusal.code === 'code-spent' || refusal.code === 'credential-spent';
  const isStale = refusal.code === 'instrument-version-stale';
  const sentence = isClosed
    ? send.closed
    : isSpent
      ? send.codeSpent
      : refusal.code === 'key-not-listed'
        ? send.keyNotListed
        : isStale
          ? words.steps.renewedText
          : refusal.message;
  draw(
    place,
    html`<div class="notice notice-error" data-refusal tabindex="-1">
      <h3>${isStale ? words.steps.renewedTitle : send.refusedTitle}</h3>
      <p>${sentence}</p>
      ${isClosed ? '' : html`<p>${send.kept}</p>`}
      ${isCode ? codeAgain(words) : ''}
      ${isStale ? html`<button class="button" type="button" data-renew>${send.renew}</button>` : ''}
      ${isClosed || isSpent ? html`<p class="actions"><button class="button${isSpent ? ' button-quiet' : ''}" type="button" data-result-anyway>${send.resultAnyway}</button></p>` : ''}
    </div>`,
  );
  place.querySelector('[data-renew]')?.addEventListener('click', actions.renew);
  place.querySelector('[data-result-anyway]')?.addEventListener('click', actions.resultAnyway);
  place.querySelector('[data-code-again]')?.addEventListener('click', () => {
    const input = need<HTMLInputElement>('#code-again', place);
    try {
      actions.withCode(parseCode(input.value));
    } catch {
      const error = need('#code-again-error', place);
      error.textContent = words.code.checkAgain;
      error.hidden = false;
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  });
  need('[data-refusal]', place).focus();
}

const codeAgain = (words: DeviceWords) => html`<div class="field code-field">
  <label for="code-again">${words.send.codeAgain}</label>
  <p class="field-error" id="code-again-error" hidden></p>
  <input class="code-input" id="code-again" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false"
    maxlength="40" placeholder="XXXX-XXXX-XXXX" aria-describedby="code-again-error">
  <p class="actions"><button class="button" type="button" data-code-again>${words.send.button}</button></p>
</div>`;
