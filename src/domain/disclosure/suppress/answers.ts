import { classOf, coarser, type Step } from '../coding.ts';
import { type KnownAnswers, sumOver } from '../known-answers.ts';
import type { Pause } from '../pause.ts';
import type { PlannedFigure } from '../plan.types.ts';
import type { Solver } from '../solver.ts';
import type { Question, ShownFigure, Tables } from '../tables.types.ts';
import { boundsCertificates } from './bounds.ts';
import { greedy } from './hitting-set.ts';

export interface AnswersInput {
  readonly tables: Tables;
  readonly question: Question;
  /** Cells that layer 1 lets this question show. */
  readonly cells: readonly number[];
  readonly sumIn: (cell: number) => number;
  /** True sum per atom; null where some of the answers are gone. */
  readonly truth: readonly number[] | null;
  /** Answers to this question that a reader knows and takes off; null when there are none. */
  readonly known: KnownAnswers['questions'][number] | null;
  readonly earlier: readonly ShownFigure[];
}

/** What a step down the ladder costs, times the weight of the cell: giving up a figure is dearer than a wider band. */
const costOf: Readonly<Record<Step, number>> = { exact: 1, 'band-3': 1, 'band-5': 3, hidden: 1 };

/**
 * Layer 2 for one question: starts with every figure coded by value class and goes down the ladder, exact, band of 3, band
 * of 5, hidden, one step at a time for the cheapest figures that meet every certificate. Ends, because every round takes
 * at least one step.
 */
export class AnswerLayer {
  readonly #input: AnswersInput;
  readonly #steps: Map<number, Step>;
  readonly #readers: readonly Reader[];

  constructor(input: AnswersInput) {
    this.#input = input;
    this.#steps = new Map(input.cells.map((cell) => [cell, 'exact']));
    this.#readers = readersOf(input);
  }

  async protect(tools: { readonly solver: Solver; readonly pause: Pause }): Promise<void> {
    for (;;) {
      const certificates: (readonly number[])[] = [];
      const shown = this.#shown();
      for (const { read, ...reader } of this.#readers) {
        const { tables } = this.#input;
        certificates.push(...(await boundsCertificates({ tables, ...reader, shown: read(shown) }, tools)));
      }
      if (!this.coarsen(certificates)) return;
      await tools.pause();
    }
  }

  /** Meets every certificate by saying less somewhere. False when there was nothing that could say less. */
  coarsen(certificates: readonly (readonly number[])[]): boolean {
    const clauses = certificates
      .map((certificate) => certificate.filter((cell) => (this.#steps.get(cell) ?? 'hidden') !== 'hidden'))
      .filter((clause) => clause.length > 0);
    if (clauses.length === 0) return false;
    const weight = (cell: number): number =>
      (this.#input.tables.cells[cell]?.weight ?? 1) * costOf[this.#steps.get(cell) ?? 'hidden'];
    for (const cell of greedy(clauses, weight)) {
      const next = coarser(this.#steps.get(cell) ?? 'hidden');
      if (next !== null) this.#steps.set(cell, next);
    }
    return true;
  }

  figure(cell: number): PlannedFigure {
    const step = this.#steps.get(cell) ?? 'hidden';
    if (step === 'hidden') return { step, reason: 'protected' };
    const { tables, question, sumIn } = this.#input;
    const base = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
    const { lo, hi } = classOf(sumIn(cell), { ...question, base }, step);
    const saysNothing = lo === question.minPerPerson * base && hi === question.maxPerPerson * base;
    return saysNothing ? { step: 'hidden', reason: 'protected' } : { step, lo, hi };
  }

  #shown(): readonly ShownFigure[] {
    const known = new Map<number, ShownFigure>();
    for (const figure of this.#input.earlier) {
      const other = known.get(figure.cell) ?? figure;
      known.set(figure.cell, { ...figure, lo: Math.max(figure.lo, other.lo), hi: Math.min(figure.hi, other.hi) });
    }
    for (const cell of this.#steps.keys()) {
      const figure = this.figure(cell);
      if (figure.step === 'hidden') continue;
      const earlier = known.get(cell) ?? figure;
      known.set(cell, { cell, lo: Math.max(figure.lo, earlier.lo), hi: Math.min(figure.hi, earlier.hi) });
    }
    return [...known.values()];
  }
}

/** Somebody who reads the figures: which people are in doubt, and what the figures say about them. */
interface Reader {
  readonly question: Question;
  readonly truth: readonly number[] | null;
  readonly settled: Set<string>;
  readonly read: (shown: readonly ShownFigure[]) => readonly ShownFigure[];
}

/** The reader who knows no answer; and whoever knows some, for whom the figures are about the others. */
function readersOf({ tables, question, truth, known }: AnswersInput): readonly Reader[] {
  const everybody = { question, truth, settled: new Set<string>(), read: (shown: readonly ShownFigure[]) => shown };
  if (known === null) return [everybody];
  const people = question.people.map((all, atom) => all - (known.people[atom] ?? 0));
  const others: Reader = {
    question: { ...question, people },
    truth: truth?.map((sum, atom) => sum - (known.sums[atom] ?? 0)) ?? null,
    settled: new Set(),
    read: (shown) =>
      shown.flatMap(({ cell, lo, hi }) => {
        const atoms = tables.cells[cell]?.atoms ?? [];
        if (sumOver(atoms, people) === 0) return [];
        const sum = sumOver(atoms, known.sums);
        return [{ cell, lo: lo - sum, hi: hi - sum }];
      }),
  };
  return [everybody, others];
}
