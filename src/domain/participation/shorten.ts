/** At most 80 characters of what was found in a file, for a sentence about it. */
export const shorten = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
