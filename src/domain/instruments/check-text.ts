import type { ProblemList } from './instrument-problems.ts';

/** Tags, entities, braces (SurveyJS puts answers into them), script addresses, and characters that turn or hide text. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  /<\s*[a-z!/?]|&#?[a-z0-9]+;|[{}]|javascript:|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/i;

/** Whether a text is plain: instrument texts are drawn as text, and a pack must not bring markup in. */
export const isPlainText = (text: string): boolean => !refused.test(text);

export function checkTextIsPlain(text: string, file: string, field: string, found: ProblemList): void {
  if (!isPlainText(text)) found.add('text-markup', file, field, { found: text });
}
