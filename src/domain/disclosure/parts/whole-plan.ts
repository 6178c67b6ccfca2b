import { classOf, coarser, ladder, type Step } from '../coding.ts';
import type { Plan, PlannedFigure } from '../plan.types.ts';
import type { HiddenReason } from '../publishable.types.ts';
import { greedy } from '../suppress/hitting-set.ts';
import type { SuppressInput } from '../suppress.ts';
import type { SuppressAnswer } from './job.types.ts';
import { type Candidates, candidatesOf } from './select-tables.ts';

/** The reason that is said when several hold: the one that looks at least. */
const reasons: readonly HiddenReason[] = ['empty', 'too-few', 'protects-another', 'protected'];

/** What a step down the ladder costs, times the weight of the cell; as in `suppress/answers.ts`. */
const costOf: Readonly<Record<Step, number>> = { exact: 1, 'band-3': 1, 'band-5': 3, hidden: 1 };

export interface PlanInput extends Pick<SuppressInput, 'tables' | 'k' | 'earlier'> {
  /** True sums per question and atom. */
  readonly sums: readonly (readonly number[])[];
}

/** Team slices go together with team slices, in whatever step they are, and never with a total. */
const aboutAsCheap = 4;

interface Said {
  readonly step: Step;
  readonly reason: HiddenReason | null;
}

/**
 * The plan for a large table, put together from what was decided for its parts: where two have a say about a cell, the one
 * that says less. Holds no proof of anything; the auditor judges the whole.
 */
export class WholePlan {
  readonly #input: PlanInput;
  readonly #hiddenCells = new Map<number, HiddenReason>();
  readonly #figures: readonly Map<number, Said>[];
  readonly #fixed: ReadonlySet<number>;
  readonly candidates: Candidates;

