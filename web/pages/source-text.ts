import { html } from 'hono/html';
import type { Language } from '../../src/domain/language.ts';
import { sourcesInWords } from '../locales/sources.ts';
import type { HtmlPart } from './html.ts';

/** Where a cut-off or figure comes from, in the reader's language; what has no words there is marked as the English that it is. */
export const sourceText = (references: string, language: Language): HtmlPart =>
  sourcesInWords(language, references) ?? html`<span lang="en">${references}</span>`;
