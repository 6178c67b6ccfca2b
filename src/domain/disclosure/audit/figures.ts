import type { Finding, Question, ShownFigure, Tables } from '../tables.types.ts';

/**
 * Checks each shown figure on its own: enough people, a range that exists, and nothing that says "nobody" or "everybody".
 */
export function checkFigures(
  tables: Tables,
  question: Question,
  shown: readonly ShownFigure[],
  index: number,
): readonly Finding[] {
  return shown.flatMap((figure) => {
    const people = (tables.cells[figure.cell]?.atoms ?? []).reduce(
      (sum, atom) => sum + (question.people[atom] ?? 0),
      0,
    );
    const least = question.minPerPerson * people;
    const most = question.maxPerPerson * people;
    const problem = (check: Finding['check'], note: string): readonly Finding[] => [
      { check, outcome: 'leak', question: index, certificate: [figure.cell], note },
    ];
    if (people < question.k) return problem('threshold', `a figure about fewer than ${question.k} people is shown`);
    if (!Number.isSafeInteger(figure.lo) || !Number.isSafeInteger(figure.hi) || figure.lo > figure.hi) {
      return problem('consistency', 'a figure is not a range of whole numbers');
    }
    if (figure.hi < least || figure.lo > most)
      return problem('consistency', 'a figure cannot be reached by these people');
    if (figure.hi <= least || figure.lo >= most)
      return problem('coding', 'a figure says that nobody, or that everybody');
    return [];
  });
}
