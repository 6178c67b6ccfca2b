import type { Question, Tables } from '../tables.types.ts';
import type { World } from './view.ts';

/** Questions about the same people with the same threshold: one proof of P1 serves them all. */
export interface SamePeople {
  readonly questions: readonly number[];
  /** Everyone who answered anything, at the threshold of whole cells: what is hidden for them is hidden as a whole. */
  readonly isEveryone: boolean;
}

/** What has to be proven about one group of people. */
export type Target =
  | { readonly kind: 'isolation'; readonly group: number; readonly atom: number }
  | { readonly kind: 'atom'; readonly question: number; readonly atom: number }
  /** A cell that is not shown. `parts`: where its people are. */
  | { readonly kind: 'cell'; readonly question: number; readonly cell: number; readonly parts: readonly number[] };

export function samePeople(tables: Tables, k: number): readonly SamePeople[] {
  const groups = new Map<string, number[]>();
  tables.questions.forEach((question, index) => {
    const key = `${question.k}|${question.people.join(',')}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].map((questions) => {
    const first = tables.questions[questions[0] ?? -1];
    const isEveryone = first?.k === k && tables.atoms.every((atom, index) => atom.people === first.people[index]);
    return { questions, isEveryone };
  });
}

/** Every atom of a part, and every cell inside it that is not shown. */
export function targetsOf(part: number, world: World, groups: readonly SamePeople[]): readonly Target[] {
  const { tables, division, figures } = world;
  const { atoms, inside } = division.parts[part] ?? { atoms: [], inside: [] };
  const isolation = groups.flatMap(({ questions }, group): readonly Target[] => {
    const people = tables.questions[questions[0] ?? -1]?.people ?? [];
    return atoms.filter((atom) => (people[atom] ?? 0) > 0).map((atom) => ({ kind: 'isolation', group, atom }));
  });
  const ranges = tables.questions.flatMap((question, index): readonly Target[] => {
    // A question of which nothing is shown tells nothing.
    if ((figures[index]?.size ?? 0) === 0) return [];
    const answered = atoms.filter((atom) => (question.people[atom] ?? 0) > 0);
    return [
      ...answered.map((atom): Target => ({ kind: 'atom', question: index, atom })),
      ...inside
        .filter((cell) => isHidden(cell, question, index, world))
        .map((cell): Target => ({ kind: 'cell', question: index, cell, parts: [part] })),
    ];
  });
  return [...isolation, ...ranges];
}

/**
 * Hidden cells of fewer than k people that reach over several parts. (Larger ones need no doubt beyond that of their atoms:
 * a group whose atoms are not pinned is not pinned.)
 */
export function upperTargets(world: World): readonly Target[] {
  const { tables, division, pieces } = world;
  return tables.questions.flatMap((question, index) =>
    division.upper.flatMap((cell): readonly Target[] => {
      if (!isHidden(cell, question, index, world)) return [];
      const people = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
      if (people >= question.k) return [];
      return [{ kind: 'cell', question: index, cell, parts: [...pieces.of(cell).keys()] }];
    }),
  );
}

function isHidden(cell: number, question: Question, index: number, { tables, candidates, figures }: World): boolean {
  if (figures[index]?.has(cell) || !candidates[index]?.has(cell)) return false;
  return (tables.cells[cell]?.atoms ?? []).some((atom) => (question.people[atom] ?? 0) > 0);
}
