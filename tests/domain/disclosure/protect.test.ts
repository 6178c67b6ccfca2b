import { describe, expect, test } from 'vitest';
import { protect, revivePublishable } from '../../../src/domain/disclosure/protect.ts';
import type {
  Ledger,
  ProtectionResult,
  PublishableTable,
  PublishedCell,
} from '../../../src/domain/disclosure/publishable.types.ts';
import type { Solver } from '../../../src/domain/disclosure/solver.ts';
import type { FrequencyTable } from '../../../src/domain/tabulation/table.types.ts';
import { countMeasure, demoCompany, type Person, seededRandom, tableOf } from './synthetic.ts';

const nothing: Ledger = { publications: [] };
const run = (table: FrequencyTable, ledger = nothing, solver?: Solver): Promise<ProtectionResult> =>
  protect(table, ledger, { random: seededRandom(1), now: () => performance.now(), ...(solver ? { solver } : {}) });

async function release(table: FrequencyTable, ledger = nothing): Promise<PublishableTable> {
  const result = await run(table, ledger);
  if (result.status === 'refused') throw new Error(JSON.stringify(result.audit.checks));
  return result.table;
}

const cellOf = (table: PublishableTable, id: string): PublishedCell => table.cells.find((cell) => cell.id === id)!;

/** Teams with so many people and so many who said yes. */
function teams(
  sizes: Readonly<Record<string, readonly [number, number]>>,
  background: (team: string, person: number) => Readonly<Record<string, string>> = () => ({}),
): { tree: Record<string, string | null>; people: Person[]; measures: ReturnType<typeof countMeasure>[] } {
  return {
    tree: { company: null, ...Object.fromEntries(Object.keys(sizes).map((team) => [team, 'company'])) },
    people: Object.entries(sizes).flatMap(([group, [people, yes]]) =>
      Array.from({ length: people }, (_, person) => ({
        group,
        background: background(group, person),
        answers: { q: person < yes ? 1 : 0 },
      })),
    ),
    measures: [countMeasure('q')],
  };
}

