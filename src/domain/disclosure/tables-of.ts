import { isCountedIn } from '../tabulation/following.ts';
import type { FrequencyTable, Measure } from '../tabulation/table.types.ts';
import type { KnownAnswers } from './known-answers.ts';
import type { Atom, Tables } from './tables.types.ts';
import { weightsOf } from './weights.ts';

export interface TablesWithSums {
  /** Membership only: what suppressor and auditor share. */
  readonly tables: Tables;
  /** True sums per atom of one question. Only the suppressor gets to see them. */
  readonly atomSums: (question: number) => readonly number[];
  /** What whoever typed the paper questionnaires knows; null when there are none. */
  readonly known: KnownAnswers | null;
}

/**
 * Turns a frequency table into atoms, cells and questions. People who stand in exactly the same cells become one atom:
 * nothing that is ever published tells them apart.
 */
export function tablesOf(table: FrequencyTable): TablesWithSums {
  const { atoms, atomOfRespondent } = atomsOf(table);
  const everybody = atomOfRespondent.map((_, respondent) => respondent);
  const weights = weightsOf(table.cells, table.units);
  const tables: Tables = {
    atoms,
    cells: table.cells.map((cell, index) => ({
      id: cell.id,
      atoms: [...new Set(cell.members.map((member) => atomOfRespondent[member] ?? -1))].sort((a, b) => a - b),
      weight: weights[index] ?? 1,
    })),
    questions: table.measures.map((measure) => ({
      id: measure.id,
      k: thresholdOf(measure, table),
      minPerPerson: measure.minPerPerson ?? 0,
      maxPerPerson: measure.maxPerPerson,
      people: validPerAtom(table, measure.id, atoms.length, atomOfRespondent, everybody),
      candidates: table.cells.flatMap((cell, index) => (isCountedIn(measure, cell, table.measures) ? [index] : [])),
    })),
    level: table.rules.protectionLevel,
  };
  return {
    tables,
    atomSums: (question) =>
      sumsPerAtom(table, tables.questions[question]?.id ?? '', atoms.length, atomOfRespondent, everybody),
    known: table.onPaper.length === 0 ? null : knownIn(table, atoms.length, atomOfRespondent),
  };
}

/** Sensitive items have their own, higher threshold; no setting can go below 5. */
export function thresholdOf(measure: Measure, table: FrequencyTable): number {
  return Math.max(lowestThreshold, table.rules.k, measure.sensitive ? table.rules.kSensitive : 0);
}

export const lowestThreshold = 5;

function sumsPerAtom(
  table: FrequencyTable,
  measureId: string,
  atoms: number,
  atomOfRespondent: readonly number[],
  respondents: readonly number[],
): readonly number[] {
  const contributions = table.contributions[measureId] ?? [];
  const sums = Array.from({ length: atoms }, () => 0);
  for (const respondent of respondents) {
    const atom = atomOfRespondent[respondent] ?? -1;
    const contribution = contributions[respondent] ?? -1;
    if (contribution > 0) sums[atom] = (sums[atom] ?? 0) + contribution;
  }
  return sums;
}

/**
 * In the order of their cells, whatever the order of the respondents: whoever audits a release again later, after some of them
 * went, does so over the very same table.
 */
function atomsOf(table: FrequencyTable): { atoms: readonly Atom[]; atomOfRespondent: readonly number[] } {
  const cellsOf = Array.from({ length: table.respondents }, (): number[] => []);
  table.cells.forEach((cell, index) => {
    for (const member of cell.members) cellsOf[member]?.push(index);
  });
  const signatures = cellsOf.map((cells) => cells.join(','));
  const kinds = [...new Map(signatures.map((signature, index) => [signature, cellsOf[index] ?? []]))];
  const numbers = new Map(kinds.sort(([, a], [, b]) => inOrder(a, b)).map(([signature], index) => [signature, index]));
  const atomOfRespondent = signatures.map((signature) => numbers.get(signature) ?? -1);
  const people = Array.from({ length: numbers.size }, () => 0);
  for (const atom of atomOfRespondent) people[atom] = (people[atom] ?? 0) + 1;
  return { atoms: people.map((count, index) => ({ id: `atom:${index}`, people: count })), atomOfRespondent };
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((cell, index) => cell !== b[index]);
  return differs < 0 ? a.length - b.length : (a[differs] ?? 0) - (b[differs] ?? -1);
}

function validPerAtom(
  table: FrequencyTable,
  measureId: string,
  atoms: number,
  atomOfRespondent: readonly number[],
  respondents: readonly number[],
): readonly number[] {
  const contributions = table.contributions[measureId] ?? [];
  const people = Array.from({ length: atoms }, () => 0);
  for (const respondent of respondents) {
    const atom = atomOfRespondent[respondent] ?? -1;
    if ((contributions[respondent] ?? -1) >= 0) people[atom] = (people[atom] ?? 0) + 1;
  }
  return people;
}

/** The paper questionnaires per atom. */
function knownIn(table: FrequencyTable, atoms: number, atomOfRespondent: readonly number[]): KnownAnswers {
  const people = Array.from({ length: atoms }, () => 0);
  for (const respondent of table.onPaper) {
    const atom = atomOfRespondent[respondent] ?? -1;
    people[atom] = (people[atom] ?? 0) + 1;
  }
  return {
    people,
    questions: table.measures.map(({ id }) => ({
      people: validPerAtom(table, id, atoms, atomOfRespondent, table.onPaper),
      sums: sumsPerAtom(table, id, atoms, atomOfRespondent, table.onPaper),
    })),
  };
}
