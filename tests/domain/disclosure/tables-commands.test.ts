import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditTables, protectTables } from '../../../src/domain/disclosure/tables-commands.ts';
import { WerkpeilError } from '../../../src/domain/errors.ts';

const effects = { now: () => performance.now() };

/** The worked example of the room's README, so that the text and the program cannot part. */
const readme = readFileSync(new URL('../../../src/domain/disclosure/README.md', import.meta.url), 'utf8');
const example = JSON.parse(readme.match(/```json\n(\{\n {2}"format"[\s\S]*?)```/)?.[1] ?? 'null');

async function problemsOf(run: Promise<unknown>) {
  const error = await run.then(() => null).catch((caught: unknown) => caught);
  if (!(error instanceof WerkpeilError)) throw new Error('no refusal');
  return error.problems;
}

describe('the worked example of the README', () => {
  test('is protected as the README says', async () => {
    const result = await protectTables(example, effects);
    expect(result.status).toBe('publishable');
    expect(result.shown).toEqual([
      { question: 'stress', cell: 'all', lo: 18, hi: 18 },
      { question: 'stress', cell: 'a', lo: 9, hi: 9 },
    ]);
    expect(result.hidden).toEqual([
      { question: 'stress', cell: 'b', reason: 'protects-another' },
      { question: 'stress', cell: 'c', reason: 'too-few' },
    ]);
  });

  test('what protect shows is clean to the auditor; one team more is a leak with its certificate', async () => {
    const { shown } = await protectTables(example, effects);
    expect((await auditTables({ ...example, shown }, effects)).clean).toBe(true);
    const more = [...shown, { question: 'stress', cell: 'b', lo: 6, hi: 6 }];
    const report = await auditTables({ ...example, shown: more }, effects);
    expect(report.clean).toBe(false);
    expect(report.checks.find((check) => check.id === 'isolation')?.certificate).toEqual(['all', 'a', 'b']);
  });

  test('a ledger that already leaks is refused, and nothing is shown', async () => {
    const ledger = ['all', 'a', 'b'].map((cell, index) => ({
      question: 'stress',
      cell,
      lo: [18, 9, 6][index],
      hi: [18, 9, 6][index],
    }));
    expect(await protectTables({ ...example, ledger }, effects)).toMatchObject({ status: 'refused', shown: [] });
  });
});

describe('figures that nobody can have shown', () => {
  const shownAs = (cell: string, lo: number, hi = lo) => ({ question: 'stress', cell, lo, hi });

  test('are bad input, and named: out of reach, two that exclude each other, one that is not true', async () => {
    expect(await problemsOf(auditTables({ ...example, shown: [shownAs('a', 30)] }, effects))).toEqual([
      { code: 'tables-sum', where: 'shown stress a', found: '30', expected: '0 to 20' },
    ]);
    const both = [shownAs('a', 3), shownAs('a', 8, 10)];
    expect(await problemsOf(auditTables({ ...example, ledger: both }, effects))).toEqual([
      { code: 'tables-sum', where: 'ledger stress a', found: '8 to 10', expected: '3' },
    ]);
    expect(await problemsOf(protectTables({ ...example, ledger: [shownAs('a', 3)] }, effects))).toEqual([
      { code: 'tables-sum', where: 'ledger stress a', found: '3', expected: '9' },
    ]);
    expect(await problemsOf(auditTables({ ...example, ledger: [shownAs('nobody', 3)] }, effects))).toEqual([
      { code: 'tables-unknown-id', where: 'ledger 0', found: 'nobody' },
    ]);
  });
});