describe('tables worked by hand', () => {
  test('everything that is large enough is shown exactly', async () => {
    const table = await release(tableOf(teams({ a: [20, 9], b: [24, 12] })));
    expect(cellOf(table, 'unit:company')).toMatchObject({
      status: 'shown',
      n: 44,
      figures: [{ form: 'exact', value: 21, base: 44 }],
    });
    expect(cellOf(table, 'unit:a')).toMatchObject({ status: 'shown', n: 20, figures: [{ form: 'exact', value: 9 }] });
  });

  test('one small team takes the smallest neighbour with it, and each says why and where it is counted', async () => {
    const table = await release(tableOf(teams({ a: [20, 9], b: [14, 6], c: [6, 3] })));
    expect(cellOf(table, 'unit:c')).toMatchObject({
      status: 'hidden',
      n: null,
      reason: 'too-few',
      coveredBy: 'company',
      figures: [],
    });
    expect(cellOf(table, 'unit:b')).toMatchObject({
      status: 'hidden',
      reason: 'protects-another',
      coveredBy: 'company',
    });
    expect(cellOf(table, 'unit:a').status).toBe('shown');
    expect(cellOf(table, 'unit:company').status).toBe('shown');
  });

  test('two small teams protect each other when they are 10 together', async () => {
    const table = await release(tableOf(teams({ a: [20, 9], b: [14, 6], c: [6, 3], d: [6, 3] })));
    const status = ['a', 'b', 'c', 'd'].map((team) => cellOf(table, `unit:${team}`).status);
    expect(status).toEqual(['shown', 'shown', 'hidden', 'hidden']);
  });

  test('a team in which everybody answered no is coded, never shown as 0', async () => {
    const table = await release(tableOf(teams({ a: [20, 0], b: [24, 12] })));
    const [figure] = cellOf(table, 'unit:a').figures;
    expect(figure).toMatchObject({ form: 'band', lo: 0 });
    expect(figure?.form === 'band' && figure.hi).toBeGreaterThanOrEqual(2);
  });

  test('nobody answered in a team: said as empty', async () => {
    const table = await release(
      tableOf({ ...teams({ a: [20, 9] }), tree: { company: null, a: 'company', b: 'company' } }),
    );
    expect(cellOf(table, 'unit:b')).toMatchObject({ status: 'hidden', reason: 'empty' });
  });

  test('fewer than k people in all: nothing is shown, and nothing covers it', async () => {
    const table = await release(tableOf(teams({ a: [5, 2], b: [4, 2] })));
    expect(table.cells.every((cell) => cell.status === 'hidden')).toBe(true);
    expect(cellOf(table, 'unit:company').coveredBy).toBeNull();
  });

  test('a slice of a hidden team is covered by the nearest unit above that is shown', async () => {
    const gender = (_: string, person: number) => ({ gender: person % 2 ? 'm' : 'f' });
    const input = {
      ...teams({ a: [30, 14], b: [30, 12], c: [8, 3], d: [8, 4], e: [8, 3] }, gender),
      breakdowns: { gender: ['f', 'm'] },
    };
    const table = await release(tableOf(input));
    expect(cellOf(table, 'unit:c|gender=f')).toMatchObject({ reason: 'too-few', coveredBy: 'company' });
    expect(cellOf(table, 'unit:a|gender=f').status).toBe('shown');
  });

  test('a sensitive question needs 20 people and has no breakdown', async () => {
    const gender = (_: string, person: number) => ({ gender: person % 2 ? 'm' : 'f' });
    const base = teams({ a: [50, 20], b: [50, 20], c: [15, 7], d: [15, 7] }, gender);
    const input = { ...base, measures: [countMeasure('q', { sensitive: true })], breakdowns: { gender: ['f', 'm'] } };
    const table = await release(tableOf(input));
    expect(cellOf(table, 'unit:a').figures).toMatchObject([{ form: 'exact', value: 20 }]);
    expect(cellOf(table, 'unit:c')).toMatchObject({
      status: 'shown',
      figures: [{ form: 'hidden', reason: 'too-few' }],
    });
    expect(cellOf(table, 'unit:a|gender=f').figures).toEqual([]);
  });

  test('who did not answer a question counts for its base: 11 people of whom 8 answered show no figure', async () => {
    const base = teams({ a: [30, 14], b: [30, 12], c: [11, 5], d: [12, 6] });
    const people = base.people.map((person, index) =>
      person.group === 'c' && index % 4 === 0 ? { ...person, answers: {} } : person,
    );
    const table = await release(tableOf({ ...base, people }));
    expect(cellOf(table, 'unit:c')).toMatchObject({
      status: 'shown',
      n: 11,
      figures: [{ form: 'hidden', reason: 'too-few' }],
    });
    expect(cellOf(table, 'unit:d').figures[0]).toMatchObject({ form: 'hidden', reason: 'protects-another' });
  });

  test('a sum is shown in whole units with its base', async () => {
    const base = teams({ a: [20, 9], b: [24, 12] });
    const people = base.people.map((person, index) => ({ ...person, answers: { wai: 60 + (index % 20) } }));
    const measure = countMeasure('wai', { kind: 'sum', denominator: 2, minPerPerson: 14, maxPerPerson: 98 });
    const table = await release(tableOf({ ...base, people, measures: [measure] }));
    expect(cellOf(table, 'unit:a').figures[0]).toMatchObject({ form: 'exact', value: 1390, base: 20 });
  });
});

