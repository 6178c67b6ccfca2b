import { describe, expect, test } from 'vitest';
import { auditPools } from '../../../src/domain/disclosure/audit-pools.ts';
import { protectPool } from '../../../src/domain/disclosure/pool.ts';
import type { EarlierPool, PoolFigure, PoolShare } from '../../../src/domain/disclosure/pool.types.ts';

const now = () => 0;
const share = (company: string, value: number, base: number): PoolShare => ({ company, lo: value, hi: value, base });
const stress = (shares: readonly PoolShare[]) => [
  { measureId: 'problematic:stress', minPerPerson: 0, maxPerPerson: 1, shares },
];
const ten = Array.from({ length: 10 }, (_, index) => share(`c${index}`, 15 + index, 40 + index));

const protectOne = async (shares: readonly PoolShare[], ledger: readonly EarlierPool[] = []): Promise<PoolFigure> =>
  (await protectPool(stress(shares), ledger, { now }))[0] as PoolFigure;

async function earlier(shares: readonly PoolShare[]): Promise<EarlierPool> {
  const figures = await protectPool(stress(shares), [], { now });
  const bases = { 'problematic:stress': Object.fromEntries(shares.map(({ company, base }) => [company, base])) };
  return { figures, bases };
}

describe('a pool over companies', () => {
  test('is the sum of what they published, with n and the number of companies', async () => {
    expect(await protectOne(ten)).toEqual({
      measureId: 'problematic:stress',
      status: 'shown',
      lo: 195,
      hi: 195,
      base: 445,
      companies: 10,
    });
  });

  test('adds bands as bands', async () => {
    const banded = ten.map((one, index) => (index === 0 ? { ...one, lo: 14, hi: 18 } : one));
    expect(await protectOne(banded)).toMatchObject({ status: 'shown', lo: 194, hi: 198 });
  });

  test('needs five companies: five are enough and four are not', async () => {
    expect(await protectOne(ten.slice(0, 5))).toMatchObject({ status: 'shown', companies: 5 });
    expect(await protectOne(ten.slice(0, 4))).toMatchObject({ status: 'hidden', reason: 'too-few-companies' });
  });

  test('lets no company have more than half of the respondents: half is allowed', async () => {
    const four = [share('a', 10, 25), share('b', 10, 25), share('c', 10, 25), share('d', 10, 25)];
    expect(await protectOne([...four, share('big', 50, 100)])).toMatchObject({ status: 'shown' });
    const over = await protectOne([...four, share('big', 50, 101)]);
    expect(over).toMatchObject({ status: 'hidden', reason: 'one-company-dominates' });
  });

  test('hides a figure that says too much about each company: almost nobody, or almost everybody', async () => {
    const rare = ten.slice(0, 5).map((one) => ({ ...one, lo: 1, hi: 1 }));
    expect(await protectOne(rare)).toMatchObject({ status: 'hidden', reason: 'protected' });
    const common = ten.slice(0, 5).map((one) => ({ ...one, lo: one.base - 1, hi: one.base - 1 }));
    expect(await protectOne(common)).toMatchObject({ status: 'hidden', reason: 'protected' });
  });

  test('may not be subtracted from an earlier pool down to fewer than five companies', async () => {
    const ledger = [await earlier(ten)];
    for (const left of [9, 8, 7, 6]) {
      const second = await protectOne(ten.slice(0, left), ledger);
      expect(second, `${10 - left} left out`).toMatchObject({ status: 'hidden', reason: 'protected' });
    }
    expect(await protectOne(ten.slice(0, 5), ledger)).toMatchObject({ status: 'shown' });
    expect(await protectOne([...ten, share('new', 9, 30)], ledger)).toMatchObject({ status: 'hidden' });
  });

  test('of three pools that are safe two by two is refused when the three together are not', async () => {
    const many = Array.from({ length: 20 }, (_, index) => share(`m${index}`, 20, 50));
    const [first, second] = [await earlier(many.slice(0, 10)), await earlier(many.slice(10, 20))];
    // All but one, less the first ten, less the last ten: the one that was left out.
    const third = many.slice(0, 19);
    expect(await protectOne(third, [first])).toMatchObject({ status: 'shown' });
    expect(await protectOne(third, [second])).toMatchObject({ status: 'shown' });
    expect(await protectOne(third, [first, second])).toMatchObject({ status: 'hidden', reason: 'protected' });
    expect(await protectOne(many, [first, second])).toMatchObject({ status: 'shown' });
  });

  test('of other releases has nothing to do with an earlier one', async () => {
    const next = ten.slice(0, 9).map((one) => ({ ...one, company: `next ${one.company}` }));
    expect(await protectOne(next, [await earlier(ten)])).toMatchObject({ status: 'shown' });
  });

  test('is hidden when the auditor is in doubt', async () => {
    const failed = { status: 'failed', reason: 'time' } as const;
    const solver = { open: () => ({ setBounds: () => {}, maximise: () => failed, close: () => {} }) };
    const [figure] = await protectPool(stress(ten), [], { now, solver });
    expect(figure).toMatchObject({ status: 'hidden' });
  });

  test('is hidden when the solver breaks', async () => {
    const solver = {
      open: () => {
        throw new Error('broken');
      },
    };
    expect(await protectPool(stress(ten), [], { now, solver })).toMatchObject([{ status: 'hidden' }]);
  });
});

describe('the ledger of pools, judged again', () => {
  const judge = (ledger: readonly EarlierPool[]) => auditPools(ledger, { now });
  /** A pool that shows its sum whatever anybody says. */
  const careless = (shares: readonly PoolShare[]): EarlierPool => {
    const sum = (count: (one: PoolShare) => number): number => shares.reduce((total, one) => total + count(one), 0);
    const measureId = 'problematic:stress';
    const [lo, hi, base] = [sum((one) => one.lo), sum((one) => one.hi), sum((one) => one.base)];
    return {
      figures: [{ measureId, status: 'shown', lo, hi, base, companies: shares.length }],
      bases: { [measureId]: Object.fromEntries(shares.map((one) => [one.company, one.base])) },
    };
  };

  test('has nothing wrong with what was published by the rules', async () => {
    expect(await judge([])).toEqual([]);
    expect(await judge([await earlier(ten), careless(ten.slice(0, 5))])).toEqual([]);
  });

  test('names what is wrong: a difference of one company, too few, one that dominates, almost nobody', async () => {
    const notes = async (...pools: readonly (readonly PoolShare[])[]) =>
      (await judge(pools.map(careless))).map(({ outcome, note }) => `${outcome} ${note}`).join('\n');
    expect(await notes(ten, ten.slice(0, 9))).toContain('leak isolation');
    expect(await notes(ten.slice(0, 4))).toContain('leak threshold: a figure is about fewer than 5 companies');
    expect(await notes([...ten.slice(0, 4), share('big', 200, 500)])).toContain('one company has more than half');
    expect(await notes(ten.slice(0, 5).map((one) => ({ ...one, lo: 1, hi: 1 })))).toContain('leak ');
  });

  test('calls a doubt of the solver a doubt', async () => {
    const solver = {
      open: () => {
        throw new Error('out of memory');
      },
    };
    const found = await auditPools([careless(ten)], { now, solver });
    expect(found.map(({ outcome }) => outcome)).toContain('unknown');
  });
});
