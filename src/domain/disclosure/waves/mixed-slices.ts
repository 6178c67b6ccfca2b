import { type Auditor, auditorOf } from '../audit.ts';
import { type KnownAnswers, shownWithoutKnown, withoutKnown } from '../known-answers.ts';
import { largeFrom } from '../parts/large-from.ts';
import type { Pause } from '../pause.ts';
import type { Plan, PlannedFigure } from '../plan.types.ts';
import type { Solver } from '../solver.ts';
import { protectMembership } from '../suppress/membership.ts';
import type { Finding, Question, Shown, Tables } from '../tables.types.ts';

interface Tools {
  readonly solver: Solver;
  readonly pause: Pause;
}

export interface MixedInput {
  readonly tables: Tables;
  readonly plan: Plan;
  /** Breakdown cells with people of whom the earlier figures say something, and people of whom they do not. */
  readonly mixed: ReadonlySet<number>;
  /** Atoms of people of whom the earlier figures say nothing: in their unit too many did not answer to name them. */
  readonly isFree: (atom: number) => boolean;
  /** Smallest number of respondents of a cell. */
  readonly k: number;
  /** Questions in which waves count strictly anywhere. */
  readonly strictQuestions: ReadonlySet<number>;
  readonly atomSums: (question: number) => readonly number[];
  /** Answers on paper. */
  readonly known: KnownAnswers | null;
}

const notShown: PlannedFigure = { step: 'hidden', reason: 'turnover' };
const mostRounds = 8;

/**
 * Which mixed breakdown cells may stay. Who moved from one age to the next is not known, so that beside an earlier wave the worst is
 * taken: a reader who knows the answers of everybody of whom an earlier figure says something. A cell stays where it says enough
 * about the others: every combination of figures that holds one of those people holds k free ones as well (P1, by membership),
 * and of the free ones everything stays open that has to (P2, P3).
 */
export async function keepMixedSlices(input: MixedInput, tools: Tools): Promise<Plan> {
  const { tables, mixed, strictQuestions } = input;
  if (mixed.size === 0) return input.plan;
  const hiddenCells = new Map(input.plan.hiddenCells);
  // A table that has to be protected in parts is too large for a proof of this kind in one go.
  if (tables.atoms.length >= largeFrom) {
    for (const cell of mixed) hiddenCells.set(cell, 'turnover');
    return { ...input.plan, hiddenCells };
  }
  const everyone = { people: tables.atoms.map(({ people }) => people), k: input.k };
  const shownTo = new Set(input.plan.figures.flatMap((figures) => [...figures.keys()]));
  for (const cell of await withTooFewFree(input, everyone, shownTo, tools)) hiddenCells.set(cell, 'turnover');
  const figures = input.plan.figures.map((planned) => new Map(planned));
  for (const planned of figures) for (const cell of hiddenCells.keys()) planned.delete(cell);
  const hide = (question: number, cells: Iterable<number>): void => {
    for (const cell of cells) if (isShown(figures[question]?.get(cell))) figures[question]?.set(cell, notShown);
  };
  const done = new Map<string, ReadonlySet<number>>();
  for (const question of strictQuestions) {
    const asked = tables.questions[question];
    if (asked === undefined) continue;
    const shown = new Set([...(figures[question] ?? [])].flatMap(([cell, figure]) => (isShown(figure) ? [cell] : [])));
    const key = `${asked.k}|${asked.people.join()}|${[...shown].join()}`;
    const hidden = done.get(key) ?? (await withTooFewFree(input, asked, shown, tools));
    done.set(key, hidden);
    hide(question, hidden);
  }
  const plan = { hiddenCells, figures };
  for (const reader of readersOf(input))
    await untilClean({ input, plan, hide }, auditorWhoKnows(tables, reader, tools));
  return plan;
}

const isShown = (figure: PlannedFigure | undefined): boolean => figure !== undefined && figure.step !== 'hidden';

/** People who are bound count as next to nothing, and yet are there: figures about them alone are found as well. */
export function freeWeights(
  people: readonly number[],
  isFree: (atom: number) => boolean,
): { readonly people: readonly number[]; readonly unit: number } {
  const unit = people.filter((number, atom) => number > 0 && !isFree(atom)).length + 1;
  return { people: people.map((number, atom) => (isFree(atom) ? number * unit : Math.min(number, 1))), unit };
}

