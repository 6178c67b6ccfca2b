import { connectedBlocks } from '../blocks.ts';
import type { Pause } from '../pause.ts';
import type { OpenProgram, Solver } from '../solver.ts';
import type { Finding } from '../tables.types.ts';
import { type ExactRow, NotExact, reduceRows } from './exact-rows.ts';

export interface IsolationInput {
  /** People per atom; atoms with nobody are left out of every sum. */
  readonly people: readonly number[];
  /** Atoms of each published cell, by its index. */
  readonly published: ReadonlyMap<number, readonly number[]>;
  readonly k: number;
  /** Judges these atoms only, each by its own proof; absent: all. */
  readonly only?: ReadonlySet<number>;
  /** Branches of the search per atom; absent: as many as a whole table is worth. */
  readonly branchesPerAtom?: number;
}

/**
 * P1, the isolation audit: proves that no linear combination of published cells depends on fewer than k people, or
 * returns certificates of combinations that do.
 *
 * Proof for one atom t. Suppose a combination v has its largest coefficient at t; scale it so that v_t = 1 and every
 * other |v_a| <= 1. For any shift of answers p that leaves every published figure unchanged, v.p = 0, so
 * |p_t| <= sum of |p_a| over the other atoms of v. When |p_a| <= n_a for them, v touches at least n_t + |p_t| people. The
 * solver looks for a shift with a large p_t; `proven` then checks that shift by arithmetic, so that a solver that errs
 * can cause a refusal but never a publication. Atoms with k people or more need no proof: they are eliminated first.
 */
export async function auditIsolation(input: IsolationInput, solver: Solver, pause: Pause): Promise<readonly Finding[]> {
  try {
    const findings: Finding[] = [];
    const isLarge = (atom: number): boolean => (input.people[atom] ?? 0) >= input.k;
    const reduced = await reduceRows(rowsOf(input), isLarge, pause);
    const smallRows = [...reduced.rows].filter(([pivot]) => !isLarge(pivot)).map(([, row]) => row);
    for (const block of connectedBlocks(smallRows.map((row) => [...row.coefficients.keys()]))) {
      const rows = block.map((index) => smallRows[index]).filter((row) => row !== undefined);
      findings.push(...(await auditBlock(rows, input, solver, pause)));
    }
    return findings;
  } catch (error) {
    if (!(error instanceof NotExact)) throw error;
    return [doubt(error.message)];
  }
}

function rowsOf(input: IsolationInput): ExactRow[] {
  const rows: ExactRow[] = [];
  for (const [cell, atoms] of input.published) {
    const occupied = atoms.filter((atom) => (input.people[atom] ?? 0) > 0);
    if (occupied.length === 0) continue;
    rows.push({ coefficients: new Map(occupied.map((atom) => [atom, 1])), value: 0, origin: new Map([[cell, 1]]) });
  }
  return rows;
}

/** What a branch of the search assumes about an atom: undecided, in the combination (its people are paid), or not in it. */
type Assumption = 'paid' | 'absent';

interface Search {
  readonly rows: readonly ExactRow[];
  readonly atoms: readonly number[];
  readonly columnOf: ReadonlyMap<number, number>;
  readonly program: OpenProgram;
  readonly input: IsolationInput;
  /** Branches still allowed; a search that needs more is answered "unknown". */
  budget: number;
}

const branchesPerAtom = 400;
/** A shift of an atom that is assumed absent may be any size; the solver needs a finite one. */
const anySize = 1e4;
/** The size of a support is whole, so more than k - 1 means at least k; the margin covers rounding in the check itself. */
const margin = 1e-3;

async function auditBlock(
  rows: readonly ExactRow[],
  input: IsolationInput,
  solver: Solver,
  pause: Pause,
): Promise<readonly Finding[]> {
  const atoms = [...new Set(rows.flatMap((row) => [...row.coefficients.keys()]))].sort((a, b) => a - b);
  const short = rows.filter((row) => peopleIn(row.coefficients.keys(), input) < input.k);
  if (short.length > 0 && input.only === undefined) return short.map((row) => leak(row, input));
  const judged = atoms.filter((atom) => input.only?.has(atom) ?? true);
  if (judged.length === 0) return [];
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const sizes = atoms.map((atom) => input.people[atom] ?? 0);
  const program = solver.open({
    lower: sizes.map((size) => -size),
    upper: sizes,
    rows: rows.map((row) => ({
      indices: [...row.coefficients.keys()].map((atom) => columnOf.get(atom) ?? -1),
      values: [...row.coefficients.values()],
      lower: 0,
      upper: 0,
    })),
  });
  const findings: Finding[] = [];
  try {
    for (const atom of judged) {
      if (isProvenAtOnce({ rows, atoms, columnOf, program, input, budget: 1 }, atom)) {
        await pause();
        continue;
      }
      const budget = input.branchesPerAtom ?? branchesPerAtom;
      const search: Search = { rows, atoms, columnOf, program, input, budget };
      const finding = searchFrom(search, atom, new Map());
      for (const other of atoms) setBounds(search, other, undefined, -1);
      if (finding !== null) findings.push({ ...finding, about: [atom] });
      await pause();
    }
  } finally {
    program.close();
  }
  return findings;
}

/**
 * Any shift that moves the target far enough is a proof, and the solver finds one much sooner than the largest: without an objective
 * it goes on from the shift of the atom before. Expects, and leaves, every bound as when nothing is assumed.
 */
