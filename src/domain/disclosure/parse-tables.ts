import { z } from 'zod';
import { type Problem, WerkpeilError } from '../errors.ts';
import { figureProblems } from './figure-problems.ts';
import type { KnownAnswers } from './known-answers.ts';
import { knownProblems } from './known-problems.ts';
import { outlineInFile } from './outline-in-file.ts';
import type { Outline } from './parts/outline.types.ts';
import type { Shown, ShownFigure, Tables } from './tables.types.ts';
import { lowestThreshold } from './tables-of.ts';

/** Most of everything in one file; larger companies go through the service. */
const most = { atoms: 50_000, cells: 50_000, questions: 500 } as const;

const id = z.string().min(1).max(300);
const whole = z.int().min(0).max(1_000_000_000);
const threshold = z.int().min(lowestThreshold).max(1000);
const figure = z.strictObject({ question: id, cell: id, lo: whole, hi: whole });

const fileShape = z.strictObject({
  format: z.literal('werkpeil-tables/1'),
  /** Threshold of every cell; a question may have a higher one. */
  k: threshold,
  level: z.enum(['half-range', 'both-extremes']).default('half-range'),
  atoms: z
    .array(z.strictObject({ id, people: whole, known: whole.default(0) }))
    .min(1)
    .max(most.atoms),
  cells: z
    .array(
      z.strictObject({
        id,
        atoms: z.array(id),
        weight: z.number().positive().max(1e6).default(1),
        /** Needed in every cell when the file has units; `breakdown` is left out for the whole unit. */
        unit: id.optional(),
        breakdown: id.nullable().default(null),
      }),
    )
    .min(1)
    .max(most.cells),
  /** The tree in which the cells stand; with it a large table is worked on in parts. */
  units: z
    .array(z.strictObject({ id, parent: id.nullable() }))
    .max(most.cells)
    .optional(),
  questions: z
    .array(
      z.strictObject({
        id,
        k: threshold.optional(),
        min: whole.default(0),
        max: whole.default(1),
        /** People per atom who answered; an atom that is not named: all of its people. */
        people: z.record(id, whole).default({}),
        /** Cells that may be shown; absent: every cell. */
        cells: z.array(id).optional(),
        /** True sum per atom in which people answered; needed to protect, not to audit. */
        sums: z.record(id, whole).optional(),
        /** People per atom who answered and whose answers a reader knows (absent: `known` of the atom), and their sum (absent: 0). */
        knownPeople: z.record(id, whole).default({}),
        knownSums: z.record(id, whole).default({}),
      }),
    )
    .min(1)
    .max(most.questions),
  /** Shown earlier about the same people. */
  ledger: z.array(figure).default([]),
  /** Shown now; for the auditor. */
  shown: z.array(figure).default([]),
});

export interface TablesFile {
  readonly tables: Tables;
  readonly k: number;
  /** Where the cells stand; null when the file has no units. */
  readonly outline: Outline | null;
  readonly ledger: Shown;
  readonly shown: Shown;
  /** Per question the true sum per atom, or null when the file has none. */
  readonly sums: readonly (readonly number[] | null)[];
  /** Answers that a reader knows; null when there are none. */
  readonly known: KnownAnswers | null;
}

/**
 * Reads the JSON of `werkpeil protect` and `werkpeil audit` (format in README.md).
 *
 * @throws WerkpeilError `bad-request` with one problem per fault: where it stands and what was expected.
 */