describe('what must not change the outcome', () => {
  const layerOne = (table: PublishableTable) => table.cells.map((cell) => [cell.id, cell.status, cell.reason]);
  const small = () => {
    const gender = (team: string, person: number) => ({ gender: (person + team.length) % 3 ? 'm' : 'f' });
    return { ...teams({ a: [22, 9], b: [14, 6], c: [6, 3], dd: [13, 2] }, gender), breakdowns: { gender: ['f', 'm'] } };
  };

  test('the order of the respondents', async () => {
    const input = small();
    const mixed = { ...input, people: [...input.people].reverse() };
    expect((await release(tableOf(mixed))).cells).toEqual((await release(tableOf(input))).cells);
  });

  test('other answers move no cell of layer 1', async () => {
    const input = small();
    const people = input.people.map((person, index) => ({ ...person, answers: { q: index % 5 === 0 ? 1 : 0 } }));
    expect(layerOne(await release(tableOf({ ...input, people })))).toEqual(layerOne(await release(tableOf(input))));
  });

  test('protecting again with the release in the ledger shows the same', async () => {
    const table = tableOf(small());
    const first = await release(table);
    expect((await release(table, { publications: [first] })).cells).toEqual(first.cells);
  });

  test('the release of a table does not depend on the clock or on chance', async () => {
    const table = tableOf(small());
    const [one, two] = [await run(table), await protect(table, nothing, { random: seededRandom(99), now: () => 0 })];
    expect(one.status === 'publishable' && one.table).toEqual(two.status === 'publishable' && two.table);
  });
});

describe('what was shown earlier', () => {
  test('an earlier release about other people stops the publication', async () => {
    const earlier = await release(tableOf(teams({ a: [20, 9], b: [24, 12] })));
    const result = await run(tableOf(teams({ a: [20, 9], b: [23, 12] })), { publications: [earlier] });
    expect(result.status).toBe('refused');
    expect(result.audit.checks.find((check) => check.id === 'consistency')?.outcome).toBe('unknown');
  });

  test('a leak made of earlier figures alone is refused with its certificate', async () => {
    const table = tableOf(teams({ a: [20, 9], b: [14, 6], c: [6, 3] }));
    const honest = await release(table);
    const tooMuch = structuredClone(honest) as unknown as { cells: unknown[] };
    tooMuch.cells = tooMuch.cells.map((cell) =>
      (cell as PublishedCell).id === 'unit:b'
        ? {
            id: 'unit:b',
            unitId: 'b',
            slice: null,
            status: 'shown',
            n: 14,
            reason: null,
            coveredBy: null,
            figures: [{ measureId: 'q', form: 'exact', value: 6, base: 14 }],
          }
        : cell,
    );
    const result = await run(table, { publications: [revivePublishable(tooMuch)] });
    expect(result.status).toBe('refused');
    const leak = result.audit.checks.find((check) => check.id === 'isolation');
    expect(leak).toMatchObject({ outcome: 'leak', certificate: ['unit:company', 'unit:a', 'unit:b'] });
  });
});

describe('nothing is published when the solver does not answer', () => {
  test.each(['failed', 'infeasible', 'throws'] as const)('%s', async (how) => {
    const solver: Solver = {
      open: () => ({
        setBounds: () => {},
        maximise: () => {
          if (how === 'throws') throw new Error('out of memory');
          return how === 'failed' ? { status: how, reason: 'time limit' } : { status: how };
        },
        close: () => {},
      }),
    };
    const result = await run(demoCompany(3), nothing, solver);
    expect(result.status).toBe('refused');
    expect(result.audit.clean).toBe(false);
    expect(result.audit.checks.some((check) => check.outcome !== 'clean')).toBe(true);
  });
});

describe('a stored release', () => {
  test('comes back as it was', async () => {
    const table = await release(tableOf(teams({ a: [20, 9], b: [24, 12] })));
    expect(revivePublishable(JSON.parse(JSON.stringify(table)))).toEqual(table);
  });

  test('is refused when a hidden cell carries a number', async () => {
    const table = await release(tableOf(teams({ a: [20, 9], b: [14, 6], c: [6, 3] })));
    const changed = JSON.parse(JSON.stringify(table)) as { cells: { id: string; n: number | null }[] };
    changed.cells.find((cell) => cell.id === 'unit:c')!.n = 6;
    expect(() => revivePublishable(changed)).toThrow();
  });
});
