import { html, raw } from 'hono/html';
import { fill } from '../../locales/fill.ts';
import type { ReceiptTexts } from '../../locales/nl/receipt.ts';
import type { Html } from '../html.ts';

/** A receipt in its printed form, and where it is presented: `https://scan.example.be/withdraw`. */
export interface ShownReceipt {
  readonly receipt: string;
  readonly address: string;
}

/** The words of the receipt that travel to a phone. */
export type ReceiptWords = Pick<ReceiptTexts, 'card' | 'file'>;

/** What is kept of a receipt: nothing in it says who, when, or what was answered. */
export const receiptFile = (words: ReceiptWords, about: string, { receipt, address }: ShownReceipt): string =>
  [
    words.file.title,
    about,
    receipt,
    fill(words.file.use, { address: `${address}#${receipt}` }),
    words.file.keep,
    words.file.nothing,
  ].join('\r\n\r\n');

/**
 * The receipt after sending. The file stands in the link itself: it is saved without a connection and without JavaScript, and
 * no server sees that it was.
 */
export function receiptCard(words: ReceiptWords, about: string, shown: ShownReceipt, language: string): Html {
  // With a byte order mark, so that every text editor reads the accents.
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`\ufeff${receiptFile(words, about, shown)}\r\n`)}`;
  return html`<section class="card receipt-card" aria-labelledby="receipt-title" data-receipt-card>
    <h2 id="receipt-title">${words.card.title}</h2>
    <p>${words.card.text}</p>
    <p class="receipt" data-receipt>${receiptGroups(shown.receipt)}</p>
    <p class="print-only">${shown.address}</p>
    <p>${words.card.only}</p>
    <p class="actions no-print">
      <button class="button button-quiet" type="button" data-copy-receipt hidden>${words.card.copy}</button>
      <a class="button button-quiet" download="${words.card.fileName}" href="${raw(file)}" data-save-receipt>${words.card.save}</a>
      <a href="${shown.address}?lang=${language}" target="_blank" rel="noopener">${words.card.to}</a>
    </p>
    <p class="copied small" role="status" data-copied="${words.card.copied}" hidden></p>
  </section>`;
}

/** Groups that stay whole when the line breaks; copying gives the dashes too. */
export const receiptGroups = (receipt: string): Html =>
  html`${receipt.split('-').map((group, index) => html`${index > 0 ? '-' : ''}<span>${group}</span>`)}`;
