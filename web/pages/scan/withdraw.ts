import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { receiptTexts } from '../../locales/receipt.ts';
import type { HtmlPart } from '../html.ts';
import { jsonData } from './json-data.ts';

/** `/withdraw`: where a receipt removes the answers that belong to it. Works without JavaScript. */
export function withdrawPage(input: {
  readonly language: Language;
  readonly value: string;
  readonly error: string | null;
}): HtmlPart {
  const { language, value, error } = input;
  const words = receiptTexts(language).withdraw;
  return html`<div class="scan-narrow">
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    <form class="card" method="post" action="/withdraw?lang=${language}" novalidate data-withdraw-form>
      <div class="field code-field">
        <label for="receipt">${words.label}</label>
        <p class="hint" id="receipt-hint">${words.hint}</p>
        <p class="field-error" id="receipt-error" ${error ? '' : html`hidden`}>${error ?? ''}</p>
        <input class="code-input receipt-input" id="receipt" name="receipt" type="text" value="${value}" placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
          autocomplete="off" autocapitalize="characters" autocorrect="off" spellcheck="false" maxlength="60" required
          aria-describedby="receipt-hint receipt-error receipt-state" ${error ? html`aria-invalid="true"` : ''}>
        <p class="code-state" id="receipt-state" role="status"></p>
      </div>
      <p class="soft small">${words.sure}</p>
      <button class="button button-wide button-danger" type="submit">${words.button}</button>
    </form>
    ${aboutWithdrawing(language)}
    ${jsonData('withdraw-texts', words)}
  </div>`;
}

/** The same calm words for every receipt: right, used, or never handed out. */
export function withdrawnPage(language: Language): HtmlPart {
  const words = receiptTexts(language).withdraw;
  return html`<div class="scan-narrow" data-withdrawn>
    <h1>${words.doneTitle}</h1>
    <p class="lead">${words.done}</p>
    <p>${words.doneThrow}</p>
    <p class="soft">${words.doneSame}</p>
    ${aboutWithdrawing(language)}
  </div>`;
}

function aboutWithdrawing(language: Language): HtmlPart {
  const words = receiptTexts(language).withdraw;
  return html`<section class="withdraw-about"><h2>${words.aboutTitle}</h2>
    <ul>${words.about.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}
