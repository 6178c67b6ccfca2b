import { html } from 'hono/html';
import type { Language } from '../../src/domain/language.ts';
import { texts } from '../locales/index.ts';
import type { AssetUrl, Html } from './html.ts';
import { type NavigationKey, page } from './layout.ts';

export interface ErrorPageInput {
  readonly language: Language;
  readonly path: string;
  readonly assets: AssetUrl;
  readonly actor: { readonly name: string } | null;
  readonly navigation: readonly NavigationKey[];
  readonly audience: 'staff' | 'respondent';
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  readonly problems: readonly { readonly line: number | null; readonly sentence: string }[];
  /** Number under which an unexpected error stands in the log; null for an error that we understand. */
  readonly reference: string | null;
  /** Address of the page before; null when it is not known. */
  readonly back?: string | null;
}

/** What went wrong, in a sentence, with the way back. */
export function errorPage(input: ErrorPageInput): Html {
  const words = texts(input.language).common;
  const home = input.audience === 'respondent' ? '/s' : '/';
  return page({
    ...input,
    title: words.errorTitle,
    main: html`<section class="card frame-narrow">
      <p class="soft small mono">${input.status} · ${input.code}</p>
      <h1>${words.errorTitle}</h1>
      <p class="lead">${input.sentence}</p>
      ${
        input.problems.length > 0 &&
        html`<ul>${input.problems.map(
          ({ line, sentence }) =>
            html`<li>${line === null ? '' : html`<strong>${words.problemLine(line)}</strong>: `}${sentence}</li>`,
        )}</ul>`
      }
      ${input.reference && html`<p>${words.errorReference(input.reference)}</p>`}
      <p class="actions">${input.back && html`<a class="button" href="${input.back}">${words.errorBack}</a> `}<a class="button button-quiet" href="${home}">${words.errorHome}</a></p>
    </section>`,
  });
}
