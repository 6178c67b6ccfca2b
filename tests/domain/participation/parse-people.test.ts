import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeople } from '../../../src/domain/participation/parse-people.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string) => parsePeople(utf8(text));
const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !big);
  for (const [index, symbol] of [...text].entries()) view.setUint16(2 + index * 2, symbol.charCodeAt(0), !big);
  return bytes;
};
const problems = (text: string) => parse(text).problems;

describe('parsePeople', () => {
  test('reads a path in one column, by / or by >', () => {
    expect(
      parse('Afdeling;Naam\nGent / Onderhoud;An\nGent > Productie / lijn 1;Bo').people.map(({ path }) => path),
    ).toEqual([
      ['Gent', 'Onderhoud'],
      ['Gent', 'Productie / lijn 1'],
    ]);
  });

  test('reads several unit columns from site to team, in whatever order they stand; empty levels fall away', () => {
    const text = 'Ploeg,Site,Département\nA,Gent,Productie\n,Gent,HR / payroll';
    expect(parse(text).people.map(({ path }) => path)).toEqual([
      ['Gent', 'Productie', 'A'],
      ['Gent', 'HR / payroll'],
    ]);
  });

  test.each([
    ['nl', 'Afdeling;Voornaam;Naam;E-mailadres'],
    ['fr', 'Équipe;Prénom;Nom;Adresse e-mail'],
    ['de', 'Abteilung;Vorname;Nachname;E-Mail'],
    ['en', 'Department;First name;Last name;E-mail'],
  ])('knows the headers of an office that works in %s', (_language, header) => {
    const { people } = parse(`${header}\nA;An;Peeters;an@example.be`);
    expect(people).toMatchObject([{ path: ['A'], name: 'An Peeters', email: 'an@example.be', attributes: {} }]);
  });

  test('keeps other columns as attributes, without empty values', () => {
    expect(parse('Team\tContract\tStatuut\nA\tvast\t').people).toMatchObject([{ attributes: { Contract: 'vast' } }]);
  });

  test('never reads a national number', () => {
    const { people, warnings, columns } = parse('Team;Rijksregisternummer\nA;85.01.01-123.45');
    expect(JSON.stringify(people)).not.toContain('85.01');
    expect(columns[1]?.meaning).toBe('ignored');
    expect(warnings).toEqual([{ code: 'national-number-ignored', where: 'Rijksregisternummer' }]);
  });

  test.each([
    ['a date of birth', 'Geboortedatum', ['1985-01-01', '', '2/3/1990'], 'exact-date'],
    ['a year of birth, by its name', 'Geboortejaar', ['1985', '1986', '1986'], 'exact-date'],
    ['a date under any name', 'In dienst', ['1/2/2003', '1/2/2003', '3-4-2010'], 'exact-date'],
    ['exact ages', 'Leeftijd', ['41', '41', '25-34'], 'exact-age'],
    ['a national number under any name', 'Nummer', ['85.01.01-123.45', '', ''], 'national-number'],
    ['a number of one’s own', 'Personeelsnr', ['A1', 'A2', 'A3', 'A4', 'a5'], 'identifying'],
  ])('leaves out %s, and says why', (_what, header, values, reason) => {
    const { people, warnings, columns } = parse(`Team;${header}\n${values.map((value) => `A;${value}`).join('\n')}`);
    expect(people.map(({ attributes }) => attributes)).toEqual(values.map(() => ({})));
    expect(columns[1]?.meaning).toBe('ignored');
    expect(warnings).toEqual([{ code: `${reason}-ignored`, where: header }]);
  });

  test('keeps age bands, and values that people share', () => {
    const { people, warnings } = parse('Team;Leeftijd;Graad\nA;25-34;1\nA;35+;2\nA;25-34;3\nA;35+;4\nA;35+;4');
    expect(people[0]?.attributes).toEqual({ Leeftijd: '25-34', Graad: '1' });
    expect(warnings).toEqual([]);
  });

  test('names a line that is cut off before its team, and one that misses the first level only', () => {
    const header = 'Vestiging;Afdeling;Team;Naam;E-mail';
    expect(problems(`${header}\nGent;Productie\n;Productie;Lijn 1;An;\nGent;;;Bo;\n;;;Co;`)).toEqual([
      { code: 'too-few-columns', line: 2, found: '2', expected: '5' },
      { code: 'missing-first-unit', line: 3, where: 'Vestiging' },
      { code: 'missing-unit', line: 5 },
    ]);
  });

  test('reads a first level that nobody has as absent', () => {
    expect(parse('Vestiging;Team\n;A\n;B').people.map(({ path }) => path)).toEqual([['A'], ['B']]);
  });

  test('says once on how many lines the last columns are missing, as Excel leaves them away', () => {
    const { people, problems: none, warnings } = parse('Team;Naam;E-mail;;\nA;An;an@x.be\nA;Bo\nA\n');
    expect(none).toEqual([]);
    expect(people).toHaveLength(3);
    expect(warnings).toEqual([{ code: 'short-lines', line: 3, where: 'Naam, E-mail', found: '2' }]);
  });

  test.each([
    ['utf-8', utf8('Team;Naam\nA;Zoë')],
    ['utf-8-bom', utf8('\uFEFFTeam;Naam\nA;Zoë')],
    ['utf-16', utf16('Team;Naam\nA;Zoë')],
    ['utf-16', utf16('Team;Naam\nA;Zoë', true)],
    ['utf-16', utf16('Team;Naam\nA;Zoë').slice(2)],
    ['utf-16', utf16('Team;Naam\nA;Zoë', true).slice(2)],
    ['windows-1252', Uint8Array.from('Team;Naam\nA;Zo\xeb', (symbol) => symbol.charCodeAt(0))],
  ])('decodes %s', (encoding, bytes) => {
    expect(parsePeople(bytes)).toMatchObject({ encoding, people: [{ path: ['A'], name: 'Zoë' }], problems: [] });
  });

  test('counts lines as the reader does, over empty lines, quoted line ends and the empty rows of a spreadsheet', () => {
    const text = 'Team;Naam;Mail\n\nA;"An\nPeeters";an@example.be\n;;\n;Bo;bo@example.be\nB;Co;wrong';
    expect(problems(text)).toEqual([
      { code: 'missing-unit', line: 6 },
      { code: 'wrong-email', line: 7, where: 'Mail', found: 'wrong' },
    ]);
  });

  test('names an address that occurs twice, whatever its capitals, with the earlier line', () => {
    expect(problems('Team;Mail\nA;an@example.be\nB;AN@example.be')).toEqual([
      { code: 'duplicate-email', line: 3, found: 'AN@example.be', expected: '2' },
    ]);
  });

  test('names too many columns, a missing unit column, a header twice and a file without people', () => {
    expect(problems('Team;Naam\nA;An;3')).toMatchObject([
      { code: 'too-many-columns', line: 2, found: '3', expected: '2' },
    ]);
    expect(problems('Voornaam;Naam\nAn;Peeters')).toMatchObject([{ code: 'missing-unit-column', line: 1 }]);
    expect(problems('Team;Team\nA;B')).toMatchObject([{ code: 'duplicate-column', where: 'Team' }]);
    expect(problems('Team;Naam\n')).toEqual([{ code: 'no-people' }]);
  });

  test('names a quote that is never closed and one in the middle of a cell', () => {
    // At the line where it opens, and beside everything else that is wrong.
    const open = parse('Team;Naam;Mail\nA;"An;\nB;Bo;bo\nC;"Co";co@x.be\n"Twee\nlijnen";Di;\n;Ed;');
    expect(open.problems).toMatchObject([
      { code: 'unclosed-quote', line: 2 },
      { code: 'wrong-email', line: 3 },
      { code: 'missing-unit', line: 7 },
    ]);
    expect(open.columns.map(({ header }) => header)).toEqual(['Team', 'Naam', 'Mail']);
    expect(open.people.map(({ name }) => name)).toEqual(['Co', 'Di']);
    expect(problems('Team;Naam\nA;An "Annie" P\n')).toMatchObject([{ code: 'misplaced-quote', line: 2 }]);
  });

  test('recognises what is no text', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]);
    expect(parsePeople(zip).problems).toEqual([{ code: 'file-not-text', found: 'xlsx' }]);
    expect(parsePeople(Uint8Array.from([65, 0, 0, 66])).problems).toEqual([{ code: 'file-not-text', found: 'binary' }]);
    expect(parsePeople(new Uint8Array(0)).problems).toEqual([{ code: 'file-empty' }]);
    expect(parse(' \n ').problems).toEqual([{ code: 'file-empty' }]);
    expect(parsePeople(new Uint8Array(5 * 1024 * 1024 + 1)).problems).toMatchObject([{ code: 'file-too-large' }]);
  });

  test('warns of units that differ in capitals or accents only, and of the same person twice', () => {
    const { warnings, problems: none } = parse('Team;Naam\nOnderhoud;An\nonderhoud;Bo\nonderhoud;Co\nOnderhoud;An');
    expect(none).toEqual([]);
    expect(warnings).toEqual([
      { code: 'similar-unit-names', line: 3, found: 'onderhoud', expected: 'Onderhoud' },
      { code: 'same-person-twice', line: 5, found: 'An', expected: '2' },
    ]);
  });

  test('reads what it is given or says why not, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const parsed = parsePeople(bytes);
        expect(parsed.people.length > 0 || parsed.problems.length > 0).toBe(true);
      }),
    );
  });

  test('keeps every person of a well-formed list, whatever the names', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[\p{L}\p{N}]+$/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.record({ team: word, name: word }), { minLength: 1, maxLength: 30 }), (people) => {
        const text = `Team;Naam\n${people.map(({ team, name }) => `"${team}";"${name}"`).join('\n')}`;
        expect(parse(text).people.map(({ path, name }) => ({ team: path[0], name }))).toEqual(people);
      }),
    );
  });
});
