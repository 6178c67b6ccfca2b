import { html, raw } from 'hono/html';
import type { Html } from '../html.ts';

/**
 * Data for an island, as `<script type="application/json">`: a data block, never executed, so the strict policy holds.
 * `<` is written as an escape, so that no text can close the element.
 */
export const jsonData = (id: string, data: unknown): Html =>
  html`<script type="application/json" id="${id}">${raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