export function parseTables(json: unknown): TablesFile {
  const parsed = fileShape.safeParse(json);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map((issue) => ({
        code: 'tables-shape',
        where: issue.path.map(String).join('.') || 'file',
        // The sentence around it says that this was expected.
        expected: issue.message.replace(/^Invalid input: expected /, ''),
      })),
    );
  }
  const file = parsed.data;
  const problems: Problem[] = [];
  const atoms = indexOf(file.atoms, 'atoms', problems);
  const cells = indexOf(file.cells, 'cells', problems);
  const questions = indexOf(file.questions, 'questions', problems);
  const look = (index: ReadonlyMap<string, number>, name: string, where: string): number => {
    const found = index.get(name);
    if (found === undefined) problems.push({ code: 'tables-unknown-id', where, found: name.slice(0, 80) });
    return found ?? 0;
  };
  const perAtom = (values: Readonly<Record<string, number>>, start: readonly number[], where: string): number[] => {
    const result = [...start];
    for (const [name, value] of Object.entries(values)) result[look(atoms, name, where)] = value;
    return result;
  };
  const everyone = file.atoms.map((atom) => atom.people);
  const tables: Tables = {
    atoms: file.atoms.map(({ id, people }) => ({ id, people })),
    level: file.level,
    cells: file.cells.map((cell) => ({
      id: cell.id,
      weight: cell.weight,
      atoms: once(cell.atoms, `cells ${cell.id} atoms`, problems)
        .map((name) => look(atoms, name, `cells ${cell.id} atoms`))
        .sort((a, b) => a - b),
    })),
    questions: file.questions.map((question) => ({
      id: question.id,
      k: Math.max(file.k, question.k ?? file.k),
      minPerPerson: question.min,
      maxPerPerson: question.max,
      people: perAtom(question.people, everyone, `questions ${question.id} people`),
      candidates:
        question.cells?.map((name) => look(cells, name, `questions ${question.id} cells`)) ??
        file.cells.map((_, index) => index),
    })),
  };
  const sums = file.questions.map((question) =>
    question.sums === undefined
      ? null
      : perAtom(
          question.sums,
          everyone.map(() => 0),
          `questions ${question.id} sums`,
        ),
  );
  const knownEach = file.atoms.map((atom) => atom.known);
  const known: KnownAnswers = {
    people: knownEach,
    questions: file.questions.map((question) => ({
      people: perAtom(question.knownPeople, knownEach, `questions ${question.id} knownPeople`),
      sums: perAtom(
        question.knownSums,
        everyone.map(() => 0),
        `questions ${question.id} knownSums`,
      ),
    })),
  };
  file.questions.forEach((question, index) => {
    const where = `questions ${question.id} sums`;
    tables.questions[index]?.people.forEach((people, atom) => {
      const name = file.atoms[atom]?.id ?? '';
      if (question.sums && people > 0 && !Object.hasOwn(question.sums, name))
        problems.push({ code: 'tables-sum', where: `${where} ${name}`, expected: 'a sum, 0 when it is none' });
    });
  });
  checkReach(tables, everyone, sums, problems);
  problems.push(...knownProblems(tables, known, sums));
  const shownOf = (figures: readonly z.infer<typeof figure>[], where: string): Shown => {
    const perQuestion: ShownFigure[][] = file.questions.map(() => []);
    for (const [place, { question, cell, lo, hi }] of figures.entries()) {
      if (lo > hi) problems.push({ code: 'tables-range', where: `${where} ${question} ${cell}`, expected: 'lo <= hi' });
      perQuestion[look(questions, question, `${where} ${place}`)]?.push({
        cell: look(cells, cell, `${where} ${place}`),
        lo,
        hi,
      });
    }
    if (problems.length === 0) problems.push(...figureProblems(tables, perQuestion, where));
    return perQuestion;
  };
  const result = {
    tables,
    k: file.k,
    outline: outlineInFile(file, problems),
    sums,
    known: knownEach.some((people) => people > 0) ? known : null,
    ledger: shownOf(file.ledger, 'ledger'),
    shown: shownOf(file.shown, 'shown'),
  };
  if (problems.length > 0) throw invalid(problems);
  return result;
}

/** The names, each once; a second one is a problem. */
function once(names: readonly string[], where: string, problems: Problem[]): readonly string[] {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) problems.push({ code: 'tables-double-id', where, found: name.slice(0, 80) });
    seen.add(name);
  }
  return [...seen];
}

function indexOf(
  named: readonly { readonly id: string }[],
  where: string,
  problems: Problem[],
): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  named.forEach((one, position) => {
    if (index.has(one.id)) problems.push({ code: 'tables-double-id', where, found: one.id.slice(0, 80) });
    index.set(one.id, position);
  });
  return index;
}

/** Sums that their people cannot reach, people who are not in the atom, a question without a range. */
function checkReach(
  tables: Tables,
  everyone: readonly number[],
  sums: readonly (readonly number[] | null)[],
  problems: Problem[],
): void {
  tables.questions.forEach((question, index) => {
    const where = `questions ${question.id}`;
    if (question.minPerPerson >= question.maxPerPerson) {
      problems.push({ code: 'tables-range', where, expected: 'min < max' });
    }
    question.people.forEach((people, atom) => {
      const name = tables.atoms[atom]?.id ?? '';
      if (people > (everyone[atom] ?? 0)) {
        problems.push({ code: 'tables-people', where: `${where} people ${name}`, found: String(people) });
      }
      const sum = sums[index]?.[atom];
      if (sum === undefined) return;
      const [least, greatest] = [question.minPerPerson * people, question.maxPerPerson * people];
      if (sum < least || sum > greatest) {
        const expected = `${least} to ${greatest}`;
        problems.push({ code: 'tables-sum', where: `${where} sums ${name}`, found: String(sum), expected });
      }
    });
  });
}

const mostProblems = 50;

function invalid(problems: readonly Problem[]): WerkpeilError {
  return new WerkpeilError('bad-request', { problems: problems.length }, problems.slice(0, mostProblems));
}
