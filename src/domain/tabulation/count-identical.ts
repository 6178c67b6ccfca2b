import type { AnswerValue } from '../instruments/instrument.types.ts';

/** Answers of one respondent: by instrument, by item. */
export type WholeSheet = Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;

/**
 * With fewer answers than this, two people who have nothing to do with each other often agree on all of them (a pulse of
 * five questions); from twenty on they hardly ever do.
 */
const fewestAnswers = 20;

/**
 * How many sheets are the same as another one to the last answer, over an open link where one person may answer more than
 * once. A group of three equal sheets counts as three. Sheets with fewer than 20 answers are passed over.
 */
export function countIdentical(sheets: readonly WholeSheet[]): number {
  const groups = new Map<string, number>();
  for (const sheet of sheets) {
    const answered = Object.values(sheet).reduce((sum, values) => sum + Object.keys(values).length, 0);
    if (answered < fewestAnswers) continue;
    const text = JSON.stringify(sorted(sheet).map(([instrument, values]) => [instrument, sorted(values)]));
    groups.set(text, (groups.get(text) ?? 0) + 1);
  }
  return [...groups.values()].filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
}

const sorted = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
