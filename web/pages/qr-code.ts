import { html } from 'hono/html';
import { encode } from 'uqr';
import type { Html } from './html.ts';

/**
 * A QR code as one SVG path: black on white in every theme, because cameras want it so. Error correction M (15 %) survives
 * a fold or a coffee stain; the border of 4 modules is what the standard asks.
 */
export function qrCode(text: string, label: string): Html {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
