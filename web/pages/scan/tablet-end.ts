import { html } from 'hono/html';
import type { TabletTexts } from '../../locales/nl/tablet.ts';
import type { Html, HtmlPart } from '../html.ts';
import { receiptGroups } from './receipt.ts';

type EndWords = TabletTexts['end'];

/**
 * The short thanks after sending on a shared tablet. Receipt and result only for who asks: others stand in line. `talk` is the
 * same for everybody, so that nobody has to ask for it here; null where it is not offered.
 */
export function tabletThanks(words: EndWords, isSent: boolean, talk: string | null): Html {
  return html`<div data-thanks><h1 tabindex="-1" data-end-title>${isSent ? words.thanks : words.notSent}</h1>
      ${isSent ? html`<p class="lead">${words.text}</p>` : ''}</div>
    ${countdownBar(words)}
    <p class="actions no-print">
      ${isSent ? html`<button class="button button-quiet" type="button" data-ask-receipt>${words.receipt}</button>` : ''}
      <button class="button button-quiet" type="button" data-ask-result>${words.result}</button>
    </p>
    <div data-extra></div>
    ${talk && html`<p class="soft small">${talk}</p>`}`;
}

/** How long this stays on the screen, and the ways to end that or to get more. */
const countdownBar = (words: EndWords): Html => html`<div class="countdown no-print">
    <p role="timer" data-countdown></p>
    <p class="actions"><button class="button" type="button" data-end-now>${words.done}</button>
      <button class="button button-quiet" type="button" data-more-time>${words.more}</button></p>
  </div>`;

/** The receipt in large letters and as a QR code, to photograph or to write down. */
export function tabletReceipt(words: EndWords, receipt: string, qr: HtmlPart): Html {
  return html`<div class="card receipt-card"><p>${words.receiptText}</p>
    ${qr}<p class="receipt" data-receipt>${receiptGroups(receipt)}</p>
    <p class="actions no-print"><button class="button button-quiet" type="button" data-print-receipt>${words.print}</button></p></div>`;
}

/** Asked before the result stands on a screen that others can see. */
export function tabletResultWarning(words: EndWords): Html {
  return html`<div class="notice notice-warn" role="alert"><p>${words.resultWarning}</p>
    <p class="actions"><button class="button" type="button" data-show-result>${words.resultShow}</button>
      <button class="button button-quiet" type="button" data-hide-result>${words.resultNo}</button></p></div>`;
}
