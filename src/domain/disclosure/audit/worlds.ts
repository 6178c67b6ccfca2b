import { connectedBlocks } from '../blocks.ts';
import type { Pause } from '../pause.ts';
import { type DoubtNeeded, doubtNeeded, isDoubtful } from '../promise.ts';
import type { Solver } from '../solver.ts';
import type { Finding, Question, ShownFigure, Tables } from '../tables.types.ts';
import { derivedExtremes } from './derived-figures.ts';
import { type ExactRow, NotExact, type ReducedRows, reduceBy, reduceRows } from './exact-rows.ts';
import { makeBlock, type WorldBlock } from './world-block.ts';

/** People about whom both answers must stay possible: one atom, or a hidden cell. */
interface Target {
  readonly atoms: readonly number[];
  readonly needed: DoubtNeeded;
}

/** A part of the range audit: these atoms and these hidden cells only, and no figures that can be derived. */
export interface WorldScope {
  readonly atoms: ReadonlySet<number>;
  readonly cells: ReadonlySet<number>;
  /** Corners tried for one group, 1 or more. */
  readonly attempts: number;
  /** Sums per atom that fit every figure: a world to begin with. It is checked like any other. */
  readonly witness?: readonly number[];
}

/**
 * P2 and P3, the range audit of one question: for every atom and every hidden group it looks for worlds, whole-number
 * answers that fit every published figure, in which that group has clearly different sums. A promise counts as kept only
 * when such worlds were found and checked in whole numbers against the figures, so an error of the solver can refuse a
 * release and cannot publish one. (When no atom is pinned to an end, no group of any size is: P3 follows from the atoms.)
 */
export async function auditWorlds(
  tables: Tables,
  index: number,
  shown: readonly ShownFigure[],
  tools: { readonly solver: Solver; readonly pause: Pause },
  scope?: WorldScope,
): Promise<readonly Finding[]> {
  const question = tables.questions[index];
  if (question === undefined || shown.length === 0) return [];
  const problem = (outcome: 'leak' | 'unknown', certificate: readonly number[], note: string): Finding => ({
    check: 'range',
    outcome,
    question: index,
    certificate,
    note,
  });
  try {
    const blocks = await blocksOf(tables, index, shown, tools, scope?.witness);
    if (blocks === null) return [problem('unknown', [], 'the figures contradict each other')];
    try {
      const findings: Finding[] = [];
      for (const block of blocks.all) await block.start();
      for (const target of targetsOf(tables, index, shown, scope)) {
        const parts = partsOf(target.atoms, blocks.blockOf, question);
        const verdict = await staysInDoubt(parts, target.needed, scope?.attempts ?? mostAttempts);
        if (verdict === 'doubt') continue;
        const failure = parts.bound.map(([block]) => block.failure()).find((reason) => reason !== null);
        const finding =
          verdict === 'ruled-out' || failure === undefined
            ? problem('leak', certificateOf(parts), 'an answer of a small group follows too closely')
            : problem('unknown', [], failure ?? '');
        findings.push({ ...finding, about: target.atoms });
      }
      const extremes = scope === undefined ? await derivedExtremes(blocks.exact, question, tools.pause) : [];
      for (const certificate of extremes) {
        const note = 'a figure that can be derived says that almost nobody, or almost everybody';
        findings.push({ ...problem('leak', certificate, note), check: 'coding' });
      }
      return findings;
    } finally {
      for (const block of blocks.all) block.close();
    }
  } catch (error) {
    if (!(error instanceof NotExact)) throw error;
    return [problem('unknown', [], error.message)];
  }
}

/** A group cut up by block; atoms that no figure ties down keep their whole range. */
interface Parts {
  readonly bound: readonly (readonly [WorldBlock, readonly number[]])[];
  readonly free: { readonly least: number; readonly most: number };
}

function partsOf(atoms: readonly number[], blockOf: ReadonlyMap<number, WorldBlock>, question: Question): Parts {
  const bound = new Map<WorldBlock, number[]>();
  let [least, most] = [0, 0];
  for (const atom of atoms) {
    const block = blockOf.get(atom);
    if (block === undefined) {
      least += question.minPerPerson * (question.people[atom] ?? 0);
      most += question.maxPerPerson * (question.people[atom] ?? 0);
    } else bound.set(block, [...(bound.get(block) ?? []), atom]);
  }
  return { bound: [...bound], free: { least, most } };
}

/** Walks to a group's ends, each from another world. */
const mostClimbs = 8;

/** Corners tried for one group; the first is enough nearly always, later ones look for whole-number answers. */
const mostAttempts = 8;

/** `ruled-out`: not even fractions of people leave enough doubt. `not-found`: no such worlds were found. */
async function staysInDoubt(
  parts: Parts,
  needed: DoubtNeeded,
  attempts: number,
): Promise<'doubt' | 'ruled-out' | 'not-found'> {
  for (let climb = 0; climb < mostClimbs; climb++) {
    for (const direction of ['most', 'least'] as const) {
      for (const [block, atoms] of parts.bound) {
        const { least, most } = possibleSum(parts);
        if (isDoubtful({ least, most }, needed)) return 'doubt';
        const own = block.seen(atoms);
        const up = Math.max(least + needed.width, needed.above + 1) - most;
        const down = least - Math.min(most - needed.width, needed.below - 1);
        block.climb(atoms, direction, direction === 'most' ? own.most + up : own.least - down, climb);
      }
    }
    if (isDoubtful(possibleSum(parts), needed)) return 'doubt';
    // More is worth a search only where it could be found.
    if (climb === 0 && !isDoubtful(limitsOf(parts), needed)) return 'ruled-out';
  }
  for (let attempt = 0; attempt < attempts; attempt++) {
    for (const direction of ['most', 'least'] as const) {
      for (const [block, atoms] of parts.bound) {
        if (isDoubtful(possibleSum(parts), needed)) return 'doubt';
        await block.explore(atoms, direction, attempt);
      }
    }
    if (isDoubtful(possibleSum(parts), needed)) return 'doubt';
  }
  return 'not-found';
}

