import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/domain/disclosure/audit.ts';
import { makePause } from '../../../src/domain/disclosure/pause.ts';
import { loadSolver, type Solver } from '../../../src/domain/disclosure/solver.ts';
import type { Finding, Shown, Tables } from '../../../src/domain/disclosure/tables.types.ts';

const tools = async () => ({ solver: await loadSolver(), pause: makePause(() => performance.now()) });

/** Atoms by size and cells by their atoms; one yes/no question about everybody. */
function tablesWith(sizes: readonly number[], cells: Readonly<Record<string, readonly number[]>>, k: number): Tables {
  return {
    atoms: sizes.map((people, index) => ({ id: `atom ${index}`, people })),
    cells: Object.entries(cells).map(([id, atoms]) => ({ id, atoms, weight: 1 })),
    questions: [
      {
        id: 'q',
        k,
        minPerPerson: 0,
        maxPerPerson: 1,
        people: sizes,
        candidates: Object.keys(cells).map((_, index) => index),
      },
    ],
    level: 'half-range',
  };
}

/** Figures by cell name; a number is exact. */
function shownAs(tables: Tables, figures: Readonly<Record<string, number | readonly [number, number]>>): Shown {
  return [
    Object.entries(figures).map(([id, figure]) => {
      const [lo, hi] = typeof figure === 'number' ? [figure, figure] : figure;
      return { cell: tables.cells.findIndex((cell) => cell.id === id), lo, hi };
    }),
  ];
}

const checksOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map((finding) => `${finding.check} ${finding.outcome}`)),
];

describe('known leaks, worked by hand', () => {
  test('one hidden sibling: department 25, teams of 12 and 9 shown, 4 left over', async () => {
    const tables = tablesWith([12, 9, 4], { department: [0, 1, 2], a: [0], b: [1], c: [2] }, 5);
    const findings = await audit(tables, shownAs(tables, { department: 12, a: 6, b: 4 }), await tools());
    const leak = findings.find((finding) => finding.check === 'isolation');
    expect(leak?.outcome).toBe('leak');
    expect(leak?.certificate.map((cell) => tables.cells[cell]?.id)).toEqual(['department', 'a', 'b']);
  });

  test('two hidden siblings of 4 and 3 make a pool of 7: nobody is isolated with k = 5', async () => {
    const tables = tablesWith([12, 4, 3], { department: [0, 1, 2], a: [0], b: [1], c: [2] }, 5);
    const findings = await audit(tables, shownAs(tables, { department: 9, a: 6 }), await tools());
    expect(checksOf(findings).filter((check) => check.startsWith('isolation'))).toEqual([]);
  });

  test('overlapping cells of 8 to 15 people: no two of them leak, all four together do', async () => {
    // young + women + unit - mixed is three times the first atom; from there each atom follows, the one of 2 people too.
    const tables = tablesWith([6, 2, 7, 6], { young: [0, 1], women: [0, 2], unit: [0, 3], mixed: [1, 2, 3] }, 5);
    const findings = await audit(tables, shownAs(tables, { young: 4, women: 6, unit: 6, mixed: 8 }), await tools());
    expect(checksOf(findings)).toContain('isolation leak');
  });

  test('everybody who is left said no: the rest of 8 people is pinned although 8 >= k', async () => {
    const tables = tablesWith([12, 8], { department: [0, 1], a: [0], b: [1] }, 5);
    const findings = await audit(tables, shownAs(tables, { department: 6, a: 6 }), await tools());
    expect(checksOf(findings)).toEqual(['range leak', 'coding leak']);
  });

  test('managers who belong to no team are people of their own: 3 of them follow from the department', async () => {
    const tables = tablesWith([10, 11, 3], { department: [0, 1, 2], a: [0], b: [1] }, 5);
    const findings = await audit(tables, shownAs(tables, { department: 12, a: 5, b: 6 }), await tools());
    expect(checksOf(findings)).toContain('isolation leak');
  });

  test('an exact 0 of 12 is refused, a coded 0 to 2 of 12 is not', async () => {
    const tables = tablesWith([12], { team: [0] }, 5);
    expect(checksOf(await audit(tables, shownAs(tables, { team: 0 }), await tools()))).toContain('coding leak');
    expect(await audit(tables, shownAs(tables, { team: [0, 2] }), await tools())).toEqual([]);
  });

  test('a figure about fewer than k people is refused', async () => {
    const tables = tablesWith([4], { team: [0] }, 5);
    expect(checksOf(await audit(tables, shownAs(tables, { team: 2 }), await tools()))).toContain('threshold leak');
  });

  test('the same cell shown as 3 to 5 and later as 5 to 7 is known to be 5', async () => {
    const tables = tablesWith([8, 12], { hidden: [0], shown: [1], all: [0, 1] }, 5);
    const twice: Shown = [
      [
        { cell: 2, lo: 9, hi: 11 },
        { cell: 2, lo: 11, hi: 13 },
        { cell: 1, lo: 11, hi: 11 },
      ],
    ];
    expect(checksOf(await audit(tables, twice, await tools()))).toContain('range leak');
  });

  test('half of the range: a hidden team of 8 inside 20 people of whom 3 said yes can have 3 at most', async () => {
    const tables = tablesWith([8, 12], { all: [0, 1], team: [0] }, 10);
    expect(checksOf(await audit(tables, shownAs(tables, { all: 3 }), await tools()))).toContain('range leak');
    expect(await audit({ ...tables, level: 'both-extremes' }, shownAs(tables, { all: 3 }), await tools())).toEqual([]);
    expect(await audit(tables, shownAs(tables, { all: 4 }), await tools())).toEqual([]);
  });

  test('figures that contradict each other are never clean', async () => {
    const tables = tablesWith([12, 12], { all: [0, 1], a: [0], b: [1] }, 5);
    const findings = await audit(tables, shownAs(tables, { all: 20, a: 5, b: 5 }), await tools());
    expect(checksOf(findings)).toContain('range unknown');
  });
});

