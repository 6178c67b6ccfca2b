import { html } from 'hono/html';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { pageHead, scrollTable } from '../parts.ts';
import { staffPage, wordsOf } from './staff-page.ts';

/** One line of the contract. */
export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
}

/** The contract, readable: drawn from the same document that programs read. */
export function apiPage(reader: PageReader, operations: readonly ApiOperation[]): Html {
  const words = wordsOf(reader).staff.api;
  const byTag = Map.groupBy(operations, ({ tag }) => tag);
  return staffPage(reader, {
    title: words.title,
    main: html`${pageHead({
      title: words.title,
      lead: words.lead,
      actions: html`<a class="button button-quiet" href="/openapi.json">${words.openapi}</a>`,
    })}
    <section class="card prose"><h2>${words.how}</h2><p>${words.howText}</p><p>${words.errors}</p><p><strong>${words.none}</strong></p>${words.inEnglish && html`<p class="soft small">${words.inEnglish}</p>`}</section>
    ${[...byTag].map(
      ([tag, group]) =>
        html`<section class="card"><h2>${words.tags[tag] ?? tag}</h2>${scrollTable(
          words.tags[tag] ?? tag,
          html`<table class="api-table"><thead><tr><th scope="col">${words.method}</th><th scope="col">${words.path}</th><th scope="col">${words.what}</th></tr></thead>
        <tbody>${group.map((operation) => html`<tr><td class="mono">${operation.method.toUpperCase()}</td><td class="mono">${operation.path}</td><td lang="en">${operation.summary}</td></tr>`)}</tbody></table>`,
        )}</section>`,
    )}`,
  });
}
