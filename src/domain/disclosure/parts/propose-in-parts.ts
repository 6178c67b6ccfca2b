import type { Pause } from '../pause.ts';
import type { SuppressInput } from '../suppress.ts';
import type { Shown, ShownFigure } from '../tables.types.ts';
import type { Crew, SuppressAnswer, SuppressJob } from './job.types.ts';
import type { Division, Family, Outline } from './outline.types.ts';
import { parseSuppressAnswer } from './parse-answer.ts';
import type { Progress } from './progress.types.ts';
import { type ChosenCell, selectTables } from './select-tables.ts';
import { wholeCell } from './view.ts';
import type { WholePlan } from './whole-plan.ts';
import { type Task, workOff } from './work.ts';

/** Children of one unit that are weighed against each other in one go. */
const mostChildren = 40;
/** Weight of a cell that is hidden already: to hide it again costs nothing. */
const alreadyHidden = 1e-6;
/** Weight of a piece of a cell: it cannot be hidden here. */
const onlyLent = 1e6;

interface Proposal {
  readonly input: SuppressInput;
  readonly sums: readonly (readonly number[])[];
  readonly outline: Outline;
  readonly division: Division;
  /** Filled here. */
  readonly whole: WholePlan;
}

/**
 * Decides what a large table shows, from the top down: each unit above the parts with its children, one breakdown at a time,
 * then each part alone. What is decided above is known below: what follows from it about a cell goes with the cell.
 *
 * @throws when a job fails or its answer is none.
 */
export async function proposeInParts(
  proposal: Proposal,
  tools: { readonly crew: Crew; readonly pause: Pause; readonly onProgress: (progress: Progress) => void },
): Promise<void> {
  const above = new FromAbove(proposal.input.tables.questions.length);
  const work = (stage: Progress['stage'], tasks: readonly Task[]): Promise<void> => {
    let done = 0;
    const report = (): void => tools.onProgress({ stage, round: 0, done, of: tasks.length });
    report();
    const onDone = (): void => {
      done += 1;
      report();
    };
    return workOff(tasks, tools.crew, { pause: tools.pause, onDone });
  };
  const { families } = proposal.division;
  for (const depth of new Set(families.map((family) => family.depth))) {
    const level = families.filter((family) => family.depth === depth);
    await work(
      'upper',
      level.flatMap((family) => familyTasks(family, proposal, above)),
    );
  }
  await work('parts', partTasks(proposal, above));
}

/** What follows about cells from the figures above them. */
class FromAbove {
  readonly #ranges: readonly Map<number, ShownFigure>[];

  constructor(questions: number) {
    this.#ranges = Array.from({ length: questions }, () => new Map());
  }

  add(ranges: Shown, cells: readonly ChosenCell[]): void {
    ranges.forEach((figures, question) => {
      for (const { cell: place, lo, hi } of figures) {
        const cell = cells[place]?.cell ?? -1;
        const known = this.#ranges[question]?.get(cell);
        const range = { cell, lo: Math.max(lo, known?.lo ?? lo), hi: Math.min(hi, known?.hi ?? hi) };
        this.#ranges[question]?.set(cell, range);
      }
    });
  }

  about(cells: readonly ChosenCell[]): Shown {
    return this.#ranges.map((known) =>
      cells.flatMap(({ cell, isWhole }, place) => {
        const range = isWhole ? known.get(cell) : undefined;
        return range === undefined ? [] : [{ ...range, cell: place }];
      }),
    );
  }
}

/** One job per breakdown; a unit with very many children is cut. */
function familyTasks({ own, children }: Family, proposal: Proposal, above: FromAbove): readonly Task[] {
  const { outline, input } = proposal;
  const { tables } = input;
  const breakdowns = [...new Set(outline.cells.flatMap(({ breakdown }) => (breakdown === null ? [] : [breakdown])))];
  const linked = children.filter((child) => !child.isInBundle);
  const pieces = Math.max(1, Math.ceil(linked.length / mostChildren));
  return Array.from({ length: pieces }, (_, piece) => {
    const chosen = linked.filter((__, index) => index % pieces === piece).flatMap((child) => child.cells);
    const isCut = chosen.length > 0 && (pieces > 1 || linked.length < children.length);
    const among = new Set((isCut ? chosen : [...own, ...chosen]).flatMap((cell) => tables.cells[cell]?.atoms ?? []));
    const atoms = [...among].sort((a, b) => a - b);
    return (breakdowns.length === 0 ? [null] : breakdowns).map((breakdown): Task => {
      const isMeant = (cell: number): boolean => {
        const ownBreakdown = outline.cells[cell]?.breakdown ?? null;
        return ownBreakdown === null || ownBreakdown === breakdown;
      };
      return suppressTask(proposal, above, true, () => ({
        atoms,
        cells: [
          ...own.filter(isMeant).map((cell) => (isCut ? lent(cell, among, proposal) : wholeCell(tables, cell))),
          ...chosen.filter(isMeant).map((cell) => wholeCell(tables, cell)),
        ],
        below: chosen.filter(isMeant),
      }));
    });
  }).flat();
}

