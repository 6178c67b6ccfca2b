/** UTF-16 units. Together they fit into a sealed request whatever is typed: three bytes each at most, as JSON too. */
export const talkLimits = { name: 80, contact: 120, message: 1000 } as const;
