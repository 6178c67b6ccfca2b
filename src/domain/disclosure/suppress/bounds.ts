import { connectedBlocks } from '../blocks.ts';
import type { Pause } from '../pause.ts';
import { doubtNeeded, isDoubtful } from '../promise.ts';
import type { OpenProgram, Solver } from '../solver.ts';
import type { Question, ShownFigure, Tables } from '../tables.types.ts';
import { type ResidualRow, residualRows } from './residual-rows.ts';

export interface BoundsInput {
  readonly tables: Tables;
  readonly question: Question;
  readonly shown: readonly ShownFigure[];
  /** True sum per atom: a world that fits whatever is shown, so a good place to begin. */
  readonly truth: readonly number[];
  /** Blocks that were found clean in an earlier round; kept by the caller, filled here. */
  readonly clean: Set<string>;
}

/**
 * Looks for people about whom too much follows from the shown figures: per atom and per hidden cell the smallest and the
 * largest possible sum by linear programming. Every solution is a possible world and answers for many groups at once.
 *
 * @returns certificates: sets of shown cells of which at least one must say less. Empty when nothing was found; that is
 * no proof, the auditor gives that.
 */
export async function boundsCertificates(
  input: BoundsInput,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<readonly (readonly number[])[]> {
  const rows = residualRows(input.tables, input.question, input.shown);
  const targets = targetsOf(input);
  const certificates: (readonly number[])[] = [];
  for (const members of connectedBlocks(rows.map((row) => row.atoms))) {
    const blockRows = members.map((member) => rows[member]).filter((row) => row !== undefined);
    const key = blockRows.map((row) => `${row.atoms.join(',')}:${row.lo}:${row.hi}`).join(';');
    if (input.clean.has(key)) continue;
    const found = await inBlock(blockRows, targets, input, tools);
    if (found.length === 0) input.clean.add(key);
    certificates.push(...found);
  }
  return certificates;
}

/** Atoms one by one, and cells that are not shown. */
function targetsOf({ tables, question, shown }: BoundsInput): readonly (readonly number[])[] {
  const shownCells = new Set(shown.map((figure) => figure.cell));
  const hidden = question.candidates.filter((cell) => !shownCells.has(cell));
  return [
    ...tables.atoms.flatMap((_, atom) => ((question.people[atom] ?? 0) > 0 ? [[atom]] : [])),
    ...hidden.map((cell) => (tables.cells[cell]?.atoms ?? []).filter((atom) => (question.people[atom] ?? 0) > 0)),
  ];
}

async function inBlock(
  rows: readonly ResidualRow[],
  targets: readonly (readonly number[])[],
  input: BoundsInput,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<readonly (readonly number[])[]> {
  const { question } = input;
  const atoms = [...new Set(rows.flatMap((row) => row.atoms))].sort((a, b) => a - b);
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const people = (atom: number): number => question.people[atom] ?? 0;
  const program = tools.solver.open({
    lower: atoms.map((atom) => question.minPerPerson * people(atom)),
    upper: atoms.map((atom) => question.maxPerPerson * people(atom)),
    integer: false,
    rows: rows.map((row) => ({
      indices: row.atoms.map((atom) => columnOf.get(atom) ?? -1),
      values: row.atoms.map(() => 1),
      lower: row.lo,
      upper: row.hi,
    })),
  });
  const worlds: (readonly number[] | Float64Array)[] = [atoms.map((atom) => input.truth[atom] ?? 0)];
  const certificates: (readonly number[])[] = [];
  try {
    for (const target of targets) {
      const columns = target.flatMap((atom) => columnOf.get(atom) ?? []);
      // A group that reaches beyond this block keeps the doubt of its other part as well: judged by the auditor.
      if (columns.length === 0 || columns.length < target.length) continue;
      const size = target.reduce((sum, atom) => sum + people(atom), 0);
      const needed = doubtNeeded(size, question, input.tables.level);
      const cells = new Set<number>();
      for (const sign of [1, -1]) {
        if (isDoubtful(seenIn(worlds, columns), needed)) break;
        const world = extreme(program, columns, sign, rows, cells);
        if (world === null) return [[...new Set(rows.flatMap((row) => row.cells))]];
        worlds.push(world);
        await tools.pause();
      }
      if (!isDoubtful(seenIn(worlds, columns), needed) && cells.size > 0) certificates.push([...cells]);
    }
  } finally {
    program.close();
  }
  return certificates;
}

const tolerance = 1e-6;

/** Rounded inwards, because sums are whole. */
function seenIn(
  worlds: readonly (readonly number[] | Float64Array)[],
  columns: readonly number[],
): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const world of worlds) {
    let sum = 0;
    for (const column of columns) sum += world[column] ?? Number.NaN;
    least = Math.min(least, sum);
    most = Math.max(most, sum);
  }
  return { least: Math.ceil(least - tolerance), most: Math.floor(most + tolerance) };
}

/** The world at one end; the rows with a price are those that hold it there, and their cells go into the certificate. */
function extreme(
  program: OpenProgram,
  columns: readonly number[],
  sign: number,
  rows: readonly ResidualRow[],
  cells: Set<number>,
): Float64Array | null {
  const solution = program.maximise(new Map(columns.map((column) => [column, sign])));
  if (solution.status !== 'optimal') return null;
  rows.forEach((row, index) => {
    if (Math.abs(solution.rowDuals[index] ?? 0) > tolerance) for (const cell of row.cells) cells.add(cell);
  });
  return solution.columns;
}
