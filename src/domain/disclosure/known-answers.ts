import type { Shown, Tables } from './tables.types.ts';

/**
 * Answers that one reader knows: whoever typed the paper questionnaires knows every one of them, and takes them off each figure.
 * So every promise has to hold twice: for the reader who knows no answer, and for this one, about the other people alone.
 */
export interface KnownAnswers {
  /** Known people per atom. */
  readonly people: readonly number[];
  /** Per question and atom: the known people whose answer counts, and its sum. */
  readonly questions: readonly { readonly people: readonly number[]; readonly sums: readonly number[] }[];
}

/** The same cells and questions, about the other people only. */
export function withoutKnown(tables: Tables, known: KnownAnswers): Tables {
  const left = (all: number, taken: number | undefined): number => all - (taken ?? 0);
  return {
    ...tables,
    atoms: tables.atoms.map((atom, index) => ({ ...atom, people: left(atom.people, known.people[index]) })),
    questions: tables.questions.map((question, index) => ({
      ...question,
      people: question.people.map((people, atom) => left(people, known.questions[index]?.people[atom])),
    })),
  };
}

/** What is left of each figure when the known answers are taken off. A cell without other people says nothing more. */
export function shownWithoutKnown(tables: Tables, known: KnownAnswers, shown: Shown): Shown {
  return shown.map((figures, index) => {
    const people = tables.questions[index]?.people ?? [];
    const taken = known.questions[index];
    return figures.flatMap(({ cell, lo, hi }) => {
      const atoms = tables.cells[cell]?.atoms ?? [];
      if (sumOver(atoms, people) === sumOver(atoms, taken?.people)) return [];
      const sum = sumOver(atoms, taken?.sums);
      return [{ cell, lo: lo - sum, hi: hi - sum }];
    });
  });
}

/** Sum of a number per atom over some atoms. */
export function sumOver(atoms: readonly number[], perAtom: readonly number[] = []): number {
  return atoms.reduce((sum, atom) => sum + (perAtom[atom] ?? 0), 0);
}
