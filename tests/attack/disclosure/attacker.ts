/**
 * An attacker who knows who is in which cell and every published figure, and works by hand: exact elimination with whole
 * numbers, and a walk through all answers that fit. Shares no code with the product; for small tables.
 */
export interface PublishedRow {
  readonly members: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

/** People whom no published row tells apart. */
export interface Crowd {
  readonly people: readonly number[];
  readonly rows: ReadonlySet<number>;
}

export function crowdsOf(people: number, rows: readonly (readonly number[])[]): readonly Crowd[] {
  const inRow = rows.map((members) => new Set(members));
  const crowds = new Map<string, { people: number[]; rows: Set<number> }>();
  for (let person = 0; person < people; person++) {
    const mine = rows.flatMap((_, index) => (inRow[index]!.has(person) ? [index] : []));
    const crowd = crowds.get(mine.join(',')) ?? { people: [], rows: new Set(mine) };
    crowd.people.push(person);
    crowds.set(mine.join(','), crowd);
  }
  return [...crowds.values()];
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** Reduced echelon form in whole numbers; throws when a number can no longer be exact. */
export function echelon(matrix: readonly (readonly number[])[], order: readonly number[]): number[][] {
  const open = matrix.map((row) => [...row]);
  const done: number[][] = [];
  for (const column of order) {
    const index = open.findIndex((row) => row[column] !== 0);
    if (index < 0) continue;
    const pivot = open.splice(index, 1)[0]!;
    for (const set of [open, done]) {
      set.forEach((row, position) => {
        const [a, b] = [row[column]!, pivot[column]!];
        if (a !== 0) set[position] = shorten(row.map((value, j) => value * b - pivot[j]! * a));
      });
    }
    done.push(pivot);
  }
  return done;
}

function shorten(row: number[]): number[] {
  if (!row.every(Number.isSafeInteger)) throw new Error('attacker: out of exact whole numbers');
  const common = row.reduce((a, b) => divisor(a, b), 0);
  return common > 1 ? row.map((value) => value / common) : row;
}

/**
 * Exhaustive: the smallest number of people on whom a combination of the rows depends. A set of crowds carries one exactly
 * when striking out its columns lowers the rank. Every set below `limit` people is tried.
 */
export function smallestIsolated(people: number, rows: readonly (readonly number[])[], limit: number): number {
  const crowds = crowdsOf(people, rows).filter((crowd) => crowd.rows.size > 0);
  const all = crowds.map((_, index) => index);
  const matrix = echelon(
    rows.map((_, row) => crowds.map((crowd) => (crowd.rows.has(row) ? 1 : 0))),
    all,
  );
  let smallest = Number.POSITIVE_INFINITY;
  const tryFrom = (start: number, chosen: ReadonlySet<number>, size: number): void => {
    if (chosen.size > 0) {
      const outside = all.filter((index) => !chosen.has(index));
      if (echelon(matrix, outside).length < matrix.length) smallest = Math.min(smallest, size);
    }
    for (let index = start; index < crowds.length; index++) {
      const next = size + crowds[index]!.people.length;
      if (next < limit && next < smallest) tryFrom(index + 1, new Set([...chosen, index]), next);
    }
  };
  tryFrom(0, new Set(), 0);
  return smallest;
}

/** For larger tables: echelon forms with random pivots; the smallest number of people behind any of their rows. */
export function smallestFound(
  people: number,
  rows: readonly (readonly number[])[],
  trials: number,
  next: () => number,
): number {
  const crowds = crowdsOf(people, rows);
  const matrix = rows.map((_, row) => crowds.map((crowd) => (crowd.rows.has(row) ? 1 : 0)));
  let smallest = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < trials; trial++) {
    const order = crowds
      .map((crowd, index) => ({ index, key: -Math.log(next()) / crowd.people.length }))
      .sort((a, b) => a.key - b.key)
      .map(({ index }) => index);
    for (const row of echelon(matrix, order)) {
      const touched = row.reduce((sum, value, index) => sum + (value === 0 ? 0 : crowds[index]!.people.length), 0);
      smallest = Math.min(smallest, touched);
    }
  }
  return smallest;
}

/**
 * Walks through every combination of yes-counts per crowd that fits all published rows, and returns the smallest and the
 * largest possible count for each asked group of people. Null when there are more combinations than `limit`.
 */
export function possibleCounts(
  people: number,
  rows: readonly PublishedRow[],
  groups: readonly (readonly number[])[],
  limit: number,
): readonly { least: number; most: number }[] | null {
  // People of one crowd are told apart by the asked groups too, so that a group is a union of crowds.
  const crowds = crowdsOf(people, [...rows.map((row) => row.members), ...groups]);
  const capacity = rows.map((row) => row.members.length);
  const left = [...capacity];
  const counted = rows.map(() => 0);
  const sums = crowds.map(() => 0);
  const found = groups.map(() => ({ least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
  let steps = 0;
  const walk = (index: number): boolean => {
    if (++steps > limit) return false;
    const crowd = crowds[index];
    if (crowd === undefined) {
      groups.forEach((_, group) => {
        let count = 0;
        crowds.forEach((one, i) => {
          if (one.rows.has(rows.length + group)) count += sums[i]!;
        });
        found[group] = { least: Math.min(found[group]!.least, count), most: Math.max(found[group]!.most, count) };
      });
      return true;
    }
    const mine = [...crowd.rows].filter((row) => row < rows.length);
    for (const row of mine) left[row]! -= crowd.people.length;
    for (let count = 0; count <= crowd.people.length; count++) {
      sums[index] = count;
      for (const row of mine) counted[row]! += count;
      const fits = mine.every((row) => counted[row]! <= rows[row]!.hi && counted[row]! + left[row]! >= rows[row]!.lo);
      const complete = !fits || walk(index + 1);
      for (const row of mine) counted[row]! -= count;
      if (!complete) return false;
    }
    for (const row of mine) left[row]! += crowd.people.length;
    return true;
  };
  return walk(0) ? found : null;
}
