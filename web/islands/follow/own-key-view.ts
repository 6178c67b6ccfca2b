import { html } from 'hono/html';
import { marksOfOwnKey } from '../../../src/domain/following/make-marks.ts';
import { makeOwnKey, ownKeyLength, parseOwnKey } from '../../../src/domain/following/own-key.ts';
import { findSymbolFault, formatCode, normaliseCode } from '../../../src/domain/participation/code.ts';
import { fill } from '../../locales/fill.ts';
import type { FollowingTexts } from '../../locales/nl/following.ts';
import { draw, need } from '../scan/dom.ts';
import type { FollowView } from './follow-view.types.ts';
import { keyCard } from './key-card.ts';
import { random, sayAt } from './tools.ts';

/** A key that is made here, or that was kept from the last time. */
export const ownKeyView: FollowView = {
  draw(place, { words, study, settle }) {
    draw(
      place,
      html`<p><button class="button button-quiet" type="button" data-make-key>${words.key.make}</button></p>
        <div class="field"><p>${words.key.have}</p>
          <label for="follow-key">${words.key.label}</label>
          <p class="hint" id="follow-key-hint">${words.key.hint}</p>
          <p class="field-error" id="follow-key-error" role="alert" hidden></p>
          <input class="code-input" id="follow-key" type="text" autocomplete="off" autocapitalize="characters" autocorrect="off"
            spellcheck="false" maxlength="40" aria-describedby="follow-key-hint follow-key-error">
          <p><button class="button button-quiet" type="button" data-use-key>${words.key.use}</button></p></div>`,
    );
    const input = need<HTMLInputElement>('#follow-key', place);
    const choose = async (key: string) =>
      settle({ marks: await marksOfOwnKey(key, study, { subtle: crypto.subtle }), key });
    const use = async (): Promise<boolean> => {
      const key = parseOwnKey(input.value);
      sayAt(input, key === null ? faultOf(input.value, words) : null);
      if (key === null) input.focus();
      else await choose(key);
      return key !== null;
    };
    input.addEventListener('input', () => {
      if (input.selectionStart === input.value.length) input.value = formatCode(normaliseCode(input.value));
      sayAt(input, null);
    });
    need('[data-make-key]', place).onclick = () => void choose(makeOwnKey(random));
    need('[data-use-key]', place).onclick = () => void use();
    // Somebody who typed a key and goes on to send means it.
    return { settleTyped: async () => input.value.trim() === '' || use() };
  },
  chosen: (words, { key }) => (key === null ? '' : keyCard(words, key)),
};

function faultOf(typed: string, { key }: FollowingTexts): string {
  const fault = findSymbolFault(typed, ownKeyLength);
  if (typed.trim() === '' || fault === null) return key.empty;
  if (fault.reason === 'symbol')
    return fill(key.wrongSymbol, { symbol: [...normaliseCode(typed)][fault.position - 1] ?? '' });
  return fault.reason === 'length' ? fill(key.wrongLength, { n: fault.found }) : key.checkAgain;
}
