import type { Problem } from '../errors.ts';
import type { KnownAnswers } from './known-answers.ts';
import type { Tables } from './tables.types.ts';

/** Known answers that cannot be: more people than there are, a sum out of their reach, or one that leaves the others out of theirs. */
export function knownProblems(
  tables: Tables,
  known: KnownAnswers,
  sums: readonly (readonly number[] | null)[],
): readonly Problem[] {
  return [
    ...tables.atoms.flatMap(({ id, people }, atom) =>
      (known.people[atom] ?? 0) > people ? [tooMany(`atoms ${id} known`, known.people[atom], people)] : [],
    ),
    ...tables.questions.flatMap((question, index) =>
      tables.atoms.flatMap(({ id }, atom) => {
        const where = `questions ${question.id}`;
        const { people = [], sums: knownSums = [] } = known.questions[index] ?? {};
        const [answered, typed, sum] = [question.people[atom] ?? 0, people[atom] ?? 0, knownSums[atom] ?? 0];
        const most = Math.min(answered, known.people[atom] ?? 0);
        if (typed > most) return [tooMany(`${where} knownPeople ${id}`, typed, most)];
        if (typed === 0 && sum === 0) return [];
        const all = sums[index]?.[atom];
        const reach = (least: number, greatest: number): boolean => sum >= least && sum <= greatest;
        const { minPerPerson, maxPerPerson } = question;
        const others = answered - typed;
        const fits =
          reach(minPerPerson * typed, maxPerPerson * typed) &&
          (all === undefined || reach(all - maxPerPerson * others, all - minPerPerson * others));
        return fits ? [] : [{ code: 'tables-sum', where: `${where} knownSums ${id}`, found: `${sum}` }];
      }),
    ),
  ];
}

const tooMany = (where: string, found: number | undefined, expected: number): Problem => ({
  code: 'tables-people',
  where,
  found: `${found}`,
  expected: `at most ${expected}`,
});
