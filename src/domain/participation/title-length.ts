/** Longest title of a wave in characters: it stands on phones and on letters. */
export const longestTitle = 120;
