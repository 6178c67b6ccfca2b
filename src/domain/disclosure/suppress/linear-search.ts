import { connectedBlocks } from '../blocks.ts';
import { fixedOrder } from '../fixed-order.ts';
import type { Pause } from '../pause.ts';
import type { Tables } from '../tables.types.ts';
import { residualRows } from './residual-rows.ts';

export interface LinearSearchInput {
  readonly tables: Tables;
  readonly people: readonly number[];
  readonly k: number;
  readonly published: readonly number[];
}

/** Arithmetic modulo a prime below 2^26: products stay below 2^52, so doubles hold them exactly. */
const prime = 67_108_859;

/** Pivot orders per block. Chosen by a fixed generator: the same table is always protected the same way. */
const orders = 48;
/** Orders after which a block with certificates goes back for repair. */
const ordersWithFinds = 4;

/**
 * Looks for combinations of published cells that depend on fewer than k people, by information-set decoding: the cells
 * are eliminated with atoms in random order, and a row of the echelon form that touches few people is one. Fast and very
 * likely complete, not proven so: the proof is the auditor's.
 *
 * @returns certificates, as cells.
 */
export async function linearCertificates(
  input: LinearSearchInput,
  pause: Pause,
): Promise<readonly (readonly number[])[]> {
  const shown = input.published.map((cell) => ({ cell, lo: 0, hi: 0 }));
  const rows = residualRows(input.tables, input, shown);
  const certificates = new Map<string, readonly number[]>();
  await pause();
  for (const members of connectedBlocks(rows.map((row) => row.atoms))) {
    const block = members.map((member) => rows[member]).filter((row) => row !== undefined);
    for (const cells of await searchBlock(block, input, pause)) certificates.set(cells.join(','), cells);
  }
  return [...certificates.values()];
}

/** A row modulo the prime: one entry per atom of the block, then one per row of the block (which rows it was made of). */
type Row = Float64Array;

async function searchBlock(
  rows: readonly { readonly atoms: readonly number[]; readonly cells: readonly number[] }[],
  input: LinearSearchInput,
  pause: Pause,
): Promise<readonly (readonly number[])[]> {
  const atoms = [...new Set(rows.flatMap((row) => row.atoms))].sort((a, b) => a - b);
  const people = atoms.map((atom) => input.people[atom] ?? 0);
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const matrix = rows.map((row, index): Row => {
    const entries = new Float64Array(atoms.length + rows.length);
    for (const atom of row.atoms) entries[columnOf.get(atom) ?? -1] = 1;
    entries[atoms.length + index] = 1;
    return entries;
  });
  // Atoms of k people or more go first: a combination about fewer people lives in the rows that are left.
  const columns = atoms.map((_, column) => column);
  const large = columns.filter((column) => (people[column] ?? 0) >= input.k);
  const small = columns.filter((column) => (people[column] ?? 0) < input.k);
  const { rest } = eliminate(matrix, large);
  if (rest.length === 0) return [];
  const certificates: (readonly number[])[] = [];
  const next = fixedOrder();
  for (let order = 0; order < orders; order++) {
    if (order >= ordersWithFinds && certificates.length > 0) break;
    await pause();
    const keys = new Map(small.map((column) => [column, -Math.log(next()) / (people[column] || 1)]));
    const shuffled = order === 0 ? small : [...small].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
    for (const row of eliminate(rest, shuffled).pivots) {
      let touched = 0;
      for (const column of small) if (row[column] !== 0) touched += people[column] ?? 0;
      if (touched > 0 && touched < input.k) certificates.push(cellsOf(row, atoms.length, rows));
    }
  }
  return certificates;
}

/** Gauss-Jordan over the given columns in their order; `rest` are the rows without a pivot in them. */
function eliminate(
  matrix: readonly Row[],
  columns: readonly number[],
): { pivots: readonly Row[]; rest: readonly Row[] } {
  const rest = matrix.map((row) => row.slice());
  const pivots: Row[] = [];
  for (const column of columns) {
    const index = rest.findIndex((row) => row[column] !== 0);
    if (index < 0) continue;
    const [pivot] = rest.splice(index, 1);
    if (pivot === undefined) continue;
    scale(pivot, inverse(pivot[column] ?? 1));
    for (const row of rest) subtract(row, pivot, row[column] ?? 0);
    for (const row of pivots) subtract(row, pivot, row[column] ?? 0);
    pivots.push(pivot);
  }
  return { pivots, rest };
}

function scale(row: Row, factor: number): void {
  for (let i = 0; i < row.length; i++) row[i] = ((row[i] ?? 0) * factor) % prime;
}

function subtract(row: Row, pivot: Row, factor: number): void {
  if (factor === 0) return;
  const opposite = prime - factor;
  for (let i = 0; i < row.length; i++) {
    const entry = pivot[i] ?? 0;
    if (entry !== 0) row[i] = ((row[i] ?? 0) + entry * opposite) % prime;
  }
}

/** By Fermat: a^(p-2). */
function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

/** Published cells with a multiplier that is not 0, once the residual rows are written out. */
function cellsOf(row: Row, offset: number, rows: readonly { readonly cells: readonly number[] }[]): readonly number[] {
  const multipliers = new Map<number, number>();
  rows.forEach(({ cells }, index) => {
    const multiplier = row[offset + index] ?? 0;
    if (multiplier === 0) return;
    cells.forEach((cell, position) => {
      const signed = position === 0 ? multiplier : prime - multiplier;
      multipliers.set(cell, ((multipliers.get(cell) ?? 0) + signed) % prime);
    });
  });
  return [...multipliers].flatMap(([cell, value]) => (value === 0 ? [] : [cell])).sort((a, b) => a - b);
}