function isProvenAtOnce(search: Search, target: number): boolean {
  const { input, program, columnOf } = search;
  const size = input.people[target] ?? 0;
  const column = columnOf.get(target) ?? -1;
  // Half a person to spare: more than k - 1 is enough, because the people of a combination are a whole number.
  const far = input.k - size - 0.5;
  program.setBounds(column, far, input.k);
  const solution = program.maximise(new Map());
  program.setBounds(column, -size, size);
  if (solution.status !== 'optimal') return false;
  return size + provenShift(search, target, new Map(), solution.columns) > input.k - 1 + margin;
}

/** Branch and bound over which atoms a small combination may contain; null = proven that none is small enough. */
function searchFrom(search: Search, target: number, assumed: ReadonlyMap<number, Assumption>): Finding | null {
  const { input, program, columnOf } = search;
  if (search.budget-- <= 0) return doubt('search for a small combination was too long');
  const paid = [...assumed].filter(([, assumption]) => assumption === 'paid').map(([atom]) => atom);
  const cost = peopleIn([target, ...paid], input);
  if (cost >= input.k) return null;

  for (const atom of search.atoms) setBounds(search, atom, atom === target ? undefined : assumed.get(atom), target);
  const targetColumn = columnOf.get(target) ?? -1;
  const solution = program.maximise(new Map([[targetColumn, 1]]));
  if (solution.status !== 'optimal') return doubt(`isolation: solver said ${solution.status}`);
  if (cost + provenShift(search, target, assumed, solution.columns) > input.k - 1 + margin) return null;

  const combination = combinationOf(search.rows, solution.rowDuals);
  const peopleTouched = peopleIn(combination.coefficients.keys(), input);
  if (combination.coefficients.size > 0 && peopleTouched < input.k) return leak(combination, input);
  const next = undecidedAtom(combination.coefficients, target, assumed);
  if (next === null) return doubt('isolation: no proof and no combination');
  return (
    searchFrom(search, target, new Map([...assumed, [next, 'absent']])) ??
    searchFrom(search, target, new Map([...assumed, [next, 'paid']]))
  );
}

function setBounds(search: Search, atom: number, assumption: Assumption | undefined, target: number): void {
  const column = search.columnOf.get(atom) ?? -1;
  const size = search.input.people[atom] ?? 0;
  if (atom === target) search.program.setBounds(column, 0, search.input.k);
  else if (assumption === 'paid') search.program.setBounds(column, 0, 0);
  else if (assumption === 'absent') search.program.setBounds(column, -anySize, anySize);
  else search.program.setBounds(column, -size, size);
}

/**
 * The part of a proposed shift that is proven: p_t, less everything by which the proposal misses a published figure or
 * a bound. With reduced rows no multiplier of a row is larger than 1, so the misses simply add up.
 */
function provenShift(
  search: Search,
  target: number,
  assumed: ReadonlyMap<number, Assumption>,
  columns: Float64Array,
): number {
  let miss = 0;
  for (const row of search.rows) {
    let sum = 0;
    for (const [atom, coefficient] of row.coefficients) sum += coefficient * at(search, columns, atom);
    miss += Math.abs(sum);
  }
  for (const atom of search.atoms) {
    if (atom === target || assumed.get(atom) === 'absent') continue;
    const limit = assumed.get(atom) === 'paid' ? 0 : (search.input.people[atom] ?? 0);
    miss += Math.max(0, Math.abs(at(search, columns, atom)) - limit);
  }
  return at(search, columns, target) - miss;
}

function at(search: Search, columns: Float64Array, atom: number): number {
  return columns[search.columnOf.get(atom) ?? -1] ?? Number.NaN;
}

const negligible = 1e-7;

/** The combination that the solver's row prices stand for: the cheapest one through the target. */
function combinationOf(
  rows: readonly ExactRow[],
  prices: Float64Array,
): { coefficients: Map<number, number>; origin: Map<number, number> } {
  const coefficients = new Map<number, number>();
  const origin = new Map<number, number>();
  rows.forEach((row, index) => {
    const price = prices[index] ?? 0;
    if (Math.abs(price) < negligible) return;
    for (const [atom, value] of row.coefficients) coefficients.set(atom, (coefficients.get(atom) ?? 0) + price * value);
    for (const [cell, value] of row.origin) origin.set(cell, (origin.get(cell) ?? 0) + price * value);
  });
  for (const map of [coefficients, origin]) {
    for (const [key, value] of map) if (Math.abs(value) < negligible) map.delete(key);
  }
  return { coefficients, origin };
}

/** The atom to branch on: the largest part of the combination on which nothing is assumed yet. */
function undecidedAtom(
  coefficients: ReadonlyMap<number, number>,
  target: number,
  assumed: ReadonlyMap<number, Assumption>,
): number | null {
  let best: number | null = null;
  for (const [atom, value] of coefficients) {
    if (atom === target || assumed.has(atom)) continue;
    if (best === null || Math.abs(value) > Math.abs(coefficients.get(best) ?? 0)) best = atom;
  }
  return best;
}

function peopleIn(atoms: Iterable<number>, input: IsolationInput): number {
  let people = 0;
  for (const atom of atoms) people += input.people[atom] ?? 0;
  return people;
}

function leak(
  combination: { coefficients: ReadonlyMap<number, number>; origin: ReadonlyMap<number, number> },
  input: IsolationInput,
): Finding {
  const people = peopleIn(combination.coefficients.keys(), input);
  return {
    check: 'isolation',
    outcome: 'leak',
    question: null,
    certificate: [...combination.origin.keys()].sort((a, b) => a - b),
    note: `these figures together isolate ${people} people, fewer than ${input.k}`,
  };
}

function doubt(note: string): Finding {
  return { check: 'isolation', outcome: 'unknown', question: null, certificate: [], note };
}