  constructor(input: PlanInput) {
    this.#input = input;
    const { tables, k, earlier } = input;
    this.candidates = candidatesOf(tables);
    this.#fixed = new Set(earlier.flatMap((figures) => figures.map((figure) => figure.cell)));
    tables.cells.forEach(({ atoms }, cell) => {
      const people = atoms.reduce((sum, atom) => sum + (tables.atoms[atom]?.people ?? 0), 0);
      if (people < k) this.#hiddenCells.set(cell, people === 0 ? 'empty' : 'too-few');
    });
    this.#figures = tables.questions.map((question) => {
      const figures = new Map<number, Said>();
      for (const cell of question.candidates) {
        if (this.#hiddenCells.has(cell)) continue;
        const people = this.#base(question.people, cell);
        if (people < question.k) figures.set(cell, { step: 'hidden', reason: people === 0 ? 'empty' : 'too-few' });
        else figures.set(cell, { step: 'exact', reason: null });
      }
      return figures;
    });
  }

  /** Takes over what was decided about some cells. `cells`: cell of the answer -> cell of the whole, null for a mere piece. */
  take(answer: SuppressAnswer, cells: readonly (number | null)[]): void {
    for (const [cell, reason] of answer.hidden) {
      const whole = cells[cell] ?? null;
      if (whole !== null) this.#hideCell(whole, reason);
    }
    answer.figures.forEach((figures, question) => {
      for (const [cell, step, reason] of figures) {
        const whole = cells[cell] ?? null;
        if (whole !== null) this.#say(question, whole, { step, reason });
      }
    });
  }

  isHidden(cell: number): boolean {
    return this.#hiddenCells.has(cell);
  }

  /** Whether the figure can still say less. */
  saysSomething(question: number, cell: number): boolean {
    return !this.#hiddenCells.has(cell) && (this.#figures[question]?.get(cell)?.step ?? 'hidden') !== 'hidden';
  }

  /** Meets every certificate about membership by hiding cells: as a whole, or for these questions only. False when one cannot be met. */
  hide(certificates: readonly (readonly number[])[], questions: readonly number[] | null): boolean {
    const isShown = (cell: number): boolean =>
      questions === null
        ? !this.#hiddenCells.has(cell)
        : questions.some((question) => (this.#figures[question]?.get(cell)?.step ?? 'hidden') !== 'hidden');
    const clauses = certificates.map((clause) => clause.filter((cell) => !this.#fixed.has(cell) && isShown(cell)));
    if (clauses.some((clause) => clause.length === 0)) return false;
    for (const cell of greedy(clauses, (one) => this.#input.tables.cells[one]?.weight ?? 1)) {
      if (questions === null) this.#hideCell(cell, 'protects-another');
      else for (const question of questions) this.#say(question, cell, { step: 'hidden', reason: 'protects-another' });
    }
    return true;
  }

  /**
   * Meets every certificate about answers by saying less somewhere. False when one cannot be met. An exact figure goes to the
   * widest band when `isFar`: each other step makes more rounds, and from a narrow band to a wide one the range does not
   * only become wider, so that proofs have to be found again. All cells of about the lowest weight instead of one when `isLate`.
   */
  coarsen(
    question: number,
    certificates: readonly (readonly number[])[],
    { isFar, isLate }: { readonly isFar: boolean; readonly isLate: boolean },
  ): boolean {
    const figures = this.#figures[question];
    const stepOf = (cell: number): Step => figures?.get(cell)?.step ?? 'hidden';
    const clauses = certificates.map((clause) =>
      clause.filter((cell) => !this.#hiddenCells.has(cell) && stepOf(cell) !== 'hidden'),
    );
    if (clauses.some((clause) => clause.length === 0)) return false;
    const weight = (cell: number): number => (this.#input.tables.cells[cell]?.weight ?? 1) * costOf[stepOf(cell)];
    const cheap = (clause: readonly number[]): readonly number[] => {
      const least = Math.min(...clause.map(weight));
      return clause.filter((cell) => weight(cell) <= aboutAsCheap * least);
    };
    for (const cell of isLate ? new Set(clauses.flatMap(cheap)) : greedy(clauses, weight)) {
      const step = isFar && stepOf(cell) === 'exact' ? 'band-5' : coarser(stepOf(cell));
      if (step !== null) figures?.set(cell, { step, reason: step === 'hidden' ? 'protected' : null });
    }
    return true;
  }

  plan(): Plan {
    return {
      hiddenCells: this.#hiddenCells,
      figures: this.#figures.map((figures, question) => {
        const sums = this.#input.sums[question] ?? [];
        const shown = [...figures].filter(([cell]) => !this.#hiddenCells.has(cell));
        return new Map(shown.map(([cell, said]) => [cell, this.#planned(question, cell, said, sums)]));
      }),
    };
  }

  #planned(index: number, cell: number, { step, reason }: Said, sums: readonly number[]): PlannedFigure {
    const question = this.#input.tables.questions[index];
    if (step === 'hidden' || question === undefined) return { step: 'hidden', reason: reason ?? 'protected' };
    const base = this.#base(question.people, cell);
    const value = (this.#input.tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (sums[atom] ?? 0), 0);
    const { lo, hi } = classOf(value, { ...question, base }, step);
    const saysNothing = lo === question.minPerPerson * base && hi === question.maxPerPerson * base;
    return saysNothing ? { step: 'hidden', reason: 'protected' } : { step, lo, hi };
  }

  #base(people: readonly number[], cell: number): number {
    return (this.#input.tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (people[atom] ?? 0), 0);
  }

  #hideCell(cell: number, reason: HiddenReason): void {
    const known = this.#hiddenCells.get(cell);
    if (known === undefined || reasons.indexOf(reason) < reasons.indexOf(known)) this.#hiddenCells.set(cell, reason);
  }

  #say(question: number, cell: number, said: Said): void {
    const figures = this.#figures[question];
    const known = figures?.get(cell);
    if (known === undefined) return;
    const order = ladder.indexOf(said.step) - ladder.indexOf(known.step);
    const isBetterReason =
      order === 0 &&
      said.reason !== null &&
      (known.reason === null || reasons.indexOf(said.reason) < reasons.indexOf(known.reason));
    if (order > 0 || isBetterReason) figures?.set(cell, said);
  }
}
