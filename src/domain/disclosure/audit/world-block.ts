import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import type { Question } from '../tables.types.ts';
import { maximiseWhole } from '../whole-numbers.ts';
import type { ExactRow } from './exact-rows.ts';
import { WorldWalk } from './world-walk.ts';

/** One figure after elimination: value <= row <= value + slack. */
export interface BlockRow {
  readonly row: ExactRow;
  readonly slack: number;
}

/** A part of the answers that hangs together: atoms that some figure ties to each other. */
export interface WorldBlock {
  readonly atoms: readonly number[];
  /** Finds a number of worlds that differ. To be called once, before anything else. */
  start(): Promise<void>;
  /** Smallest and largest sum over these atoms in the worlds found so far. */
  seen(atoms: readonly number[]): { least: number; most: number };
  /** Walks from a known world to one in which these atoms have the goal, or as far as it comes: quick, and not everywhere possible. */
  climb(atoms: readonly number[], direction: 'most' | 'least', goal: number, attempt: number): void;
  /** Looks for a world in which these atoms have as much, or as little, as possible; every attempt in another corner. */
  explore(atoms: readonly number[], direction: 'most' | 'least', attempt: number): Promise<void>;
  /** No world has less or more than this; null when the solver does not say. */
  limits(atoms: readonly number[]): { least: number; most: number } | null;
  /** Why no world could be found or checked, or null. */
  failure(): string | null;
  /** Shown cells that hold the sum over these atoms back. */
  certificate(atoms: readonly number[]): readonly number[];
  close(): void;
}

/** Linear programs spent on one world at most; one to ten are usual. */
const search = { budget: 80, isFirstEnough: true };
/** Worlds to begin with, of the solver where walking finds none; they answer for most groups, one by one would take longer. */
const [walkedWorlds, firstWorlds] = [48, 8];
/** So small that all nudges together weigh less than one person of the group that is asked about. */
const nudge = 1e-3;
const negligible = 1e-7;
/** What it costs to change one person outside the group that is asked about, in people of that group. */
const stay = 0.2;
/** From here on corners are rarely in whole numbers and a step from a known world comes first; measured, not proven best. */
const manyAtoms = 300;
/** The solver's tolerance, many times over: a limit may be too wide and never too narrow. */
const rounding = 1e-4;

