import type { ErrorCode, Problem } from '../../src/domain/errors.ts';
import type { Language } from '../../src/domain/language.ts';
import { common as commonDe } from './de/common.ts';
import { errors as errorsDe } from './de/errors.ts';
import { common as commonEn } from './en/common.ts';
import { errors as errorsEn } from './en/errors.ts';
import type { ErrorTexts } from './error-texts.ts';
import { common as commonFr } from './fr/common.ts';
import { errors as errorsFr } from './fr/errors.ts';
import { common as commonNl } from './nl/common.ts';
import { errors as errorsNl } from './nl/errors.ts';

/** Words that every page shares, with the sentences of errors. Islands import single locale files instead: they stay small. */
export interface Texts {
  readonly common: typeof commonNl;
  readonly errors: ErrorTexts;
}

const byLanguage: Record<Language, Texts> = {
  nl: { common: commonNl, errors: errorsNl },
  fr: { common: commonFr, errors: errorsFr },
  de: { common: commonDe, errors: errorsDe },
  en: { common: commonEn, errors: errorsEn },
};

/** All shared words in one language. */
export const texts = (language: Language): Texts => byLanguage[language];

/** The sentence of an error, with the details that it needs. */
export function errorSentence(
  language: Language,
  code: ErrorCode,
  details: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = byLanguage[language].errors.sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(details);
}

/** One problem inside a file or form as a sentence, without its line number. An unknown kind still names the place. */
export function problemSentence(language: Language, problem: Problem): string {
  const { problems } = byLanguage[language].errors;
  const sentence = problems[problem.code] ?? problems['other'] ?? problem.code;
  return typeof sentence === 'string' ? sentence : sentence(problem);
}

/**
 * Picks a text of an instrument or a register in the reader's language. Instruments carry every language that they serve;
 * where a staff page is read in another one, Dutch, then English, then whatever there is.
 */
export const pickText = (text: { readonly [L in Language]?: string | undefined }, language: Language): string =>
  text[language] ?? text.nl ?? text.en ?? Object.values(text)[0] ?? '';
