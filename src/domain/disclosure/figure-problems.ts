import type { Problem } from '../errors.ts';
import type { Shown, ShownFigure, Tables } from './tables.types.ts';

/**
 * Figures that nobody can have shown about these people: out of the reach of everybody in the cell, or two of one cell that
 * leave each other no room. With such figures there is nothing to audit.
 *
 * @param where `ledger` or `shown`: which list they stand in.
 */
export function figureProblems(tables: Tables, shown: Shown, where: string): readonly Problem[] {
  return shown.flatMap((figures, index) => {
    const question = tables.questions[index];
    if (!question) return [];
    return figures.flatMap(({ cell, lo, hi }, place): Problem[] => {
      const at = nameOf(tables, index, cell, where);
      const people = (tables.cells[cell]?.atoms ?? []).reduce((sum, atom) => sum + (question.people[atom] ?? 0), 0);
      const [least, greatest] = [question.minPerPerson * people, question.maxPerPerson * people];
      if (hi < least || lo > greatest)
        return [{ code: 'tables-sum', where: at, found: rangeOf(lo, hi), expected: `${least} to ${greatest}` }];
      const other = figures.slice(0, place).find((one) => one.cell === cell && (one.lo > hi || one.hi < lo));
      return other
        ? [{ code: 'tables-sum', where: at, found: rangeOf(lo, hi), expected: rangeOf(other.lo, other.hi) }]
        : [];
    });
  });
}

/** Earlier figures that are not about these sums: what was shown then was true then, or belongs to other people. */
export function untrueFigures(
  tables: Tables,
  ledger: Shown,
  sums: readonly (readonly number[] | null)[],
): readonly Problem[] {
  return ledger.flatMap((figures, index) =>
    figures.flatMap(({ cell, lo, hi }: ShownFigure): Problem[] => {
      const perAtom = sums[index];
      if (!perAtom) return [];
      const sum = (tables.cells[cell]?.atoms ?? []).reduce((total, atom) => total + (perAtom[atom] ?? 0), 0);
      if (sum >= lo && sum <= hi) return [];
      return [
        {
          code: 'tables-sum',
          where: nameOf(tables, index, cell, 'ledger'),
          found: rangeOf(lo, hi),
          expected: `${sum}`,
        },
      ];
    }),
  );
}

const nameOf = (tables: Tables, question: number, cell: number, where: string): string =>
  `${where} ${tables.questions[question]?.id} ${tables.cells[cell]?.id}`;

const rangeOf = (lo: number, hi: number): string => (lo === hi ? `${lo}` : `${lo} to ${hi}`);
