import type { OpenProgram, Solution, Solver, SolverProgram } from '../solver.ts';
import type { Question } from '../tables.types.ts';
import type { ExactRow } from './exact-rows.ts';

/** One figure after elimination: value <= row <= value + slack. */
export interface BlockRow {
  readonly row: ExactRow;
  readonly slack: number;
}

/** A part of the answers that hangs together: atoms that some figure ties to each other. */
export interface WorldBlock {
  readonly atoms: readonly number[];
  /** Smallest and largest sum over these atoms in the worlds found so far. */
  seen(atoms: readonly number[]): { least: number; most: number };
  /** Looks for a world in which these atoms have as much, or as little, as possible. */
  explore(atoms: readonly number[], direction: 'most' | 'least'): void;
  /** Why no world could be found or checked, or null. */
  failure(): string | null;
  /** Shown cells that hold the sum over these atoms back. */
  certificate(atoms: readonly number[]): readonly number[];
  close(): void;
}

const wholeTolerance = 1e-5;
const negligible = 1e-7;

/** A block over the atoms of these rows; every atom holds whole sums between its people's smallest and largest answers. */
export function makeBlock(rows: readonly BlockRow[], question: Question, solver: Solver): WorldBlock {
  const atoms = [...new Set(rows.flatMap(({ row }) => [...row.coefficients.keys()]))].sort((a, b) => a - b);
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const lower = atoms.map((atom) => question.minPerPerson * (question.people[atom] ?? 0));
  const upper = atoms.map((atom) => question.maxPerPerson * (question.people[atom] ?? 0));
  const relaxed: SolverProgram = {
    lower,
    upper,
    integer: false,
    rows: rows.map(({ row, slack }) => ({
      indices: [...row.coefficients.keys()].map((atom) => columnOf.get(atom) ?? -1),
      values: [...row.coefficients.values()],
      lower: row.value,
      upper: row.value + slack,
    })),
  };
  const program = solver.open(relaxed);
  let wholeProgram: OpenProgram | null = null;
  const worlds: (readonly number[])[] = [];
  let problem: string | null = null;

  /** The proof: whole numbers, within reach, and every figure met exactly. Nothing of the solver is trusted here. */
  function isWorld(world: readonly number[]): boolean {
    const inReach = world.every(
      (sum, column) =>
        Number.isSafeInteger(sum) &&
        sum >= (lower[column] ?? Number.POSITIVE_INFINITY) &&
        sum <= (upper[column] ?? Number.NEGATIVE_INFINITY),
    );
    return (
      inReach &&
      rows.every(({ row, slack }) => {
        let sum = 0;
        for (const [atom, coefficient] of row.coefficients)
          sum += coefficient * (world[columnOf.get(atom) ?? -1] ?? Number.NaN);
        return sum >= row.value && sum <= row.value + slack;
      })
    );
  }

  function keep(solution: Solution): boolean {
    if (solution.status !== 'optimal') return false;
    const world = Array.from(solution.columns, Math.round);
    const isWhole = world.every((sum, column) => Math.abs(sum - (solution.columns[column] ?? 0)) < wholeTolerance);
    if (!isWhole || !isWorld(world)) return false;
    worlds.push(world);
    return true;
  }

  function solve(objective: ReadonlyMap<number, number>): void {
    const solution = program.maximise(objective);
    if (solution.status === 'failed') problem = `ranges: ${solution.reason}`;
    if (solution.status === 'infeasible') problem = 'ranges: the figures contradict each other';
    if (solution.status !== 'optimal' || keep(solution) || dive(objective, solution)) return;
    wholeProgram ??= solver.open({ ...relaxed, integer: true });
    const whole = wholeProgram.maximise(objective);
    if (!keep(whole)) problem = `ranges: no whole-number answers found (${whole.status})`;
  }

  /** Fixes broken columns to whole numbers one after the other, solving again in between: cheap, and mostly enough. */
  function dive(objective: ReadonlyMap<number, number>, start: Solution): boolean {
    const fixed: number[] = [];
    let found = false;
    for (let solution = start; solution.status === 'optimal' && !found && fixed.length <= atoms.length; ) {
      const column = nearlyWhole(solution.columns);
      if (column === null) break;
      const whole = Math.round(solution.columns[column] ?? 0);
      program.setBounds(column, whole, whole);
      fixed.push(column);
      solution = program.maximise(objective);
      found = keep(solution);
    }
    for (const column of fixed) program.setBounds(column, lower[column] ?? 0, upper[column] ?? 0);
    return found;
  }

  const objectiveOf = (chosen: readonly number[], sign: number): ReadonlyMap<number, number> =>
    new Map(chosen.map((atom) => [columnOf.get(atom) ?? -1, sign]));

  return {
    atoms,
    seen(chosen) {
      if (worlds.length === 0 && problem === null) solve(new Map());
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const world of worlds) {
        let sum = 0;
        for (const atom of chosen) sum += world[columnOf.get(atom) ?? -1] ?? Number.NaN;
        least = Math.min(least, sum);
        most = Math.max(most, sum);
      }
      return { least, most };
    },
    explore: (chosen, direction) => solve(objectiveOf(chosen, direction === 'most' ? 1 : -1)),
    failure: () => problem,
    certificate(chosen) {
      const cells = new Set<number>();
      for (const sign of [1, -1]) {
        const solution = program.maximise(objectiveOf(chosen, sign));
        if (solution.status !== 'optimal') continue;
        rows.forEach(({ row }, index) => {
          if (Math.abs(solution.rowDuals[index] ?? 0) < negligible) return;
          for (const cell of row.origin.keys()) cells.add(cell);
        });
      }
      return [...cells];
    },
    close() {
      program.close();
      wholeProgram?.close();
    },
  };
}

/** The column nearest to a whole number among those that are not whole; null when all are. */
function nearlyWhole(columns: Float64Array): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  columns.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance >= wholeTolerance && distance < least) [best, least] = [column, distance];
  });
  return best;
}
