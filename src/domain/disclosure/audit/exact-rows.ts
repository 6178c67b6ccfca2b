import type { Pause } from '../pause.ts';

/** A row of whole numbers: atom -> coefficient, with a right-hand side and the published cells that it was made of. */
export interface ExactRow {
  readonly coefficients: Map<number, number>;
  value: number;
  /** Published cell -> multiplier, so that every derived row carries its certificate. */
  readonly origin: Map<number, number>;
}

/** Thrown when a whole number leaves the safe range: the audit then answers "unknown", never "clean". */
export class NotExact extends Error {}

export interface ReducedRows {
  /** Pivot atom -> row. No row contains the pivot atom of another one, except pivots that came first (`early`). */
  readonly rows: ReadonlyMap<number, ExactRow>;
  /** False when the rows contradict each other (0 = something else). */
  readonly consistent: boolean;
}

/**
 * Gauss-Jordan elimination in whole numbers: exact, fraction-free, rows divided by their common divisor.
 *
 * `isEarly` atoms become pivots first. A combination that avoids every early atom then uses only the rows whose pivot is
 * not early, and those contain no early atom. Rows are worked off from short to long, which keeps them sparse.
 */
export async function reduceRows(
  rows: readonly ExactRow[],
  isEarly: (atom: number) => boolean,
  pause: Pause,
): Promise<ReducedRows> {
  const pivots = new Map<number, ExactRow>();
  let consistent = true;
  const ordered = [...rows].sort((a, b) => a.coefficients.size - b.coefficients.size);
  for (const row of ordered) {
    await pause();
    await reduceBy(row, pivots, pause);
    if (row.coefficients.size === 0) {
      if (row.value !== 0) consistent = false;
      continue;
    }
    divideByCommonDivisor(row);
    pivots.set(choosePivot(row, isEarly, pivots), row);
  }
  for (const [pivot, row] of pivots) {
    for (const [otherPivot, other] of pivots) {
      if (otherPivot !== pivot && other.coefficients.has(pivot)) {
        eliminate(other, row, pivot);
        divideByCommonDivisor(other);
      }
    }
    await pause();
  }
  return { rows: pivots, consistent };
}

/** Removes every pivot atom from a row. */
export async function reduceBy(row: ExactRow, pivots: ReadonlyMap<number, ExactRow>, pause: Pause): Promise<void> {
  for (let changed = true; changed; ) {
    changed = false;
    for (const atom of [...row.coefficients.keys()]) {
      const pivotRow = pivots.get(atom);
      if (pivotRow === undefined || !row.coefficients.has(atom)) continue;
      eliminate(row, pivotRow, atom);
      await pause();
      changed = true;
    }
  }
}

/** An early atom when there is one; among several the one in the fewest pivot rows is not worth a search. */
function choosePivot(row: ExactRow, isEarly: (atom: number) => boolean, pivots: ReadonlyMap<number, ExactRow>): number {
  let fallback = -1;
  for (const atom of row.coefficients.keys()) {
    if (pivots.has(atom)) throw new NotExact('pivot left in a reduced row');
    if (isEarly(atom)) return atom;
    if (fallback < 0) fallback = atom;
  }
  return fallback;
}

/** target := target * p - source * q, with p > 0 and q the smallest multipliers that cancel `atom`. */
function eliminate(target: ExactRow, source: ExactRow, atom: number): void {
  const a = target.coefficients.get(atom) ?? 0;
  const b = source.coefficients.get(atom) ?? 0;
  const divisor = greatestCommonDivisor(Math.abs(a), Math.abs(b));
  const p = Math.abs(b) / divisor;
  const q = (Math.sign(b) * a) / divisor;
  combine(target.coefficients, p, source.coefficients, q);
  combine(target.origin, p, source.origin, q);
  target.value = safe(safe(target.value * p) - safe(source.value * q));
}

function combine(target: Map<number, number>, p: number, source: ReadonlyMap<number, number>, q: number): void {
  if (p !== 1) for (const [key, value] of target) target.set(key, safe(value * p));
  for (const [key, value] of source) {
    const sum = safe((target.get(key) ?? 0) - safe(value * q));
    if (sum === 0) target.delete(key);
    else target.set(key, sum);
  }
}

function divideByCommonDivisor(row: ExactRow): void {
  let divisor = Math.abs(row.value);
  for (const value of row.coefficients.values()) divisor = greatestCommonDivisor(divisor, Math.abs(value));
  for (const value of row.origin.values()) divisor = greatestCommonDivisor(divisor, Math.abs(value));
  if (divisor <= 1) return;
  for (const [key, value] of row.coefficients) row.coefficients.set(key, value / divisor);
  for (const [key, value] of row.origin) row.origin.set(key, value / divisor);
  row.value /= divisor;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new NotExact('a coefficient left the range of exact whole numbers');
  return value;
}
