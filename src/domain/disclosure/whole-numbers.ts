import type { Pause } from './pause.ts';
import type { OpenProgram } from './solver.ts';

export interface WholeProgram {
  readonly program: OpenProgram;
  /** Bounds of each column now; put back when the search ends. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface WholeSolution {
  /** Best whole-number solution found, or null. */
  readonly columns: readonly number[] | null;
  /** False when the search was given up. Otherwise `columns` is what was asked for, or null because there is none. */
  readonly isComplete: boolean;
}

/** Nearer than this to a whole number counts as whole; what is found is checked again in whole numbers. */
const wholeTolerance = 1e-5;
const improvement = 1e-9;

/**
 * Branch and bound over the linear programs of the solver, depth first with the nearer whole number first, so that a
 * good solution is found early. (The solver's own integer search is not used: one call can hold the event loop far longer
 * than its linear programs.) Gives up after `budget` programs.
 */
export async function maximiseWhole(
  { program, lower, upper }: WholeProgram,
  objective: ReadonlyMap<number, number>,
  { budget, isFirstEnough }: { readonly budget: number; readonly isFirstEnough: boolean },
  pause: Pause,
): Promise<WholeSolution> {
  let left = budget;
  let isComplete = true;
  let best: { readonly value: number; readonly columns: readonly number[] } | null = null;
  const [low, high] = [[...lower], [...upper]];

  async function branch(): Promise<void> {
    if (best !== null && isFirstEnough) return;
    if (left-- <= 0) {
      isComplete = false;
      return;
    }
    await pause();
    const solution = program.maximise(objective);
    if (solution.status === 'failed') isComplete = false;
    if (solution.status !== 'optimal' || (best !== null && solution.value <= best.value + improvement)) return;
    const column = mostNearlyWhole(solution.columns);
    if (column === null) {
      best = { value: solution.value, columns: Array.from(solution.columns, Math.round) };
      return;
    }
    const value = solution.columns[column] ?? 0;
    const [floor, ceiling] = [Math.floor(value), Math.ceil(value)];
    const sides = value - floor < 0.5 ? ['down', 'up'] : ['up', 'down'];
    for (const side of sides) {
      const [oldLow, oldHigh] = [low[column] ?? 0, high[column] ?? 0];
      bind(column, side === 'up' ? ceiling : oldLow, side === 'up' ? oldHigh : floor);
      await branch();
      bind(column, oldLow, oldHigh);
    }
  }

  function bind(column: number, from: number, to: number): void {
    low[column] = from;
    high[column] = to;
    program.setBounds(column, from, to);
  }

  await branch();
  return { columns: (best as { columns: readonly number[] } | null)?.columns ?? null, isComplete };
}

/** The column that is least far from whole among those that are not; null when all are. */
function mostNearlyWhole(columns: Float64Array): number | null {
  let found: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  columns.forEach((value, column) => {
    const distance = Math.abs(value - Math.round(value));
    if (distance >= wholeTolerance && distance < least) [found, least] = [column, distance];
  });
  return found;
}
