import { connectedBlocks } from '../blocks.ts';
import { classOf } from '../coding.ts';
import type { Pause } from '../pause.ts';
import { doubtNeeded, isDoubtful } from '../promise.ts';
import type { OpenProgram, Solver } from '../solver.ts';
import type { Question, ShownFigure, Tables } from '../tables.types.ts';
import { type ResidualRow, residualRows } from './residual-rows.ts';

export interface BoundsInput {
  readonly tables: Tables;
  readonly question: Question;
  readonly shown: readonly ShownFigure[];
  /** True sum per atom: a world that fits whatever is shown, so a good place to begin. Null where answers are gone. */
  readonly truth: readonly number[] | null;
  /**
   * Groups about which enough doubt was found in an earlier round; kept by the caller, filled here. Figures only ever say
   * less from round to round, so that doubt stays.
   */
  readonly settled: Set<string>;
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
  await tools.pause();
  const targets = targetsOf(input).filter((target) => target.length > 0 && !input.settled.has(target.join(',')));
  const certificates: (readonly number[])[] = rows
    .filter((row) => isExtremeRest(row, input.question))
    .map((row) => row.cells);
  await tools.pause();
  for (const members of connectedBlocks(rows.map((row) => row.atoms))) {
    const blockRows = members.map((member) => rows[member]).filter((row) => row !== undefined);
    certificates.push(...(await inBlock(blockRows, targets, input, tools)));
  }
  return certificates;
}

/** A rest that follows exactly and that coding would not have shown exactly. */
function isExtremeRest(row: ResidualRow, question: Question): boolean {
  if (row.lo !== row.hi) return false;
  const base = row.atoms.reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
  const { lo, hi } = classOf(row.lo, { ...question, base }, 'exact');
  return lo !== hi;
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
  const people = (atom: number): number => question.people[atom] ?? 0;
  const atoms = [...new Set(rows.flatMap((row) => row.atoms))].sort((a, b) => a - b);
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  // A group that reaches beyond this block keeps the doubt of its other part as well: judged by the auditor.
  const inside = targets.filter((target) => target.every((atom) => columnOf.has(atom)));
  if (inside.length === 0) return [];
  const program = tools.solver.open({
    lower: atoms.map((atom) => question.minPerPerson * people(atom)),
    upper: atoms.map((atom) => question.maxPerPerson * people(atom)),
    rows: rows.map((row) => ({
      indices: row.atoms.map((atom) => columnOf.get(atom) ?? -1),
      values: row.atoms.map(() => 1),
      lower: row.lo,
      upper: row.hi,
    })),
  });
  const worlds: (readonly number[] | Float64Array)[] =
    input.truth === null ? [] : [atoms.map((atom) => input.truth?.[atom] ?? 0)];
  const certificates: (readonly number[])[] = [];
  try {
    const largestFirst = [...inside].sort((a, b) => b.length - a.length);
    for (let round = 0; round < variedWorlds; round++) {
      worlds.push(extreme(program, variedObjective(largestFirst, columnOf, round), rows, new Set()));
      await tools.pause();
    }
    for (const target of inside) {
      if (certificates.length >= enoughCertificates) break;
      const columns = target.map((atom) => columnOf.get(atom) ?? -1);
      const size = target.reduce((sum, atom) => sum + people(atom), 0);
      const needed = doubtNeeded(size, question, input.tables.level);
      const cells = new Set<number>();
      for (const sign of [1, -1]) {
        if (isDoubtful(seenIn(worlds, columns), needed)) break;
        const world = extreme(program, new Map(columns.map((column) => [column, sign])), rows, cells);
        worlds.push(world);
        await tools.pause();
      }
      if (isDoubtful(seenIn(worlds, columns), needed)) input.settled.add(target.join(','));
      else if (cells.size > 0) certificates.push([...cells]);
    }
  } finally {
    program.close();
  }
  return certificates;
}

const tolerance = 1e-6;

/** One step down the ladder often meets many certificates at once, so a round does not collect them all. */
const enoughCertificates = 12;

/** Worlds at the start of a block; each serves many groups at once. */
const variedWorlds = 10;

/** Pushes whole groups up and others down, as many as fit beside each other; the second of each pair is the opposite. */
function variedObjective(
  targets: readonly (readonly number[])[],
  columnOf: ReadonlyMap<number, number>,
  round: number,
): ReadonlyMap<number, number> {
  const objective = new Map<number, number>();
  const start = ((round >> 1) * 37) % Math.max(1, targets.length);
  let sign = round % 2 === 0 ? 1 : -1;
  for (const target of [...targets.slice(start), ...targets.slice(0, start)]) {
    const columns = target.map((atom) => columnOf.get(atom) ?? -1);
    if (columns.some((column) => objective.has(column))) continue;
    for (const column of columns) objective.set(column, sign);
    sign = -sign;
  }
  return objective;
}

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

/** The world at one end (the truth fits, so there is one: anything else stops the release); the rows with a price are those that hold it there, and their cells go into the certificate. */
function extreme(
  program: OpenProgram,
  objective: ReadonlyMap<number, number>,
  rows: readonly ResidualRow[],
  cells: Set<number>,
): Float64Array {
  const solution = program.maximise(objective);
  if (solution.status !== 'optimal') throw new Error(`suppressor: the solver said ${solution.status}`);
  rows.forEach((row, index) => {
    if (Math.abs(solution.rowDuals[index] ?? 0) > tolerance) for (const cell of row.cells) cells.add(cell);
  });
  return solution.columns;
}