describe('answers that a reader knows', () => {
  const atoms = [
    { id: 'a', people: 20 },
    { id: 'b', people: 24, known: 15 },
  ];
  const cells = [
    { id: 'all', atoms: ['a', 'b'], weight: 1000 },
    { id: 'a', atoms: ['a'] },
    { id: 'b', atoms: ['b'] },
  ];
  const question = { id: 'stress', sums: { a: 9, b: 8 }, knownSums: { b: 5 } };
  const file = { ...example, atoms, cells, questions: [question] };

  test('are taken off: 24 people of whom he knows 15 are nine, and are not shown', async () => {
    const { shown, hidden } = await protectTables(file, effects);
    expect(shown.map(({ cell }) => cell)).toEqual(['all']);
    expect(hidden).toEqual([
      { question: 'stress', cell: 'a', reason: 'protects-another' },
      { question: 'stress', cell: 'b', reason: 'protects-another' },
    ]);
    const careless = { ...file, shown: [{ question: 'stress', cell: 'b', lo: 8, hi: 8 }] };
    expect(await auditTables(careless, effects)).toMatchObject({ clean: false });
    const unknown = {
      ...careless,
      atoms: [atoms[0], { id: 'b', people: 24 }],
      questions: [{ ...question, knownSums: {} }],
    };
    expect(await auditTables(unknown, effects)).toMatchObject({ clean: true });
  });

  test('cannot be more than there are, nor out of reach', async () => {
    const many = { ...file, atoms: [atoms[0], { id: 'b', people: 24, known: 25 }] };
    expect(await problemsOf(protectTables(many, effects))).toContainEqual(
      expect.objectContaining({ code: 'tables-people', where: 'atoms b known', found: '25' }),
    );
    for (const knownSums of [{ b: 16 }, { b: 9 }, { a: 1 }]) {
      const wrong = { ...file, questions: [{ ...question, knownSums }] };
      expect(await problemsOf(protectTables(wrong, effects))).toMatchObject([{ code: 'tables-sum' }]);
    }
  });
});

describe('bad input says what and where', () => {
  test('not an object', async () => {
    expect(await problemsOf(protectTables('text', effects))).toMatchObject([{ code: 'tables-shape', where: 'file' }]);
  });

  test('a threshold below 5', async () => {
    expect(await problemsOf(auditTables({ ...example, k: 4 }, effects))).toMatchObject([{ where: 'k' }]);
  });

  test('a cell with an atom that is not there', async () => {
    const cells = [...example.cells, { id: 'd', atoms: ['nobody'] }];
    expect(await problemsOf(protectTables({ ...example, cells }, effects))).toEqual([
      { code: 'tables-unknown-id', where: 'cells d atoms', found: 'nobody' },
    ]);
  });

  test('the same id twice', async () => {
    const atoms = [...example.atoms, example.atoms[0]];
    expect(await problemsOf(protectTables({ ...example, atoms }, effects))).toMatchObject([
      { code: 'tables-double-id', where: 'atoms' },
    ]);
  });

  test('an atom twice in a cell, and an atom without a sum', async () => {
    const [first, ...rest] = example.cells;
    const cells = [{ ...first, atoms: ['a', 'b', 'c', 'a'] }, ...rest];
    expect(await problemsOf(protectTables({ ...example, cells }, effects))).toEqual([
      { code: 'tables-double-id', where: 'cells all atoms', found: 'a' },
    ]);
    const questions = [{ ...example.questions[0], sums: { a: 9, b: 6 } }];
    expect(await problemsOf(protectTables({ ...example, questions }, effects))).toEqual([
      { code: 'tables-sum', where: 'questions stress sums c', expected: 'a sum, 0 when it is none' },
    ]);
  });

  test('a sum that these people cannot reach', async () => {
    const questions = [{ ...example.questions[0], sums: { a: 99, b: 6, c: 3 } }];
    expect(await problemsOf(protectTables({ ...example, questions }, effects))).toEqual([
      { code: 'tables-sum', where: 'questions stress sums a', found: '99', expected: '0 to 20' },
    ]);
  });

  test('no sums to protect', async () => {
    const questions = [{ id: 'stress' }];
    expect(await problemsOf(protectTables({ ...example, questions }, effects))).toMatchObject([
      { where: 'questions stress', expected: 'sums' },
    ]);
  });

  test('a field that the format does not know', async () => {
    expect(await problemsOf(protectTables({ ...example, comment: 'x' }, effects))).toMatchObject([
      { code: 'tables-shape' },
    ]);
  });
});