test('with any one published row missing from its input, the auditor still refuses the leaks of the other rows', async () => {
  // Two departments that leak independently: whichever row is lost, one of them is still there.
  const tables = tablesWith(
    [12, 4, 13, 3],
    { left: [0, 1], leftTeam: [0], right: [2, 3], rightTeam: [2], company: [0, 1, 2, 3] },
    5,
  );
  const [all] = shownAs(tables, { left: 8, leftTeam: 6, right: 8, rightTeam: 7, company: 16 });
  for (const lost of all ?? []) {
    const rest = (all ?? []).filter((figure) => figure !== lost);
    expect(checksOf(await audit(tables, [rest], await tools()))).toContain('isolation leak');
  }
});

describe('a solver that does not answer never makes a clean audit', () => {
  const failing = (status: 'failed' | 'infeasible'): Solver => ({
    open: () => ({
      setBounds: () => {},
      maximise: () => (status === 'failed' ? { status, reason: 'time limit' } : { status }),
      close: () => {},
    }),
  });
  const lying: Solver = {
    open: (program) => ({
      setBounds: () => {},
      maximise: () => ({
        status: 'optimal',
        value: 1e6,
        columns: new Float64Array(program.lower.length).fill(1e6),
        rowDuals: new Float64Array(program.rows.length),
      }),
      close: () => {},
    }),
  };

  const tables = tablesWith([6, 7, 6, 8], { rowA: [0, 1], rowB: [2, 3], columnA: [0, 2], columnB: [1, 3] }, 10);
  const shown = shownAs(tables, { rowA: 6, rowB: 7, columnA: 6, columnB: 7 });

  test('the honest solver finds this table clean', async () => {
    expect(await audit(tables, shown, await tools())).toEqual([]);
  });

  test.each([
    ['time limit', failing('failed')],
    ['infeasible', failing('infeasible')],
    ['a lie: optimal, with numbers that fit nothing', lying],
  ])('%s', async (_, solver) => {
    const findings = await audit(tables, shown, { ...(await tools()), solver });
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.check))).toEqual(new Set(['isolation', 'range']));
  });
});
