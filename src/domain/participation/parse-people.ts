import type { Problem } from '../errors.ts';
import { leaveOutColumns, leftOutNotices } from './left-out-columns.ts';
import { type CsvRow, type Delimiter, findDelimiter, readCsv } from './parse-csv.ts';
import type { ParsedPeople, ParsedPerson } from './parse-people.types.ts';
import { type PeopleColumn, peopleColumns } from './people-columns.ts';
import { peopleNotices } from './people-notices.ts';
import { readText, type TextEncoding } from './read-text.ts';
import { shorten } from './shorten.ts';

export type { ParsedPeople, ParsedPerson } from './parse-people.types.ts';

const maxDepth = 6;
const maxNameLength = 120;
const emailPattern = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]{2,}$/;

/**
 * Reads a list of people from a CSV file: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; headers in Dutch, French,
 * German or English. The unit is one column with a path (`Gent / Onderhoud` or `Gent > Onderhoud`) or several columns
 * (site, department, team). Unknown columns become background attributes. Never throws: what is wrong stands in `problems`,
 * each with its line.
 */
export function parsePeople(bytes: Uint8Array): ParsedPeople {
  const decoded = readText(bytes);
  if (!decoded.ok) {
    const found = decoded.hint === '' ? {} : { found: decoded.hint };
    return refused('utf-8', ';', [{ code: decoded.reason, ...found }]);
  }
  const delimiter = findDelimiter(decoded.text.replace(/^\uFEFF/, ''));
  const { rows, problems: quotes } = readCsv(decoded.text, delimiter);
  const [header, ...lines] = rows;
  if (!header) return refused(decoded.encoding, delimiter, quotes.length > 0 ? quotes : [{ code: 'file-empty' }]);

  const columns = leaveOutColumns(peopleColumns(header.cells), lines);
  const top = topColumn(columns, lines);
  const problems = headerProblems(columns, header.line);
  if (lines.length + quotes.length === 0) problems.push({ code: 'no-people' });
  const readable = problems.length === 0;
  const people: ParsedPerson[] = [];
  for (const row of readable ? lines : []) {
    const read = readPerson(row, columns, top);
    if (read.person) people.push(read.person);
    problems.push(...read.problems);
  }
  problems.push(...quotes, ...duplicateEmails(people));
  return {
    encoding: decoded.encoding,
    delimiter,
    columns: columns.map(({ header, meaning }) => ({ header, meaning })),
    people,
    problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    warnings: [...leftOutNotices(columns), ...peopleNotices(people, columns, lines)],
  };
}

const refused = (encoding: TextEncoding, delimiter: Delimiter, problems: readonly Problem[]): ParsedPeople => ({
  encoding,
  delimiter,
  columns: [],
  people: [],
  problems,
  warnings: [],
});

function headerProblems(columns: readonly PeopleColumn[], line: number): Problem[] {
  const problems: Problem[] = [];
  if (!columns.some((column) => column.meaning === 'unit'))
    problems.push({
      code: 'missing-unit-column',
      line,
      found: shorten(columns.map((column) => column.header).join(' ')),
    });
  const seen = new Set<string>();
  for (const { header } of columns) {
    const key = header.toLowerCase();
    if (header !== '' && seen.has(key)) problems.push({ code: 'duplicate-column', line, where: header });
    seen.add(key);
  }
  return problems;
}

function readPerson(
  row: CsvRow,
  columns: readonly PeopleColumn[],
  top: PeopleColumn | null,
): { readonly person: ParsedPerson | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { line } = row;
  const cell = (column: PeopleColumn): string => (row.cells[column.index] ?? '').trim().replace(/\s+/g, ' ');
  const extra = row.cells.slice(columns.length).filter((value) => value.trim() !== '');
  if (extra.length > 0)
    problems.push({ code: 'too-many-columns', line, found: `${row.cells.length}`, expected: `${columns.length}` });

  if (columns.some(({ meaning, index }) => meaning === 'unit' && index >= row.cells.length))
    problems.push({ code: 'too-few-columns', line, found: `${row.cells.length}`, expected: `${columns.length}` });

  const path = unitPath(columns, cell);
  if (path.length === 0) problems.push({ code: 'missing-unit', line });
  else if (top && cell(top) === '') problems.push({ code: 'missing-first-unit', line, where: top.header });
  if (path.length > maxDepth)
    problems.push({ code: 'unit-too-deep', line, found: `${path.length}`, expected: `${maxDepth}` });
  const tooLong = path.find((name) => name.length > maxNameLength);
  if (tooLong) problems.push({ code: 'unit-too-long', line, found: shorten(tooLong), expected: `${maxNameLength}` });

  const emailColumn = columns.find((column) => column.meaning === 'email');
  const email = emailColumn ? cell(emailColumn) : '';
  if (email !== '' && !emailPattern.test(email))
    problems.push({ code: 'wrong-email', line, where: emailColumn?.header ?? '', found: shorten(email) });

  const attributes = columns.filter((column) => column.meaning === 'attribute' && cell(column) !== '');
  const person = {
    line,
    path,
    name: personName(columns, cell),
    email: email === '' ? null : email,
    attributes: Object.fromEntries(attributes.map((column) => [column.header, cell(column).slice(0, maxNameLength)])),
  };
  return { person: problems.length === 0 ? person : null, problems };
}

const unitColumns = (columns: readonly PeopleColumn[]): readonly PeopleColumn[] =>
  columns.filter(({ meaning }) => meaning === 'unit').toSorted((a, b) => a.level - b.level || a.index - b.index);

/**
 * The highest unit column that anybody fills in: whoever misses it would silently move up a level. Null when there is one unit
 * column, or none.
 */
function topColumn(columns: readonly PeopleColumn[], rows: readonly CsvRow[]): PeopleColumn | null {
  const units = unitColumns(columns);
  if (units.length < 2) return null;
  return units.find(({ index }) => rows.some(({ cells }) => (cells[index] ?? '').trim() !== '')) ?? null;
}

/** One unit column may hold a path; in several columns each one is a level, and a `/` belongs to the name. */
function unitPath(columns: readonly PeopleColumn[], cell: (column: PeopleColumn) => string): string[] {
  const values = unitColumns(columns).map(cell);
  const [only] = values;
  const names = values.length === 1 && only !== undefined ? only.split(only.includes('>') ? '>' : '/') : values;
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function personName(columns: readonly PeopleColumn[], cell: (column: PeopleColumn) => string): string | null {
  const value = (part: PeopleColumn['namePart']): string[] =>
    columns
      .filter((column) => column.namePart === part)
      .map(cell)
      .filter((text) => text !== '');
  // «Naam» alone is the whole name; beside «Voornaam» it is the last half.
  const parts = [...value('first'), ...value('full'), ...value('last')];
  return parts.length === 0 ? null : parts.join(' ').slice(0, maxNameLength);
}

function duplicateEmails(people: readonly ParsedPerson[]): Problem[] {
  const first = new Map<string, number>();
  return people.flatMap(({ email, line }): Problem[] => {
    if (email === null) return [];
    const key = email.toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined
      ? []
      : [{ code: 'duplicate-email', line, found: shorten(email), expected: `${earlier}` }];
  });
}
