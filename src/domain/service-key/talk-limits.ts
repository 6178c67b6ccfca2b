/** UTF-16 units. Together they fit into a sealed request whatever is typed: three bytes each at most, as JSON too. */
export const talkLimits = { name: 80, contact: 120, message: 1000 } as const;

/** Less is never kept: 4 kB each, and all of an organisation are rewritten at each change. */
const leastRoom = 2000;

/**
 * How many requests of an organisation may wait at a time. Twice the number of `people` on its list at the least, so that a lack
 * of room never comes from those who were asked. Who has used up the quota of an address (`inLine`) gets half of it: a flood
 * from a few addresses leaves the other half to everybody else. Both sizes are a choice of this project, not from a source.
 */
export function talkRoom(people: number, { inLine }: { readonly inLine: boolean }): number {
  const room = Math.max(leastRoom, 2 * people);
  return inLine ? room / 2 : room;
}
