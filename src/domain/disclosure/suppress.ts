import { classOf } from './coding.ts';
import type { Pause } from './pause.ts';
import type { Plan, PlannedFigure } from './plan.types.ts';
import type { HiddenReason } from './publishable.types.ts';
import type { Solver } from './solver.ts';
import { protectMembership } from './suppress/membership.ts';
import type { Question, Shown, Tables } from './tables.types.ts';

export interface SuppressInput {
  readonly tables: Tables;
  /** Smallest number of respondents of a cell, whatever the question. */
  readonly k: number;
  /** True sum per question and cell. */
  readonly valueOf: (question: number, cell: number) => number;
  /** What was shown earlier about the same people; it cannot be taken back. */
  readonly earlier: Shown;
}

/**
 * The suppressor: decides what to show. Layer 1 hides cells for who is in them; then every figure that is left is coded
 * by value class.
 */
export async function suppress(
  input: SuppressInput,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<Plan> {
  const { tables } = input;
  const everyone = tables.atoms.map((atom) => atom.people);
  const allCells = tables.cells.map((_, index) => index);
  const fixedEverywhere = new Set(input.earlier.flatMap((figures) => figures.map((figure) => figure.cell)));
  const whole = await protectMembership(
    tables,
    { people: everyone, k: input.k, candidates: allCells },
    fixedEverywhere,
    tools,
  );
  const hiddenCells = new Map<number, HiddenReason>();
  for (const cell of allCells) {
    if (peopleIn(tables, everyone, cell) === 0) hiddenCells.set(cell, 'empty');
    else if (whole.tooFew.has(cell)) hiddenCells.set(cell, 'too-few');
    else if (whole.protecting.has(cell)) hiddenCells.set(cell, 'protects-another');
  }
  const figures: ReadonlyMap<number, PlannedFigure>[] = [];
  const membershipOf = new Map<string, ReadonlyMap<number, HiddenReason>>();
  for (const [index, question] of tables.questions.entries()) {
    const candidates = question.candidates.filter((cell) => !hiddenCells.has(cell));
    const fixed = new Set((input.earlier[index] ?? []).map((figure) => figure.cell));
    const key = `${question.k}|${question.people.join(',')}|${candidates.join(',')}|${[...fixed].join(',')}`;
    const hidden = membershipOf.get(key) ?? (await hiddenFor(tables, question, candidates, fixed, tools));
    membershipOf.set(key, hidden);
    figures.push(new Map(candidates.map((cell) => [cell, planned(input, index, question, cell, hidden.get(cell))])));
  }
  return { hiddenCells, figures };
}

/** Layer 1 once more for the people who answered this question: item non-response makes other sets of people. */
async function hiddenFor(
  tables: Tables,
  question: Question,
  candidates: readonly number[],
  fixed: ReadonlySet<number>,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<ReadonlyMap<number, HiddenReason>> {
  const plan = await protectMembership(tables, { people: question.people, k: question.k, candidates }, fixed, tools);
  const hidden = new Map<number, HiddenReason>();
  for (const cell of candidates) {
    if (peopleIn(tables, question.people, cell) === 0) hidden.set(cell, 'empty');
    else if (plan.tooFew.has(cell)) hidden.set(cell, 'too-few');
    else if (plan.protecting.has(cell)) hidden.set(cell, 'protects-another');
  }
  return hidden;
}

function planned(
  input: SuppressInput,
  index: number,
  question: Question,
  cell: number,
  reason: HiddenReason | undefined,
): PlannedFigure {
  if (reason !== undefined) return { step: 'hidden', reason };
  const base = peopleIn(input.tables, question.people, cell);
  return { step: 'exact', ...classOf(input.valueOf(index, cell), { ...question, base }, 'exact') };
}

function peopleIn(tables: Tables, people: readonly number[], cell: number): number {
  return (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (people[atom] ?? 0), 0);
}