/** Layer 1: mixed cells that would tell, together with cells of free people only, about fewer than k free ones. */
async function withTooFewFree(
  { tables, mixed, isFree }: MixedInput,
  { people, k }: Pick<Question, 'people' | 'k'>,
  shown: ReadonlySet<number>,
  tools: Tools,
): Promise<ReadonlySet<number>> {
  const weights = freeWeights(people, isFree);
  const candidates = [...mixed].filter((cell) => shown.has(cell));
  const free = [...shown].filter((cell) => (tables.cells[cell]?.atoms ?? []).every((atom) => isFree(atom)));
  const set = { people: weights.people, peopleLeft: null, k: k * weights.unit, candidates };
  const { tooFew, protecting, beyondRepair } = await protectMembership(tables, set, new Set(free), tools);
  return beyondRepair.length > 0 ? new Set(candidates) : new Set([...tooFew, ...protecting]);
}

/** Whoever knows everybody who is bound, and whoever knows the paper as well. */
function readersOf({ tables, isFree, known, atomSums }: MixedInput): readonly KnownAnswers[] {
  const bound: KnownAnswers = {
    people: tables.atoms.map(({ people }, atom) => (isFree(atom) ? 0 : people)),
    questions: tables.questions.map(({ people }, question) => {
      const sums = atomSums(question);
      return {
        people: people.map((number, atom) => (isFree(atom) ? 0 : number)),
        sums: sums.map((sum, atom) => (isFree(atom) ? 0 : sum)),
      };
    }),
  };
  if (known === null) return [bound];
  const paper = (bound: readonly number[], typed: readonly number[] | undefined): readonly number[] =>
    bound.map((number, atom) => (isFree(atom) ? (typed?.[atom] ?? 0) : number));
  const both: KnownAnswers = {
    people: paper(bound.people, known.people),
    questions: bound.questions.map(({ people, sums }, question) => ({
      people: paper(people, known.questions[question]?.people),
      sums: paper(sums, known.questions[question]?.sums),
    })),
  };
  return [bound, both];
}

/** What is left of the figures that tell about free people. */
function auditorWhoKnows(tables: Tables, known: KnownAnswers, tools: Tools): Auditor {
  const judge = auditorOf(withoutKnown(tables, known), tools);
  return (shown) => judge(shownWithoutKnown(tables, known, shown));
}

interface Keeping {
  readonly input: MixedInput;
  readonly plan: Plan;
  readonly hide: (question: number, cells: Iterable<number>) => void;
}

/** Layer 2: a mixed cell in what the auditor finds goes; all of them, where it finds none of them to blame. */
async function untilClean({ input, plan, hide }: Keeping, audit: Auditor): Promise<void> {
  const { tables, mixed, isFree, strictQuestions } = input;
  const telling = (cell: number): boolean =>
    mixed.has(cell) || (tables.cells[cell]?.atoms ?? []).every((atom) => isFree(atom));
  const shownNow = (): Shown =>
    plan.figures.map((figures, question) =>
      !strictQuestions.has(question)
        ? []
        : [...figures].flatMap(([cell, figure]) =>
            figure.step === 'hidden' || !telling(cell) ? [] : [{ cell, lo: figure.lo, hi: figure.hi }],
          ),
    );
  const isMixed = (shown: Shown): boolean => shown.some((figures) => figures.some(({ cell }) => mixed.has(cell)));
  for (let round = 0; isMixed(shownNow()); round++) {
    const findings = await audit(shownNow());
    if (findings.length === 0) return;
    for (const finding of findings)
      for (const question of finding.question === null ? strictQuestions : [finding.question])
        hide(question, toBlame(finding, mixed, round));
  }
}

function toBlame({ certificate }: Finding, mixed: ReadonlySet<number>, round: number): Iterable<number> {
  const blamed = certificate.filter((cell) => mixed.has(cell));
  return blamed.length === 0 || round >= mostRounds ? mixed : blamed;
}
