import highsModule, { type Highs, type Model } from 'highs';

/** The package's declarations describe its CommonJS build; the ES build that Node loads exports the loader itself. */
const loadHighs = highsModule as unknown as () => Promise<Highs>;

/** One row: lower <= sum of values[i] * column[indices[i]] <= upper. */
export interface SolverRow {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface SolverProgram {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly rows: readonly SolverRow[];
}

/** Anything but `optimal` and `infeasible` is `failed`: time-out, numerical trouble, an exception. It never means "safe". */
export type Solution =
  | {
      readonly status: 'optimal';
      readonly value: number;
      readonly columns: Float64Array;
      readonly rowDuals: Float64Array;
    }
  | { readonly status: 'infeasible' }
  | { readonly status: 'failed'; readonly reason: string };

/** A program that stays in the solver between questions, so that only bounds and objective change (warm start). */
export interface OpenProgram {
  setBounds(column: number, lower: number, upper: number): void;
  /** Largest value of the sum of coefficients times columns. */
  maximise(objective: ReadonlyMap<number, number>): Solution;
  /** Frees the solver's memory; nothing else does. */
  close(): void;
}

export interface Solver {
  open(program: SolverProgram): OpenProgram;
}

/** One solve of the small programs of this room takes milliseconds; one that takes longer is given up, and refused. */
const secondsPerSolve = 5;

let loaded: Promise<Highs> | null = null;

/** HiGHS (MIT), loaded once. The only file that knows it. */
export async function loadSolver(): Promise<Solver> {
  loaded ??= loadHighs();
  const highs = await loaded;
  return { open: (program) => openProgram(highs, program) };
}

function openProgram(highs: Highs, program: SolverProgram): OpenProgram {
  const model = createModel(highs, program);
  const last = program.lower.length - 1;
  const costs = new Float64Array(program.lower.length);
  return {
    setBounds: (column, lower, upper) => {
      model.changeColBounds(column, lower, upper);
    },
    maximise(objective) {
      try {
        costs.fill(0);
        for (const [column, coefficient] of objective) {
          if (!(column in costs)) throw new RangeError(`no column ${column}`);
          costs[column] = coefficient;
        }
        // One call into the solver for all of them: a call costs more than what it does.
        model.changeColsCost({ kind: 'range', from: 0, to: last }, costs);
        model.zeroAllClocks();
        model.run();
        return readSolution(highs, model);
      } catch (error) {
        return { status: 'failed', reason: error instanceof Error ? error.message : 'unknown solver error' };
      }
    },
    close: () => model.dispose(),
  };
}

function createModel(highs: Highs, program: SolverProgram): Model {
  const starts = [0];
  for (const row of program.rows) starts.push((starts.at(-1) ?? 0) + row.indices.length);
  const columns = program.lower.length;
  const model = highs.createModel({
    numCols: columns,
    numRows: program.rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(columns),
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rows.map((row) => row.lower),
    rowUpper: program.rows.map((row) => row.upper),
    matrix: {
      format: 'csr',
      numRows: program.rows.length,
      numCols: columns,
      starts,
      indices: program.rows.flatMap((row) => row.indices),
      values: program.rows.flatMap((row) => row.values),
    },
  });
  model.options.set({ output_flag: false, time_limit: secondsPerSolve, random_seed: 0 });
  return model;
}

function readSolution(highs: Highs, model: Model): Solution {
  const status = model.getModelStatus();
  if (status === highs.constants.modelStatus.infeasible) return { status: 'infeasible' };
  if (status !== highs.constants.modelStatus.optimal) return { status: 'failed', reason: `solver status ${status}` };
  const solution = model.getSolution();
  return {
    status: 'optimal',
    value: model.getObjectiveValue(),
    columns: solution.colValue,
    rowDuals: solution.rowDual,
  };
}