/** What no world goes beyond; without limits from the solver as wide as can be. */
function limitsOf(parts: Parts): { least: number; most: number } {
  return parts.bound.reduce(
    (sum, [block, atoms]) => {
      const limits = block.limits(atoms) ?? { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
      return { least: sum.least + limits.least, most: sum.most + limits.most };
    },
    { ...parts.free },
  );
}

/** Blocks share no atom, so worlds of different blocks may be put together freely. */
function possibleSum(parts: Parts): { least: number; most: number } {
  return parts.bound.reduce(
    (sum, [block, atoms]) => {
      const part = block.seen(atoms);
      return { least: sum.least + part.least, most: sum.most + part.most };
    },
    { ...parts.free },
  );
}

function certificateOf(parts: Parts): readonly number[] {
  return [...new Set(parts.bound.flatMap(([block, atoms]) => block.certificate(atoms)))].sort((a, b) => a - b);
}

/** Every atom, and every cell that is not shown for this question. */
function targetsOf(
  tables: Tables,
  index: number,
  shown: readonly ShownFigure[],
  scope: WorldScope | undefined,
): readonly Target[] {
  const question = tables.questions[index];
  if (question === undefined) return [];
  const shownCells = new Set(shown.map((figure) => figure.cell));
  const target = (atoms: readonly number[]): Target[] => {
    const people = atoms.reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
    return people === 0 ? [] : [{ atoms, needed: doubtNeeded(people, question, tables.level) }];
  };
  return [
    ...tables.atoms.flatMap((_, atom) => ((scope?.atoms.has(atom) ?? true) ? target([atom]) : [])),
    ...question.candidates
      .filter((cell) => !shownCells.has(cell) && (scope?.cells.has(cell) ?? true))
      .flatMap((cell) => target((tables.cells[cell]?.atoms ?? []).filter((atom) => (question.people[atom] ?? 0) > 0))),
  ];
}

interface Blocks {
  readonly all: readonly WorldBlock[];
  readonly blockOf: ReadonlyMap<number, WorldBlock>;
  /** The exact figures, solved against each other. */
  readonly exact: readonly ExactRow[];
}

/** Exact figures are solved against each other first; bands are rewritten with them. What shares no atom is a block of its own. */
async function blocksOf(
  tables: Tables,
  index: number,
  shown: readonly ShownFigure[],
  tools: { readonly solver: Solver; readonly pause: Pause },
  witness?: readonly number[],
): Promise<Blocks | null> {
  const question = tables.questions[index];
  if (question === undefined) return null;
  const rowOf = (figure: ShownFigure): ExactRow => exactRow(tables, question, figure);
  const exact = await exactRows(tables, question, shown, tools.pause);
  if (!exact.consistent) return null;
  const rows = [...exact.rows.values()].map((row) => ({ row, slack: 0 }));
  for (const figure of shown) {
    if (figure.lo === figure.hi) continue;
    const row = rowOf(figure);
    await reduceBy(row, exact.rows, tools.pause);
    // Elimination may scale the row, so its slack is scaled alike.
    const slack = (figure.hi - figure.lo) * (row.origin.get(figure.cell) ?? 1);
    if (row.coefficients.size > 0) rows.push({ row, slack });
    else if (row.value > 0 || row.value + slack < 0) return null;
  }
  const homes = homesOf(tables, shown);
  const all: WorldBlock[] = [];
  const blockOf = new Map<number, WorldBlock>();
  for (const members of connectedBlocks(rows.map(({ row }) => [...row.coefficients.keys()]))) {
    const blockRows = members.map((member) => rows[member]).filter((row) => row !== undefined);
    const block = makeBlock(blockRows, question, tools, { witness, homes });
    all.push(block);
    for (const atom of block.atoms) blockOf.set(atom, block);
  }
  return { all, blockOf, exact: [...exact.rows.values()] };
}

/** Atom -> the smallest cell with an exact figure that it is in. */
function homesOf(tables: Tables, shown: readonly ShownFigure[]): ReadonlyMap<number, number> {
  const homes = new Map<number, number>();
  const sizeOf = (cell: number): number => tables.cells[cell]?.atoms.length ?? 0;
  const exact = shown.filter(({ lo, hi }) => lo === hi).map(({ cell }) => cell);
  for (const cell of exact.sort((a, b) => sizeOf(b) - sizeOf(a)))
    for (const atom of tables.cells[cell]?.atoms ?? []) homes.set(atom, cell);
  return homes;
}

function exactRow(tables: Tables, question: Question, figure: ShownFigure): ExactRow {
  const atoms = (tables.cells[figure.cell]?.atoms ?? []).filter((atom) => (question.people[atom] ?? 0) > 0);
  return {
    coefficients: new Map(atoms.map((atom) => [atom, 1])),
    value: figure.lo,
    origin: new Map([[figure.cell, 1]]),
  };
}

/**
 * The exact figures of one question, solved against each other.
 *
 * @throws NotExact when a number leaves the range of exact whole numbers.
 */
export function exactRows(
  tables: Tables,
  question: Question,
  shown: readonly ShownFigure[],
  pause: Pause,
): Promise<ReducedRows> {
  const exact = shown.filter((figure) => figure.lo === figure.hi);
  return reduceRows(
    exact.map((figure) => exactRow(tables, question, figure)),
    () => false,
    pause,
  );
}
