import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import { checkTexts } from '../../locales/check.ts';
import { fill } from '../../locales/fill.ts';
import type { Html, HtmlPart } from '../html.ts';
import { jsonData } from './json-data.ts';

/** One request of a device: names, symbols per field, and bytes of the body. */
export interface CheckedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly fields: readonly { readonly name: string; readonly symbols: number | null }[];
  readonly bytes: number;
  /** With spaces, to the same size for everybody. */
  readonly isFilledUp: boolean;
}

export interface CheckPageInput {
  readonly language: Language;
  readonly link: string;
  readonly about: string;
  readonly isOpenLink: boolean;
  /** False once the wave is closed: there is no way back to the questions then. */
  readonly canTakePart: boolean;
  /** Null where nobody is invited. */
  readonly key: { readonly fingerprint: string; readonly root: string; readonly headCounts: readonly number[] } | null;
  readonly requests: readonly CheckedRequest[];
  /** Whether people may let themselves be found again. */
  readonly follows: boolean;
  /** Bytes of every sealed entry. */
  readonly entryBytes: number;
}

/** `/w/<link>/check`: how to see for oneself what the promises say. Everything on it follows from the settings of the wave. */
export function checkPage(input: CheckPageInput): HtmlPart {
  const words = checkTexts(input.language);
  return html`<div class="scan-narrow check-page">
    <p class="scan-about">${input.about}</p>
    <h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${keyCard(input)}
    <section class="card"><h2>${words.watch.title}</h2>
      <ol>${words.watch.steps.map((step) => html`<li>${step}</li>`)}</ol></section>
    <section><h2>${words.sent.title}</h2>${input.requests.map((request) => requestCard(input, request))}</section>
    <section class="card"><h2>${words.kept.title}</h2><ul>
      <li>${fill(words.kept.sealed, { bytes: number(input, input.entryBytes) })}</li>
      <li>${input.isOpenLink ? words.kept.afterOpen : words.kept.after}</li>
      ${input.follows ? html`<li>${words.kept.following}</li>` : ''}</ul></section>
    <section><h2>${words.limits.title}</h2>${words.limits.text.map((text) => html`<p>${text}</p>`)}</section>
    ${input.canTakePart ? html`<p class="actions"><a class="button" href="/w/${input.link}?lang=${input.language}">${words.toScan}</a></p>` : ''}
  </div>`;
}

/** The fingerprint in a line of its own, with its name. On the promise screen and here the same. */
export const fingerprintLine = (language: Language, fingerprint: string): Html =>
  html`<p class="key-line"><span>${checkTexts(language).key.short}</span> <strong class="fingerprint" data-fingerprint>${fingerprint}</strong></p>`;

function keyCard(input: CheckPageInput): Html {
  const words = checkTexts(input.language).key;
  const { key } = input;
  if (!key) return html`<section class="card"><h2>${words.title}</h2><p>${words.none}</p></section>`;
  const least = Math.min(...key.headCounts);
  return html`<section class="card"><h2>${words.title}</h2>
    <p>${words.text}</p>
    ${fingerprintLine(input.language, key.fingerprint)}
    <p>${words.compare}</p>
    <p>${words.letter}</p>
    <p>${key.headCounts.length === 1 ? fill(words.oneGroup, { least }) : fill(words.groups, { n: key.headCounts.length, least })} ${words.frozen}</p>
    <p role="status" data-recomputed></p>
    <p><a href="/api/v1/scans/${input.link}/keys">${words.list}</a></p>
    ${jsonData('check-data', {
      address: `/api/v1/scans/${input.link}/keys`,
      root: key.root,
      words: { checking: words.checking, right: words.right, wrong: words.wrong },
    })}
  </section>`;
}

function requestCard(input: CheckPageInput, request: CheckedRequest): Html {
  const words = checkTexts(input.language).sent;
  const explanations: Readonly<Record<string, string>> = words.requests;
  const meanings: Readonly<Record<string, string>> = words.fields;
  const meaningOf = (name: string): string => {
    const meaning = meanings[name];
    if (meaning === undefined)
      throw new Error(`checkPage requires words in "${input.language}" for the field "${name}"`);
    return meaning;
  };
  return html`<article class="card sent-request">
    <h3><code>${request.method} ${request.path}</code></h3>
    <p>${input.isOpenLink ? words.requests[request.method === 'GET' ? 'work' : 'open'] : explanations[request.path]}</p>
    <dl>${request.fields.map(
      ({ name, symbols }) =>
        html`<div><dt><code>${name}</code> <span class="soft small">${
          symbols === null ? words.varies : fill(words.symbols, { n: symbols })
        }</span></dt><dd>${meaningOf(name)}</dd></div>`,
    )}</dl>
    <p class="soft small" ${request.bytes === 0 ? html`hidden` : ''}>${fill(
      request.isFilledUp ? words.filledUp : words.bytes,
      { n: number(input, request.bytes) },
    )}</p>
  </article>`;
}

const number = ({ language }: CheckPageInput, value: number): string => new Intl.NumberFormat(language).format(value);