describe('a large table that says where its cells stand', () => {
  /** Two departments of 24 teams of 18 people; one team of each has 6. */
  const teams = ['north', 'south'].flatMap((unit) => Array.from({ length: 24 }, (_, team) => ({ unit, team })));
  const atoms = teams.map(({ unit, team }) => ({ id: `${unit} ${team}`, people: team === 0 ? 6 : 18 }));
  const inUnit = (unit: string): string[] => atoms.flatMap(({ id }) => (id.startsWith(unit) ? [id] : []));
  const file = {
    format: 'werkpeil-tables/1',
    k: 10,
    units: [
      { id: 'all', parent: null },
      { id: 'north', parent: 'all' },
      { id: 'south', parent: 'all' },
      ...teams.map(({ unit, team }) => ({ id: `${unit} ${team}`, parent: unit })),
    ],
    atoms,
    cells: [
      { id: 'all', atoms: atoms.map(({ id }) => id), weight: 1000, unit: 'all' },
      { id: 'north', atoms: inUnit('north'), weight: 1000, unit: 'north' },
      { id: 'south', atoms: inUnit('south'), weight: 1000, unit: 'south' },
      ...atoms.map(({ id }) => ({ id, atoms: [id], weight: 30, unit: id })),
    ],
    questions: [{ id: 'stress', sums: Object.fromEntries(atoms.map(({ id, people }) => [id, people / 2])) }],
  };
  const inParts = { ...effects, largeFrom: 1 };

  test('is protected in parts, says how far it is, and stands the audit in parts and in one go', async () => {
    const stages = new Set<string>();
    const { shown, status } = await protectTables(file, { ...inParts, onProgress: ({ stage }) => stages.add(stage) });
    expect(status).toBe('publishable');
    expect([...stages]).toEqual(['upper', 'parts', 'audit']);
    expect(shown.length).toBeGreaterThan(40);
    expect((await auditTables({ ...file, shown }, inParts)).clean).toBe(true);
    expect((await auditTables({ ...file, shown }, effects)).clean).toBe(true);
    const all = file.cells.flatMap(({ id, atoms: own }) => {
      const people = own.reduce((sum, atom) => sum + atoms.find((one) => one.id === atom)!.people, 0);
      return people < 10 ? [] : [{ question: 'stress', cell: id, lo: people / 2, hi: people / 2 }];
    });
    expect((await auditTables({ ...file, shown: all }, inParts)).clean).toBe(false);
  });

  test('a unit that there is not, and a cell without one, are told', async () => {
    const [first, ...rest] = file.cells;
    const { unit: _, ...without } = first!;
    const problems = await problemsOf(protectTables({ ...file, cells: [without, ...rest] }, effects));
    expect(problems).toEqual([expect.objectContaining({ code: 'tables-shape', where: 'cells all unit' })]);
    const elsewhere = { ...file, cells: [{ ...first, unit: 'east' }, ...rest] };
    expect(await problemsOf(auditTables(elsewhere, effects))).toEqual([
      expect.objectContaining({ code: 'tables-unknown-id', found: 'east' }),
    ]);
  });

  test('a unit twice, and a unit that stands below itself, are told', async () => {
    const [top, north, ...others] = file.units;
    const double = { ...file, units: [...file.units, north] };
    expect(await problemsOf(auditTables(double, effects))).toEqual([
      { code: 'tables-double-id', where: 'units', found: north?.id },
    ]);
    const round = { ...file, units: [{ ...top, parent: north?.id }, north, ...others] };
    expect(await problemsOf(auditTables(round, effects))).toEqual([
      expect.objectContaining({ code: 'tables-shape', expected: 'no unit below itself' }),
    ]);
  });
});
