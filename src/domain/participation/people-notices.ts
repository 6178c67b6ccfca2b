import type { Problem } from '../errors.ts';
import type { CsvRow } from './parse-csv.ts';
import type { ParsedPerson } from './parse-people.types.ts';
import type { PeopleColumn } from './people-columns.ts';
import { shorten } from './shorten.ts';

/** What does not stop an import but a person should look at. */
export const peopleNotices = (
  people: readonly ParsedPerson[],
  columns: readonly PeopleColumn[],
  rows: readonly CsvRow[],
): readonly Problem[] => [...shortLines(columns, rows), ...similarUnits(people), ...samePeople(people)];

/**
 * Excel leaves away the delimiters behind the last filled cell, of blocks of lines: what is missing at the end stays empty, and
 * is said once. (A line that misses a unit column is a problem, not a notice.)
 */
function shortLines(columns: readonly PeopleColumn[], rows: readonly CsvRow[]): readonly Problem[] {
  const read = columns.filter(({ meaning }) => meaning !== 'ignored');
  const last = Math.max(-1, ...read.map(({ index }) => index));
  const lastUnit = Math.max(-1, ...read.filter(({ meaning }) => meaning === 'unit').map(({ index }) => index));
  const short = rows.filter(({ cells }) => cells.length <= last && cells.length > lastUnit);
  const [first] = short;
  if (!first) return [];
  const missing = read.filter(({ index }) => short.some(({ cells }) => cells.length <= index));
  const where = shorten(missing.map(({ header }) => header).join(', '));
  return [{ code: 'short-lines', line: first.line, where, found: `${short.length}` }];
}

/** «Onderhoud» and «onderhoud » are two units to a computer and one to a reader. */
function similarUnits(people: readonly ParsedPerson[]): Problem[] {
  const spellings = new Map<string, { line: number; spelling: string }>();
  const warned = new Set<string>();
  return people.flatMap(({ path, line }): Problem[] => {
    const spelling = path.join(' / ');
    const key = spelling.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const earlier = spellings.get(key);
    if (!earlier) spellings.set(key, { line, spelling });
    if (!earlier || earlier.spelling === spelling || warned.has(spelling)) return [];
    warned.add(spelling);
    return [{ code: 'similar-unit-names', line, found: shorten(spelling), expected: shorten(earlier.spelling) }];
  });
}

function samePeople(people: readonly ParsedPerson[]): Problem[] {
  const first = new Map<string, number>();
  return people.flatMap(({ name, email, path, line }): Problem[] => {
    if (name === null || email !== null) return [];
    const key = JSON.stringify([name.toLowerCase(), path]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    return earlier === undefined
      ? []
      : [{ code: 'same-person-twice', line, found: shorten(name), expected: `${earlier}` }];
  });
}