/** A block over the atoms of these rows; every atom holds whole sums between its people's smallest and largest answers. */
export function makeBlock(
  rows: readonly BlockRow[],
  question: Question,
  { solver, pause }: { readonly solver: Solver; readonly pause: Pause },
  { witness, homes }: { readonly witness?: readonly number[] | undefined; readonly homes: ReadonlyMap<number, number> },
): WorldBlock {
  const atoms = [...new Set(rows.flatMap(({ row }) => [...row.coefficients.keys()]))].sort((a, b) => a - b);
  const columnOf = new Map(atoms.map((atom, column) => [atom, column]));
  const lower = atoms.map((atom) => question.minPerPerson * (question.people[atom] ?? 0));
  const upper = atoms.map((atom) => question.maxPerPerson * (question.people[atom] ?? 0));
  const figures = rows.map(({ row, slack }) => ({
    indices: [...row.coefficients.keys()].map((atom) => columnOf.get(atom) ?? -1),
    values: [...row.coefficients.values()],
    lower: row.value,
    upper: row.value + slack,
  }));
  const program = solver.open({ lower, upper, rows: figures });
  const walk = new WorldWalk({ lower, upper, rows: figures, homes: atoms.map((atom) => homes.get(atom) ?? -1) });
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

  async function solve(objective: ReadonlyMap<number, number>): Promise<void> {
    const { columns, isComplete } = await maximiseWhole({ program, lower, upper }, objective, search, pause);
    if (columns !== null && isWorld(columns)) worlds.push(columns);
    else if (!isComplete) problem = 'ranges: no whole-number answers were found in time';
    else if (worlds.length === 0) problem = 'ranges: no answers fit the figures';
  }

  /** Rows with a price at the end that the objective looks for: their cells hold it there. */
  function holding(objective: ReadonlyMap<number, number>, cells: Set<number>): void {
    const solution = program.maximise(objective);
    if (solution.status !== 'optimal') return;
    rows.forEach(({ row }, index) => {
      if (Math.abs(solution.rowDuals[index] ?? 0) < negligible) return;
      for (const cell of row.origin.keys()) cells.add(cell);
    });
  }

  const objectiveOf = (chosen: readonly number[], sign: number): ReadonlyMap<number, number> =>
    new Map(chosen.map((atom) => [columnOf.get(atom) ?? -1, sign]));

  /** The known world in which this group has most (sign 1) or least (-1). */
  function farthest(chosen: readonly number[], sign: number): readonly number[] | undefined {
    const sumOf = (world: readonly number[]): number =>
      chosen.reduce((sum, atom) => sum + (world[columnOf.get(atom) ?? -1] ?? 0), 0);
    let best = worlds[0];
    for (const world of worlds) if (best === undefined || sign * sumOf(world) > sign * sumOf(best)) best = world;
    return best;
  }

  /** A step away from a known world that changes little else: such a step is in whole numbers far more often than a corner is. */
  function nearKnown(chosen: readonly number[], sign: number, attempt: number): ReadonlyMap<number, number> {
    const objective = new Map(objectiveOf(chosen, sign));
    farthest(chosen, sign)?.forEach((value, column) => {
      if (objective.has(column)) return;
      const [low, high] = [lower[column] ?? 0, upper[column] ?? 0];
      const push = (stay / (1 + (attempt >> 1))) * (1 + ((column * 7919 * (attempt + 1)) % 101) / 202);
      if (value === low) objective.set(column, -push);
      else if (value === high) objective.set(column, push);
    });
    return objective;
  }

  /** As `nearKnown`, and of the group only one person changes: the next attempt goes on from there. */
  function oneMore(chosen: readonly number[], sign: number, attempt: number): ReadonlyMap<number, number> {
    const objective = new Map(nearKnown(chosen, sign, attempt));
    const end = sign > 0 ? upper : lower;
    const world = farthest(chosen, sign);
    const movable = chosen.map((atom) => columnOf.get(atom) ?? -1).filter((column) => world?.[column] !== end[column]);
    const mover = movable[(attempt >> 2) % Math.max(1, movable.length)];
    for (const atom of chosen) {
      const column = columnOf.get(atom) ?? -1;
      if (column !== mover) objective.set(column, world?.[column] === end[column] ? sign : -sign);
    }
    return objective;
  }

  return {
    atoms,
    async start() {
      const known = witness && atoms.map((atom) => witness[atom] ?? Number.NaN);
      if (known && isWorld(known)) worlds.push(known);
      else await solve(nudged(new Map(), atoms.length, 1));
      let from = worlds[0];
      for (let world = 0; from !== undefined && world < walkedWorlds; world++) {
        const to = walk.wander(from);
        if (to.every((sum, column) => sum === from?.[column])) break;
        if (isWorld(to)) worlds.push(to);
        from = to;
        await pause();
      }
      for (let attempt = worlds.length; attempt < firstWorlds; attempt++)
        await solve(nudged(new Map(), atoms.length, attempt + 1));
    },
    seen(chosen) {
      let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const world of worlds) {
        let sum = 0;
        for (const atom of chosen) sum += world[columnOf.get(atom) ?? -1] ?? Number.NaN;
        smallest = Math.min(smallest, sum);
        largest = Math.max(largest, sum);
      }
      return { least: smallest, most: largest };
    },
    climb(chosen, direction, goal, attempt) {
      const sign = direction === 'most' ? 1 : -1;
      const from = attempt === 0 ? farthest(chosen, sign) : worlds[(attempt * 11) % worlds.length];
      if (from === undefined) return;
      const world = walk.climb(from, { columns: chosen.map((atom) => columnOf.get(atom) ?? -1), sign, goal });
      if (isWorld(world)) worlds.push(world);
    },
    explore(chosen, direction, attempt) {
      const sign = direction === 'most' ? 1 : -1;
      const isCorner = (attempt % 2 === 0) === atoms.length < manyAtoms;
      if (!isCorner) return solve(attempt % 4 > 1 ? oneMore(chosen, sign, attempt) : nearKnown(chosen, sign, attempt));
      return solve(attempt < 2 ? objectiveOf(chosen, sign) : nudged(objectiveOf(chosen, sign), atoms.length, attempt));
    },
    limits(chosen) {
      const most = program.maximise(objectiveOf(chosen, 1));
      const least = program.maximise(objectiveOf(chosen, -1));
      if (most.status !== 'optimal' || least.status !== 'optimal') return null;
      return { least: Math.ceil(-least.value - rounding), most: Math.floor(most.value + rounding) };
    },
    failure: () => problem,
    certificate(chosen) {
      const cells = new Set<number>();
      for (const sign of [1, -1]) holding(objectiveOf(chosen, sign), cells);
      if (cells.size > 0) return [...cells];
      // Only whole numbers hold it back: then it is one of the figures that the group is part of.
      const inside = rows.filter(({ row }) => chosen.some((atom) => row.coefficients.has(atom)));
      return inside.flatMap(({ row }) => [...row.origin.keys()]);
    },
    close: () => program.close(),
  };
}

/** The same objective with a small fixed push in every column: another corner, often a whole-number one. */
function nudged(objective: ReadonlyMap<number, number>, columns: number, attempt: number): ReadonlyMap<number, number> {
  return new Map(
    Array.from({ length: columns }, (_, column) => {
      const push = (((column + 1) * 7919 * attempt) % 101) / 101 - 0.5;
      return [column, (objective.get(column) ?? 0) + (push * nudge) / Math.max(1, columns / 100)];
    }),
  );
}
