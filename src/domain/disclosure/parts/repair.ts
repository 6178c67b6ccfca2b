import type { Tables } from '../tables.types.ts';
import type { PartFinding } from './audit-in-parts.ts';
import type { WholePlan } from './whole-plan.ts';

/**
 * Takes up everything that the auditor found: hides cells from which a figure about too few people follows, and lets figures
 * say less. Where the auditor could not decide, the cells in which those people stand say less too.
 *
 * @param isLate after many rounds several figures say less at once: each round costs an audit.
 * @returns false when something cannot be repaired: then the release is refused.
 */
export function repair(
  whole: WholePlan,
  findings: readonly PartFinding[],
  { tables, isLate }: { readonly tables: Tables; readonly isLate: boolean },
): boolean {
  const membership = new Map<string, { questions: readonly number[] | null; clauses: (readonly number[])[] }>();
  const [derived, ranges] = [new Map<number, (readonly number[])[]>(), new Map<number, (readonly number[])[]>()];
  for (const finding of findings) {
    const certificate = finding.certificate.length > 0 ? finding.certificate : cellsAround(finding.about ?? [], tables);
    if (certificate.length === 0) return false;
    if (finding.check === 'isolation') {
      const questions = finding.group === null || finding.group.isEveryone ? null : finding.group.questions;
      const key = questions?.join(',') ?? '';
      const entry = membership.get(key) ?? { questions, clauses: [] };
      entry.clauses.push(certificate);
      membership.set(key, entry);
    } else if ((finding.check === 'range' || finding.check === 'coding') && finding.question !== null) {
      const clause = aboutThem(certificate, finding.about ?? [], whole, finding.question, tables);
      const answers = finding.check === 'coding' ? derived : ranges;
      answers.set(finding.question, [...(answers.get(finding.question) ?? []), clause]);
    } else return false;
  }
  // Answers first: a cell that is hidden as a whole afterwards meets its certificates about answers as well.
  return (
    [...derived].every(([question, clauses]) => whole.coarsen(question, clauses, { isFar: false, isLate })) &&
    [...ranges].every(([question, clauses]) => whole.coarsen(question, clauses, { isFar: true, isLate })) &&
    [...membership.values()].every(({ questions, clauses }) => whole.hide(clauses, questions))
  );
}

/** Every cell in which one of these people stands. */
function cellsAround(atoms: readonly number[], tables: Tables): readonly number[] {
  const wanted = new Set(atoms);
  return tables.cells.flatMap((cell, index) => (cell.atoms.some((atom) => wanted.has(atom)) ? [index] : []));
}

/**
 * The solver names every cell with a price, and in a large table most of them cancel out. Those in which these very people
 * stand come first: to say less elsewhere would seldom help.
 */
function aboutThem(
  certificate: readonly number[],
  people: readonly number[],
  whole: WholePlan,
  question: number,
  tables: Tables,
): readonly number[] {
  const wanted = new Set(people);
  const own = certificate.filter(
    (cell) => whole.saysSomething(question, cell) && (tables.cells[cell]?.atoms ?? []).some((atom) => wanted.has(atom)),
  );
  return own.length > 0 ? own : certificate;
}
