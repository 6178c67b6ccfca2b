import type { FollowedPair, FollowMarks } from './following.types.ts';

/**
 * Pairs the answers of two waves that share marks. First those that share all of them, then, among who is left, those that share
 * at least one (one answer differs). A pair counts only when each is the other's only candidate: where two people of a
 * wave could be meant, nobody is followed rather than the wrong one.
 *
 * Assumes that marks are of one kind (key or answers) within a wave; other kinds never meet. An empty list of marks is somebody who did
 * not want to be followed. Time and memory grow with the number of marks, not with the number of pairs.
 *
 * @returns pairs in the order of the later wave.
 */
export function matchMarks(earlier: readonly FollowMarks[], later: readonly FollowMarks[]): readonly FollowedPair[] {
  const places = placesOf(earlier);
  const candidates = later.map((marks) => sharedWith(marks, places));
  const isWhole = (row: number, place: number) =>
    candidates[row]?.get(place) === later[row]?.length && later[row]?.length === earlier[place]?.length;

  const whole = uniquePairs(candidates.map((found, row) => [...found.keys()].filter((place) => isWhole(row, place))));
  // Two who share everything with one are two possible readings of one person: both stay out, also of the second round.
  const settledLater = new Set(whole.claims.flatMap((found, row) => (found.length > 0 ? [row] : [])));
  const settledEarlier = new Set(whole.claims.flat());
  const partial = uniquePairs(
    candidates.map((found, row) =>
      settledLater.has(row) ? [] : [...found.keys()].filter((place) => !settledEarlier.has(place)),
    ),
  );
  return [...whole.pairs, ...partial.pairs].toSorted((one, other) => one.later - other.later);
}

/** Who has a mark, by its place in the list and its value: a mark at another place is another mark. */
function placesOf(earlier: readonly FollowMarks[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  earlier.forEach((marks, index) => {
    marks.forEach((mark, place) => {
      const name = `${place} ${mark}`;
      const found = places.get(name);
      if (found) found.push(index);
      else places.set(name, [index]);
    });
  });
  return places;
}

/** Everybody who shares a mark with these, and how many. */
function sharedWith(marks: FollowMarks, places: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  marks.forEach((mark, place) => {
    for (const index of places.get(`${place} ${mark}`) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  });
  return shared;
}

/** The pairs in which each is the other's only candidate. `claims` gives back the candidates. */
function uniquePairs(claims: readonly (readonly number[])[]): {
  readonly pairs: readonly FollowedPair[];
  readonly claims: readonly (readonly number[])[];
} {
  const wanted = new Map<number, number>();
  for (const earlier of claims.flat()) wanted.set(earlier, (wanted.get(earlier) ?? 0) + 1);
  const pairs = claims.flatMap((found, later) => {
    const [earlier] = found;
    return found.length === 1 && earlier !== undefined && wanted.get(earlier) === 1 ? [{ earlier, later }] : [];
  });
  return { pairs, claims };
}
