/**
 * Fewest comments that are shown together, at a department or higher. Source: the settings of this project; Viva Glint
 * documents the same number.
 */
const smallestKComments = 10;

/** The threshold of comments: that of figures, and never below ten. */
export const kComments = ({ k }: { readonly k: number }): number => Math.max(k, smallestKComments);
