import { html, raw } from 'hono/html';
import type { FollowingTexts } from '../../locales/nl/following.ts';
import type { HtmlPart } from '../../pages/html.ts';
import { qrCode } from '../../pages/qr-code.ts';

/** A key to keep: symbols, a QR code that a camera reads as text, and a file that stands in the link itself. */
export function keyCard({ key: words }: FollowingTexts, key: string): HtmlPart {
  const text = [`\ufeff${words.fileTitle}`, key, words.fileUse, words.fileKeep].join('\r\n\r\n');
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\r\n`)}`;
  return html`<div class="follow-key">
    <div class="follow-qr">${qrCode(key, words.qr)}</div>
    <div><p class="receipt" data-follow-key>${key.split('-').map((group, index) => html`${index > 0 ? '-' : ''}<span>${group}</span>`)}</p>
      <p>${words.keep}</p>
      <p class="actions no-print"><a class="button button-quiet" download="${words.fileName}" href="${raw(file)}">${words.save}</a></p></div>
  </div>`;
}