function partTasks(proposal: Proposal, above: FromAbove): readonly Task[] {
  const { input, division, whole } = proposal;
  const totals = bundleTotals(proposal);
  return division.parts.flatMap(({ atoms, inside }, part): readonly Task[] => {
    if (inside.length === 0) return [];
    const cells = () => [
      ...totals(part),
      ...inside.map((cell) => {
        const chosen = wholeCell(input.tables, cell);
        return whole.isHidden(cell) ? { ...chosen, weight: alreadyHidden } : chosen;
      }),
    ];
    return [suppressTask(proposal, above, false, () => ({ atoms, cells: cells(), below: [] }))];
  });
}

/** Neighbours that share a part have no cell of their own: what the unit above them says about them is lent to the job. */
function bundleTotals(proposal: Proposal): (part: number) => readonly ChosenCell[] {
  const { tables } = proposal.input;
  const { families, partOf } = proposal.division;
  const totals = new Map<number, readonly ChosenCell[]>();
  for (const { own, children } of families) {
    const parts = new Map<number, Set<number>>();
    for (const { cells, isInBundle } of children) {
      if (!isInBundle) continue;
      for (const atom of cells.flatMap((cell) => tables.cells[cell]?.atoms ?? [])) {
        const part = partOf[atom] ?? -1;
        parts.set(part, (parts.get(part) ?? new Set()).add(atom));
      }
    }
    for (const [part, among] of parts)
      totals.set(
        part,
        own.map((cell) => lent(cell, among, proposal)),
      );
  }
  return (part) => totals.get(part) ?? [];
}

/** The piece of a cell that lies among these atoms. */
function lent(cell: number, among: ReadonlySet<number>, { input }: Proposal): ChosenCell {
  const atoms = (input.tables.cells[cell]?.atoms ?? []).filter((atom) => among.has(atom));
  return { cell, atoms, weight: onlyLent, isWhole: false };
}

function suppressTask(
  { input, sums, whole }: Proposal,
  above: FromAbove,
  merge: boolean,
  choice: () => {
    readonly atoms: readonly number[];
    readonly cells: readonly ChosenCell[];
    readonly below: readonly number[];
  },
): Task {
  let asked: { readonly job: SuppressJob; readonly cells: readonly ChosenCell[] } | null = null;
  return {
    job() {
      const chosen = choice();
      const selected = selectTables(input.tables, whole.candidates, chosen, merge);
      const perAtom = (values: readonly number[] = []): readonly number[] =>
        selected.atoms.map((group) => group.reduce((sum, atom) => sum + (values[atom] ?? 0), 0));
      const placeOf = new Map(selected.cells.flatMap(({ cell, isWhole }, place) => (isWhole ? [[cell, place]] : [])));
      const job: SuppressJob = {
        kind: 'suppress',
        tables: selected.tables,
        k: input.k,
        sums: sums.map(perAtom),
        known: input.known && {
          people: perAtom(input.known.people),
          questions: input.known.questions.map(({ people, sums: own }) => ({
            people: perAtom(people),
            sums: perAtom(own),
          })),
        },
        earlier: input.earlier.map((figures) =>
          figures.flatMap((figure) => {
            const place = placeOf.get(figure.cell);
            return place === undefined ? [] : [{ ...figure, cell: place }];
          }),
        ),
        fromAbove: above.about(selected.cells),
        below: chosen.below.map((cell) => placeOf.get(cell) ?? -1),
      };
      asked = { job, cells: selected.cells };
      return job;
    },
    done(answer) {
      if (asked === null) throw new Error('an answer without a job');
      const { job, cells } = asked;
      asked = null;
      const parsed: SuppressAnswer = parseSuppressAnswer(answer, job);
      above.add(parsed.ranges, cells);
      whole.take(
        parsed,
        cells.map(({ cell, isWhole }) => (isWhole ? cell : null)),
      );
    },
  };
}
