import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { scanTexts } from '../../locales/scan.ts';
import type { Html, HtmlPart } from '../html.ts';
import { jsonData } from './json-data.ts';

/** The field for a code: big, forgiving, checked while typing by `islands/scan-code.ts` and by the server in any case. */
export function codeField(input: {
  readonly language: Language;
  readonly value: string;
  readonly error: string | null;
}): Html {
  const words = scanTexts(input.language).code;
  return html`<div class="field code-field" data-code-field>
    <label for="code">${words.label}</label>
    <p class="hint" id="code-hint">${words.hint}</p>
    <p class="field-error" id="code-error" aria-live="polite" ${input.error ? '' : html`hidden`}>${input.error ?? ''}</p>
    <input class="code-input" id="code" name="code" type="text" value="${input.value}" placeholder="XXXX-XXXX-XXXX"
      autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="40" required
      aria-describedby="code-hint code-error code-state" ${input.error ? html`aria-invalid="true"` : ''}>
    <p class="code-state" id="code-state" role="status"></p>
    ${jsonData('code-texts', words)}
  </div>`;
}

/** `/s`: the short address on every letter, where one types the code. */
export function codePage(input: {
  readonly language: Language;
  readonly value: string;
  readonly error: string | null;
}): HtmlPart {
  const words = scanTexts(input.language).code;
  return html`<div class="scan-narrow">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <form class="card" method="post" action="/s?lang=${input.language}" novalidate data-code-form>
      ${codeField(input)}
      <button class="button button-wide" type="submit">${words.go}</button>
    </form>
    <p class="soft small">${words.noCode}</p>
  </div>`;
}
