/** Stands where words were blanked out. */
export const blank = '[…]';

/** Characters that are not seen, and could mark a text or turn its direction; line ends and tabs are no such thing. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** The words of a comment, in order: what stands between blanks, punctuation included. */
export const splitWords = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * A comment as it is published: without the words in these places (of `splitWords`), without characters that nobody sees, and
 * with single blanks, because how somebody sets a text apart is a hand too.
 */
export function blankOut(text: string, places: readonly number[]): string {
  const kept: string[] = [];
  for (const [place, word] of splitWords(text).entries()) {
    const shown = places.includes(place) ? blank : word.replace(invisible, '');
    const isRepeated = shown === blank && kept.at(-1) === blank;
    if (shown !== '' && !isRepeated) kept.push(shown);
  }
  return kept.join(' ');
}
