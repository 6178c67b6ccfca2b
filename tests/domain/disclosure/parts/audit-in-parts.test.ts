import { describe, expect, test } from 'vitest';
import { PartAuditor } from '../../../../src/domain/disclosure/parts/audit-in-parts.ts';
import { divide } from '../../../../src/domain/disclosure/parts/divide.ts';
import { outlineOf } from '../../../../src/domain/disclosure/parts/outline-of.ts';
import { piecesOf } from '../../../../src/domain/disclosure/parts/pieces.ts';
import { ownHands } from '../../../../src/domain/disclosure/parts/run-job.ts';
import { loadSolver } from '../../../../src/domain/disclosure/solver.ts';
import type { Shown } from '../../../../src/domain/disclosure/tables.types.ts';
import { tablesOf } from '../../../../src/domain/disclosure/tables-of.ts';
import type { FrequencyTable } from '../../../../src/domain/tabulation/table.types.ts';
import { largeCompany } from '../large-company.ts';
import { tableOf } from '../synthetic.ts';

const tools = { solver: await loadSolver(), pause: async () => {} };
const work = { crew: ownHands(tools), pause: tools.pause, onProgress: () => {} };

function auditorFor(table: FrequencyTable) {
  const { tables, atomSums } = tablesOf(table);
  const division = divide(tables, outlineOf(table))!;
  const witness = tables.questions.map((_, question) => atomSums(question));
  const pieces = piecesOf(tables, division);
  const sumOf = (cell: number): number => tables.cells[cell]!.atoms.reduce((sum, atom) => sum + witness[0]![atom]!, 0);
  const exactly = (ids: readonly string[]): Shown => [
    ids.map((id) => {
      const cell = tables.cells.findIndex((candidate) => candidate.id === id);
      return { cell, lo: sumOf(cell), hi: sumOf(cell) };
    }),
  ];
  return { auditor: new PartAuditor({ tables, k: 10, division, pieces, witness }), division, exactly };
}

/** Two departments of 300 people, each with one team of 6; everyone else in teams of 14. */
const twoDepartments = (saysYes = (_team: string, person: number): number => person % 2): FrequencyTable => {
  const tree: Record<string, string | null> = { company: null, north: 'company', south: 'company' };
  const people = ['north', 'south'].flatMap((department) =>
    Array.from({ length: 22 }, (_, team) => {
      const group = `${department}-${team}`;
      tree[group] = department;
      return Array.from({ length: team === 0 ? 6 : 14 }, (__, person) => ({
        group,
        background: {},
        answers: { q: saysYes(group, person) },
      }));
    }).flat(),
  );
  return tableOf({ tree, people, measures: [{ ...largeCompany(tiny).measures[0]!, id: 'q' }] });
};
const tiny = { seed: 1, shape: [1], teamSize: [4, 4], breakdowns: {}, rates: { q: 0.5 } } as const;

const units = (table: FrequencyTable, without: readonly string[]): readonly string[] =>
  table.cells.map(({ id }) => id).filter((id) => !without.includes(id));

describe('two departments, judged one by one', () => {
  const table = twoDepartments();
  const small = ['unit:north-0', 'unit:south-0'];

  test('each is a part of its own, and everybody is in one', () => {
    const { division } = auditorFor(table);
    expect(division.parts).toHaveLength(2);
    expect(division.parts.flatMap(({ atoms }) => atoms).sort((a, b) => a - b)).toEqual(
      division.partOf.map((_, i) => i),
    );
  });

  test('a team of six that can be subtracted inside its department is found', async () => {
    const { auditor, exactly } = auditorFor(table);
    const findings = await auditor.judge(exactly(units(table, small)), work);
    expect(findings.some(({ check, outcome }) => check === 'isolation' && outcome === 'leak')).toBe(true);
  });

  test('a rest that only follows from the company and the other department is found', async () => {
    const { auditor, exactly } = auditorFor(table);
    // North has no total; company - south = north, and north - its teams = six people.
    const shown = exactly(units(table, ['unit:north', ...small, 'unit:south-1']));
    const findings = await auditor.judge(shown, work);
    const cells = new Set(findings.flatMap(({ certificate }) => certificate.map((cell) => table.cells[cell]!.id)));
    expect(findings.some(({ check }) => check === 'isolation')).toBe(true);
    expect(cells).toContain('unit:company');
    expect(cells).toContain('unit:south');
  });

  test('two small teams of two departments hide each other when no department is shown', async () => {
    const { auditor, exactly } = auditorFor(table);
    const findings = await auditor.judge(exactly(units(table, ['unit:north', 'unit:south', ...small])), work);
    expect(findings).toEqual([]);
  });

  test('what was found clean is judged anew when a figure comes back', async () => {
    const { auditor, exactly } = auditorFor(table);
    const clean = exactly(units(table, ['unit:north', 'unit:south', ...small]));
    expect(await auditor.judge(clean, work)).toEqual([]);
    expect(await auditor.judge(clean, work)).toEqual([]);
    expect(await auditor.judge(exactly(units(table, ['unit:south', ...small])), work)).not.toEqual([]);
  });

  test('figures that the answers do not fit are no release', async () => {
    const { auditor, exactly } = auditorFor(table);
    const [shown = []] = exactly(['unit:company', 'unit:south']);
    const wrong = [
      shown.map((figure, index) => (index === 0 ? { ...figure, lo: figure.lo + 1, hi: figure.hi + 1 } : figure)),
    ];
    const [finding] = await auditor.judge(wrong, work);
    expect(finding).toMatchObject({ check: 'consistency', outcome: 'unknown' });
  });
});

test('a rest of which almost nobody said yes is found, although no department stands between it and the company', async () => {
  const rest = ['north-1', 'north-2'];
  const table = twoDepartments((team, person) => (rest.includes(team) ? 0 : person % 2));
  const { auditor, exactly } = auditorFor(table);
  // Company - south - the other teams of north = 34 people, of whom 3 said yes.
  const hidden = ['unit:north', 'unit:north-0', 'unit:south-0', ...rest.map((team) => `unit:${team}`)];
  const findings = await auditor.judge(exactly(units(table, hidden)), work);
  expect(findings.some(({ check }) => check === 'coding')).toBe(true);
});

test('a large company that is only protected by the threshold is not let through', async () => {
  const table = largeCompany({
    seed: 4,
    shape: [2, 3, 8],
    teamSize: [6, 22],
    breakdowns: { gender: [10, 9, 0.4] },
    rates: { q: 0.4 },
  });
  const { auditor, exactly } = auditorFor(table);
  const large = table.cells.filter(({ members }) => members.length >= 10).map(({ id }) => id);
  const findings = await auditor.judge(exactly(large), work);
  expect(findings).not.toEqual([]);
});

test('units that share people cannot be cut', () => {
  const table = twoDepartments();
  const { tables } = tablesOf(table);
  const outline = outlineOf(table);
  // The cell of one department is said to be that of the other one's team.
  const team = table.units.findIndex(({ id }) => id === 'south-3');
  const cells = outline.cells.map((cell, index) =>
    table.cells[index]!.id === 'unit:north-2' ? { ...cell, unit: team } : cell,
  );
  expect(divide(tables, { ...outline, cells })).toBeNull();
});
