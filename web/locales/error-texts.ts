import type { ErrorCode, Problem } from '../../src/domain/errors.ts';

type Details = Readonly<Record<string, string | number>>;

/** Shape of `errors.ts` in every language: one sentence per error code, and one per kind of problem inside a file or form. */
export interface ErrorTexts {
  readonly sentences: Readonly<Record<ErrorCode, string | ((details: Details) => string)>>;
  readonly problems: Readonly<Record<string, string | ((problem: Problem) => string)>>;
}

/** The text for a value among a few, or `other`. */
export const oneOf = (
  value: string | number | undefined,
  texts: { readonly other: string } & Readonly<Record<string, string>>,
): string => (typeof value === 'string' ? texts[value] : undefined) ?? texts.other;

/** Codes of languages, `fr, de`, as names in the reader's language; what is no code stays as it is. */
export function languageNames(codes: string | undefined, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const named = (codes ?? '').split(', ').map((code) => (/^[a-z]{2}$/.test(code) ? (names.of(code) ?? code) : code));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(named);
}
