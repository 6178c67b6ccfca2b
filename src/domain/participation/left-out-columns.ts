import type { Problem } from '../errors.ts';
import type { CsvRow } from './parse-csv.ts';
import type { LeftOutBecause, PeopleColumn } from './people-columns.ts';
import { smallestK } from './safe-rules.ts';

/** Eleven digits as a Belgian national number is written, with or without its points and dash. */
const nationalNumber = /^\d{2}[. -]?\d{2}[. -]?\d{2}[. -]?\d{3}[. -]?\d{2}$/;
const exactDate = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})( \d{1,2}:\d{2}(:\d{2})?)?$/;
const wholeNumber = /^\d{1,3}$/;

/**
 * Leaves out attribute columns that would single people out: the GDPR asks for no more than is needed (article 5.1.c), and a scan
 * needs groups at most. Left out are national numbers and exact dates, whatever the column is called; exact ages, while age
 * bands such as `25-34` stay; and columns in which no two people have the same value, once as many people have one as the
 * smallest group that may ever be shown.
 */
export function leaveOutColumns(columns: readonly PeopleColumn[], rows: readonly CsvRow[]): readonly PeopleColumn[] {
  return columns.map((column) => {
    if (column.meaning !== 'attribute') return column;
    const values = rows.map(({ cells }) => (cells[column.index] ?? '').trim()).filter((value) => value !== '');
    const leftOut = reasonToLeaveOut(column, values);
    return leftOut === null ? column : { ...column, meaning: 'ignored', leftOut };
  });
}

/** A notice for each column that is not read, with the reason. */
export const leftOutNotices = (columns: readonly PeopleColumn[]): readonly Problem[] =>
  columns.flatMap(({ leftOut, header }): Problem[] =>
    leftOut === null || leftOut === 'no-header' ? [] : [{ code: `${leftOut}-ignored`, where: header }],
  );

function reasonToLeaveOut({ isAge }: PeopleColumn, values: readonly string[]): LeftOutBecause | null {
  if (values.some((value) => nationalNumber.test(value))) return 'national-number';
  if (values.some((value) => exactDate.test(value))) return 'exact-date';
  if (isAge && values.some((value) => wholeNumber.test(value))) return 'exact-age';
  const distinct = new Set(values.map((value) => value.toLowerCase()));
  return values.length >= smallestK && distinct.size === values.length ? 'identifying' : null;
}
