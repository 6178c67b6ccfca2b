import type { ProblemList } from './instrument-problems.ts';

/**
 * Tags, entities, braces (SurveyJS puts answers into them), script addresses, characters that turn or hide text (all control and
 * format characters, among them soft hyphens, zero-width and right-to-left ones; lines and paragraphs; variants), characters
 * without a meaning of their own, and the sign that stands for a letter that was lost. A line end is allowed.
 */
const refused =
  /<\s*[a-z!/?]|&#?[a-z0-9]+;|[{}]|javascript:|(?!\n)\p{Cc}|[\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffd]/iu;

/** Whether a text is plain: instrument texts are drawn as text, and a pack must not bring markup in. */
export const isPlainText = (text: string): boolean => !refused.test(text);

export function checkTextIsPlain(text: string, file: string, field: string, found: ProblemList): void {
  if (!isPlainText(text)) found.add('text-markup', file, field, { found: text });
}
