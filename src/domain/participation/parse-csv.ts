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

/** Lines that one record may take: a line break inside a cell is rare, and a search without an end is no help. */
const mostLinesOfRecord = 20;

/**
 * Rows of a file that a person made, with every fault of quotes at its own line: a quote that stays open would otherwise
 * swallow the rest of the file, and hide all else that is wrong. Without a readable first line there are no rows.
 */
export function readCsv(
  text: string,
  delimiter: Delimiter,
): { readonly rows: readonly CsvRow[]; readonly problems: readonly Problem[] } {
  const whole = parseCsv(text, delimiter);
  if (whole.problem === null) return { rows: whole.rows, problems: [] };
  const lines = text.split(/\r\n|\n|\r/);
  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  for (let start = 0; start < lines.length; ) {
    const record = readRecord(lines, start, delimiter, rows[0]?.cells.length ?? null);
    if (record.problem) problems.push({ ...record.problem, line: start + 1 });
    if (record.problem && rows.length === 0) return { rows, problems };
    rows.push(...record.rows.map(({ cells }) => ({ line: start + record.lines, cells })));
    start += record.lines;
  }
  return { rows, problems };
}

/** One record from here on: this line, or with the next ones where together they make as many cells as the header has. */
function readRecord(
  lines: readonly string[],
  start: number,
  delimiter: Delimiter,
  columns: number | null,
): ReturnType<typeof parseCsv> & { readonly lines: number } {
  const alone = { ...parseCsv(lines[start] ?? '', delimiter), lines: 1 };
  if (alone.problem?.code !== 'unclosed-quote') return alone;
  for (let count = 2; count <= mostLinesOfRecord && start + count <= lines.length; count += 1) {
    const joined = parseCsv(lines.slice(start, start + count).join('\n'), delimiter);
    if (joined.problem?.code === 'unclosed-quote') continue;
    const isOne = joined.problem === null && joined.rows.length === 1;
    return isOne && (columns === null || joined.rows[0]?.cells.length === columns)
      ? { ...joined, lines: count }
      : alone;
  }
  return alone;
}
