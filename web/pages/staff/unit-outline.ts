import { html } from 'hono/html';
import type { Html, HtmlPart } from '../html.ts';

/** One line of the outline of an organisation, in tree order. */
interface OutlineUnit {
  readonly name: string;
  readonly depth: number;
  readonly headCount: number;
  /** A word behind the name. */
  readonly tag?: string | null;
}

/** More lines than this are folded by site: nobody reads hundreds of teams in a row. */
const longestOutline = 40;

/** Units with their head counts, indented; a long one folds away below its top units. */
export function unitOutline(units: readonly OutlineUnit[]): Html {
  const top = Math.min(...units.map(({ depth }) => depth));
  if (units.length <= longestOutline) return list(units);
  const starts = units.flatMap(({ depth }, index) => (depth === top ? [index] : []));
  return html`${starts.map((start, index) => {
    const [head, ...below] = units.slice(start, starts[index + 1] ?? units.length);
    if (!head) return null;
    if (below.length === 0) return list([head]);
    return html`<details class="unit-fold"><summary><span>${head.name}</span> <span class="count">${head.headCount}</span></summary>${list(below)}</details>`;
  })}`;
}

const list = (units: readonly OutlineUnit[]): Html =>
  html`<ul class="unit-list">${units.map(
    ({ name, depth, headCount, tag }) =>
      html`<li class="depth-${Math.min(Math.max(depth, 0), 5)}"><span>${name}${tagPart(tag)}</span><span class="count">${headCount}</span></li>`,
  )}</ul>`;

const tagPart = (tag: string | null | undefined): HtmlPart => tag && html` <span class="tag">${tag}</span>`;
