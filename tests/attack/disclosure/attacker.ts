/**
 * An attacker who knows who is in which cell and every published figure, and works by hand: exact fractions in BigInt and
 * plain interval propagation. Shares no code with the product; small tables only.
 */
export interface PublishedRow {
  readonly members: readonly number[];
  readonly lo: number;
  readonly hi: number;
}

interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const zero: Fraction = { top: 0n, bottom: 1n };

function fraction(top: bigint, bottom: bigint): Fraction {
  if (top === 0n) return zero;
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / a, bottom: (sign * bottom) / a };
}

const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);

/** Reduced row echelon form over the fractions, with the columns in the given order. */
export function echelon(matrix: readonly (readonly Fraction[])[], order: readonly number[]): Fraction[][] {
  const rows = matrix.map((row) => [...row]);
  const done: Fraction[][] = [];
  for (const column of order) {
    const index = rows.findIndex((row) => row[column]!.top !== 0n);
    if (index < 0) continue;
    const [pivotRow] = rows.splice(index, 1);
    const pivot = pivotRow!.map((value) => over(value, pivotRow![column]!));
    for (const set of [rows, done]) {
      for (let i = 0; i < set.length; i++) {
        const factor = set[i]![column]!;
        if (factor.top !== 0n) set[i] = set[i]!.map((value, j) => minus(value, times(factor, pivot[j]!)));
      }
    }
    done.push(pivot);
  }
  return done;
}

export const matrixOf = (people: number, rows: readonly (readonly number[])[]): Fraction[][] =>
  rows.map((members) => {
    const inside = new Set(members);
    return Array.from({ length: people }, (_, person) => ({ top: inside.has(person) ? 1n : 0n, bottom: 1n }));
  });

/** Whether some combination of the rows depends on exactly people out of this set: rank falls when the rest is struck out. */
export function dependsOnlyOn(
  people: number,
  rows: readonly (readonly number[])[],
  inside: ReadonlySet<number>,
): boolean {
  const matrix = matrixOf(people, rows);
  const all = Array.from({ length: people }, (_, person) => person);
  const outside = all.filter((person) => !inside.has(person));
  return echelon(matrix, all).length > echelon(matrix, outside).length;
}

/**
 * Exhaustive: the smallest number of people on whom a combination of the rows depends. People who stand in the same rows
 * are taken together. Every set of groups below `limit` people is tried, so it is for small tables only.
 */
export function smallestIsolated(people: number, rows: readonly (readonly number[])[], limit: number): number {
  const groups = new Map<string, number[]>();
  for (let person = 0; person < people; person++) {
    const signature = rows.flatMap((members, index) => (members.includes(person) ? [index] : [])).join(',');
    if (signature === '') continue;
    groups.set(signature, [...(groups.get(signature) ?? []), person]);
  }
  const classes = [...groups.values()];
  const classRows = [...groups.keys()].map((signature) => new Set(signature.split(',').map(Number)));
  const matrix = rows.map((_, row) => classRows.map((set) => ({ top: set.has(row) ? 1n : 0n, bottom: 1n })));
  const all = classes.map((_, index) => index);
  const fullRank = echelon(matrix, all).length;
  let smallest = Number.POSITIVE_INFINITY;
  const tryFrom = (start: number, chosen: readonly number[], size: number): void => {
    if (chosen.length > 0) {
      const outside = all.filter((index) => !chosen.includes(index));
      if (echelon(matrix, outside).length < fullRank) smallest = Math.min(smallest, size);
    }
    for (let index = start; index < classes.length; index++) {
      const next = size + classes[index]!.length;
      if (next < limit && next < smallest) tryFrom(index + 1, [...chosen, index], next);
    }
  };
  tryFrom(0, [], 0);
  return smallest;
}

/**
 * Random search for larger tables: pivots in random order, then every row of the echelon form is one combination with as
 * many zeros as elimination can make. Returns the smallest support seen.
 */
export function smallestFound(
  people: number,
  rows: readonly (readonly number[])[],
  trials: number,
  next: () => number,
): number {
  const matrix = matrixOf(people, rows);
  let smallest = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < trials; trial++) {
    const order = Array.from({ length: people }, (_, person) => ({ person, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ person }) => person);
    for (const row of echelon(matrix, order)) {
      smallest = Math.min(smallest, row.filter((value) => value.top !== 0n).length);
    }
  }
  return smallest;
}

/** Bounds per person from repeated interval propagation over the rows; never wider than the truth allows, often exact. */
export function propagate(people: number, rows: readonly PublishedRow[]): { lo: number[]; hi: number[] } {
  const lo = Array.from({ length: people }, () => 0);
  const hi = Array.from({ length: people }, () => 1);
  for (let changed = true; changed; ) {
    changed = false;
    for (const row of rows) {
      const least = row.members.reduce((sum, person) => sum + lo[person]!, 0);
      const most = row.members.reduce((sum, person) => sum + hi[person]!, 0);
      for (const person of row.members) {
        const high = row.hi - (least - lo[person]!);
        const low = row.lo - (most - hi[person]!);
        if (high < hi[person]!) [hi[person], changed] = [high, true];
        if (low > lo[person]!) [lo[person], changed] = [low, true];
      }
      if (changed) break;
    }
  }
  return { lo, hi };
}
