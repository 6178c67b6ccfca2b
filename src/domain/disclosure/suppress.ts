import { type KnownAnswers, withoutKnown } from './known-answers.ts';
import type { Pause } from './pause.ts';
import type { Plan, PlannedFigure } from './plan.types.ts';
import type { HiddenReason } from './publishable.types.ts';
import type { Solver } from './solver.ts';
import { AnswerLayer } from './suppress/answers.ts';
import { protectMembership, type RespondentSet } from './suppress/membership.ts';
import type { Finding, Question, Shown, Tables } from './tables.types.ts';

interface Tools {
  readonly solver: Solver;
  readonly pause: Pause;
}

export interface SuppressInput {
  readonly tables: Tables;
  /** Smallest number of respondents of a cell, whatever the question. */
  readonly k: number;
  /** True sum per question and cell. */
  readonly sumIn: (question: number, cell: number) => number;
  /** True sum per question and atom; null where some of the answers are gone. */
  readonly atomSums: (question: number) => readonly number[] | null;
  /** Answers that a reader knows and takes off (paper); null when there are none. */
  readonly known: KnownAnswers | null;
  /** What was shown earlier about the same people; it cannot be taken back. */
  readonly earlier: Shown;
  /** What else a reader knows about cells, shown or not: a large table is protected in parts, and what is above a part tells of it. */
  readonly fromAbove?: Shown;
}

/**
 * The suppressor: decides what to show. Layer 1 hides cells for who is in them, the same for every question; layer 2 then
 * lets single figures say less, question by question. `repair` takes up what the auditor found beyond that.
 */
export class Suppressor {
  readonly #input: SuppressInput;
  readonly #tools: Tools;
  readonly #hiddenCells = new Map<number, HiddenReason>();
  readonly #questions: { readonly hidden: ReadonlyMap<number, HiddenReason>; readonly answers: AnswerLayer }[] = [];

  constructor(input: SuppressInput, tools: Tools) {
    this.#input = input;
    this.#tools = tools;
  }

  async suppress(): Promise<void> {
    await this.#hideCells();
    const { tables, earlier, known, fromAbove } = this.#input;
    const others = known && withoutKnown(tables, known);
    const sameMembership = new Map<string, ReadonlyMap<number, HiddenReason>>();
    for (const [index, question] of tables.questions.entries()) {
      const candidates = question.candidates.filter((cell) => !this.#hiddenCells.has(cell));
      const fixed = new Set((earlier[index] ?? []).map((figure) => figure.cell));
      const peopleLeft = others?.questions[index]?.people ?? null;
      const people = `${question.people.join(',')}|${peopleLeft?.join(',')}`;
      const key = `${question.k}|${people}|${candidates.join(',')}|${[...fixed].join(',')}`;
      const hidden = this.#isEveryone(question)
        ? new Map<number, HiddenReason>()
        : (sameMembership.get(key) ??
          (await hideFor(tables, { ...question, peopleLeft, candidates }, fixed, this.#tools)));
      sameMembership.set(key, hidden);
      const answers = new AnswerLayer({
        tables,
        question,
        cells: candidates.filter((cell) => !hidden.has(cell)),
        sumIn: (cell) => this.#input.sumIn(index, cell),
        truth: this.#input.atomSums(index),
        known: known?.questions[index] ?? null,
        earlier: [...(earlier[index] ?? []), ...(fromAbove?.[index] ?? [])],
      });
      await answers.protect(this.#tools);
      this.#questions.push({ hidden, answers });
    }
  }

  /**
   * Takes up the auditor's certificates about ranges, those of a question together: one step often meets several. False when
   * a question has none that can be met, or when a finding is of another kind.
   */
  async repair(findings: readonly Finding[]): Promise<boolean> {
    const found = new Map<AnswerLayer, (readonly number[])[]>();
    for (const finding of findings) {
      const answers = finding.question === null ? undefined : this.#questions[finding.question]?.answers;
      const isAboutAnswers = finding.check === 'range' || finding.check === 'coding';
      if (!isAboutAnswers || finding.outcome !== 'leak' || answers === undefined) return false;
      found.set(answers, [...(found.get(answers) ?? []), finding.certificate]);
    }
    for (const [answers, certificates] of found) if (!answers.coarsen(certificates)) return false;
    for (const { answers } of this.#questions) await answers.protect(this.#tools);
    return true;
  }

  plan(): Plan {
    const { tables } = this.#input;
    return {
      hiddenCells: this.#hiddenCells,
      figures: this.#questions.map(({ hidden, answers }, index) => {
        const cells = tables.questions[index]?.candidates.filter((cell) => !this.#hiddenCells.has(cell)) ?? [];
        return new Map(
          cells.map((cell): [number, PlannedFigure] => {
            const reason = hidden.get(cell);
            return [cell, reason === undefined ? answers.figure(cell) : { step: 'hidden', reason }];
          }),
        );
      }),
    };
  }

  /** Whole cells were hidden for these very people and this threshold already; showing fewer of them stays safe. */
  #isEveryone(question: Question): boolean {
    const { tables, k } = this.#input;
    return question.k === k && tables.atoms.every((atom, index) => atom.people === question.people[index]);
  }

  async #hideCells(): Promise<void> {
    const { tables, k, earlier, known } = this.#input;
    const everyone = {
      people: tables.atoms.map((atom) => atom.people),
      peopleLeft: known && withoutKnown(tables, known).atoms.map((atom) => atom.people),
      k,
      candidates: tables.cells.map((_, i) => i),
    };
    const fixed = new Set(earlier.flatMap((figures) => figures.map((figure) => figure.cell)));
    for (const [cell, reason] of await hideFor(tables, everyone, fixed, this.#tools))
      this.#hiddenCells.set(cell, reason);
  }
}

/** Layer 1 for one set of people: everyone, or those who answered a question (item non-response makes other sets). */
async function hideFor(
  tables: Tables,
  set: RespondentSet,
  fixed: ReadonlySet<number>,
  tools: Tools,
): Promise<ReadonlyMap<number, HiddenReason>> {
  const plan = await protectMembership(tables, set, fixed, tools);
  const hidden = new Map<number, HiddenReason>();
  for (const cell of set.candidates) {
    const people = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (set.people[atom] ?? 0), 0);
    if (people === 0) hidden.set(cell, 'empty');
    else if (plan.tooFew.has(cell)) hidden.set(cell, 'too-few');
    else if (plan.protecting.has(cell)) hidden.set(cell, 'protects-another');
  }
  return hidden;
}
