import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../errors.ts';

export type Delimiter = ',' | ';' | '\t';

export interface CsvRow {
  /** Line in the file on which the row ends, the header being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The delimiter that occurs most in the header line, outside quotes; `;` when there is only one column. */
export function findDelimiter(text: string): Delimiter {
  const header = (text.match(/^(?:"(?:[^"]|"")*"|[^"\r\n])*/)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter): number => header.split(delimiter).length - 1;
  return ([';', ',', '\t'] as const).reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/**
 * Splits CSV text into rows; the only file that knows `csv-parse`. Empty lines, and the lines with nothing but delimiters
 * that spreadsheets leave at the end, are passed over. Rows may be of unequal length: whoever reads them judges that.
 */
export function parseCsv(
  text: string,
  delimiter: Delimiter,
): { readonly rows: readonly CsvRow[]; readonly problem: Problem | null } {
  try {
    const records = parse<{ record: string[]; info: { lines: number } }>(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      columns: false,
    } as never);
    return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })), problem: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines']);
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unclosed-quote' : 'misplaced-quote';
    return { rows: [], problem: { code, ...(Number.isInteger(line) ? { line } : {}) } };
  }
}
