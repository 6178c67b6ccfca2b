import type { Tables } from '../tables.types.ts';

/** A cell of the whole table, or the piece of it that lies among the chosen atoms. */
export interface ChosenCell {
  readonly cell: number;
  /** Atoms of the whole table, ascending. */
  readonly atoms: readonly number[];
  readonly weight: number;
  /** Whether it may be shown for a question as it is; a piece of a cell may not, it only lends its sums. */
  readonly isWhole: boolean;
}

export interface SelectedTables {
  readonly tables: Tables;
  /** Atom here -> atoms of the whole table. */
  readonly atoms: readonly (readonly number[])[];
  /** Cell here -> what was chosen. */
  readonly cells: readonly ChosenCell[];
}

/** Per question, which cells may be shown; asked many times. */
export type Candidates = readonly ReadonlySet<number>[];

export const candidatesOf = (tables: Tables): Candidates =>
  tables.questions.map((question) => new Set(question.candidates));

/**
 * A small table out of a large one: these atoms, these cells.
 *
 * @param merge people whom no chosen cell tells apart become one atom, which makes upper levels small; the auditor judges
 * every atom of the whole table by itself and does not merge.
 */
export function selectTables(
  tables: Tables,
  candidates: Candidates,
  choice: { readonly atoms: readonly number[]; readonly cells: readonly ChosenCell[] },
  merge: boolean,
): SelectedTables {
  const groups = merge ? indistinguishable(choice) : choice.atoms.map((atom) => [atom]);
  const here = new Map<number, number>();
  groups.forEach((group, index) => {
    for (const atom of group) here.set(atom, index);
  });
  const peopleIn = (people: (atom: number) => number): number[] =>
    groups.map((group) => group.reduce((sum, atom) => sum + people(atom), 0));
  return {
    atoms: groups,
    cells: choice.cells,
    tables: {
      level: tables.level,
      atoms: peopleIn((atom) => tables.atoms[atom]?.people ?? 0).map((people, index) => ({ id: `${index}`, people })),
      cells: choice.cells.map(({ cell, atoms, weight }) => ({
        id: tables.cells[cell]?.id ?? '',
        weight,
        atoms: [...new Set(atoms.map((atom) => here.get(atom) ?? -1))].filter((a) => a >= 0).sort((a, b) => a - b),
      })),
      questions: tables.questions.map((question, index) => ({
        ...question,
        people: peopleIn((atom) => question.people[atom] ?? 0),
        candidates: choice.cells.flatMap(({ cell }, position) => (candidates[index]?.has(cell) ? [position] : [])),
      })),
    },
  };
}

/** Atoms that stand in the same chosen cells, in the order of their first. */
function indistinguishable(choice: {
  readonly atoms: readonly number[];
  readonly cells: readonly ChosenCell[];
}): readonly (readonly number[])[] {
  const signatures = new Map(choice.atoms.map((atom) => [atom, '']));
  choice.cells.forEach(({ atoms }, index) => {
    for (const atom of atoms) {
      const signature = signatures.get(atom);
      if (signature !== undefined) signatures.set(atom, `${signature}${index},`);
    }
  });
  const groups = new Map<string, number[]>();
  for (const [atom, signature] of signatures) {
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [atom]);
    else group.push(atom);
  }
  return [...groups.values()];
}
