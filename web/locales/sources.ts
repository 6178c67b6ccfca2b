import type { Language } from '../../src/domain/language.ts';
import { sources as de } from './de/sources.ts';
import { sources as fr } from './fr/sources.ts';
import { sources as nl } from './nl/sources.ts';

const byLanguage: Record<Language, Readonly<Record<string, string>>> = { nl, fr, de, en: {} };

/**
 * A reference of `surveys/` in the reader's language. One without words, such as that of an organisation's own instrument,
 * stays as it is written: a reference in another language is better than none.
 */
export const sourceInWords = (language: Language, reference: string): string =>
  byLanguage[language][reference] ?? reference;

/** Several references in one line, as a report joins them, each in the reader's language; null when not one has words. */
export function sourcesInWords(language: Language, references: string): string | null {
  if (language === 'en') return references;
  const known = Object.entries(byLanguage[language]).filter(([reference]) => references.includes(reference));
  if (known.length === 0) return null;
  return known.reduce((text, [reference, words]) => text.replaceAll(reference, words), references);
}
