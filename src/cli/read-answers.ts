import { answersFromText } from '../domain/instruments/answers-from-text.ts';
import type { Instrument, RawAnswers } from '../domain/instruments/instrument.types.ts';
import { type Delimiter, findDelimiter, parseCsv } from '../domain/participation/parse-csv.ts';
import { UsageError } from './command.types.ts';
import { decodeText } from './decode-text.ts';
import { type Piece, splitJsonList, splitLines, splitRecords } from './split-input.ts';

export type InputFormat = 'csv' | 'json';

/** One set of answers as it came in, or what is wrong with its line. */
export type Given =
  | { readonly line: number; readonly key: string | null; readonly raw: RawAnswers }
  | { readonly line: number; readonly problem: string };

/**
 * Answers from a CSV with item ids as header, a JSON list, or one JSON object a line, one after the other in constant memory.
 * `keyField`: a column or field that is no answer and is handed through, to find people's rows again. Throws `UsageError` when
 * the input is empty, or the header of a CSV has a column that the instrument does not ask.
 */
export async function openAnswers(
  chunks: AsyncIterable<Uint8Array>,
  instrument: Instrument,
  keyField: string | null,
): Promise<{ readonly format: InputFormat; readonly answers: AsyncIterable<Given> }> {
  const texts = decodeText(chunks);
  let head = '';
  while (head.trim() === '') {
    const next = await texts.next();
    if (next.done) throw new UsageError('Standard input is empty.');
    head += next.value;
  }
  const first = head.trimStart()[0];
  const all = prepend(head, texts);
  if (first === '[') return { format: 'json', answers: readJson(splitJsonList(all), keyField) };
  if (first === '{') return { format: 'json', answers: readJson(splitLines(all), keyField) };
  let header: Header | undefined;
  const isWhole = (text: string) => !header || parseCsv(text, header.delimiter).problem === null;
  const records = splitRecords(all, isWhole);
  header = await readHeader(records, instrument, keyField);
  return { format: 'csv', answers: readCsv(records, header, instrument, keyField) };
}

async function* prepend(head: string, texts: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* texts;
}

async function* readJson(pieces: AsyncIterable<Piece>, keyField: string | null): AsyncGenerator<Given> {
  for await (const { line, text } of pieces) {
    const value = text === null ? undefined : parseJson(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      yield { line, problem: 'this is not a JSON object with answers' };
      continue;
    }
    const { [keyField ?? '']: key = null, ...raw } = value as Record<string, unknown>;
    yield { line, key: key === null ? null : String(key), raw: keyField === null ? value : raw };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Header {
  readonly names: readonly string[];
  readonly delimiter: Delimiter;
}

/** A first line that Excel understands and some programs write: which delimiter follows. */
const stating = /^sep=([;,\t])\r?$/i;

async function readHeader(
  records: AsyncGenerator<Piece>,
  instrument: Instrument,
  keyField: string | null,
): Promise<Header> {
  let { text = null } = (await records.next()).value ?? {};
  const stated = text?.match(stating)?.[1] as Delimiter | undefined;
  if (stated) text = (await records.next()).value?.text ?? null;
  const delimiter = stated ?? findDelimiter(text ?? '');
  const names = parseCsv(text ?? '', delimiter).rows[0]?.cells;
  if (!names) throw new UsageError('Standard input has no header with item ids.');
  const known = new Set(instrument.items.map(({ id }) => id));
  const unknown = names.filter((name) => !known.has(name) && name !== keyField);
  if (unknown.length > 0) {
    throw new UsageError(`${instrument.id} ${instrument.version} does not ask ${unknown.slice(0, 5).join(', ')}.`);
  }
  if (new Set(names).size < names.length) throw new UsageError('A column stands in the header twice.');
  if (keyField !== null && !names.includes(keyField)) throw new UsageError(`There is no column ${keyField}.`);
  return { names, delimiter };
}

async function* readCsv(
  records: AsyncIterable<Piece>,
  { names, delimiter }: Header,
  instrument: Instrument,
  keyField: string | null,
): AsyncGenerator<Given> {
  for await (const { line, text } of records) {
    const { rows, problem } = parseCsv(text ?? '', delimiter);
    const [row] = rows;
    if (text === null || problem) {
      yield { line, problem: problem?.code === 'misplaced-quote' ? 'misplaced quote' : 'unclosed quote' };
    } else if (row && /^#( |$)/.test(row.cells[0] ?? '')) {
      // A line of the template that explains the columns.
    } else if (row && row.cells.length > names.length) {
      yield { line, problem: `${row.cells.length} columns, the header has ${names.length}` };
    } else if (row) {
      const fields = Object.fromEntries(names.map((name, index) => [name, row.cells[index] ?? '']));
      const { [keyField ?? '']: key = null, ...answers } = fields;
      yield { line, key, raw: answersFromText(instrument, keyField === null ? fields : answers) };
    }
  }
}
