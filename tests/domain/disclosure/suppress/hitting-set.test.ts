import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePause } from '../../../../src/domain/disclosure/pause.ts';
import { loadSolver } from '../../../../src/domain/disclosure/solver.ts';
import { greedy, hittingSet } from '../../../../src/domain/disclosure/suppress/hitting-set.ts';

const tools = async () => ({ solver: await loadSolver(), pause: makePause(() => performance.now()) });

/** All subsets, cheapest first wins. */
function cheapest(clauses: readonly (readonly number[])[], weight: (element: number) => number): number {
  const elements = [...new Set(clauses.flat())];
  let best = Number.POSITIVE_INFINITY;
  for (let subset = 0; subset < 1 << elements.length; subset++) {
    const chosen = elements.filter((_, index) => subset & (1 << index));
    if (!clauses.every((clause) => clause.some((element) => chosen.includes(element)))) continue;
    best = Math.min(
      best,
      chosen.reduce((sum, element) => sum + weight(element), 0),
    );
  }
  return best;
}

test('the cheapest choice is found, as trying every subset shows', async () => {
  const clause = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(clause, { minLength: 1, maxLength: 9 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 10, maxLength: 10 }),
      async (clauses, weights) => {
        const weight = (element: number): number => weights[element] ?? 1;
        const chosen = await hittingSet({ clauses, weight }, await tools());
        expect(clauses.every((one) => one.some((element) => chosen.has(element)))).toBe(true);
        const cost = [...chosen].reduce((sum, element) => sum + weight(element), 0);
        expect(cost).toBeCloseTo(cheapest(clauses, weight), 6);
      },
    ),
    { numRuns: 60 },
  );
});

test('three pairs in a ring: two elements are enough, and the linear program alone would say one and a half', async () => {
  const ring = [
    [0, 1],
    [1, 2],
    [0, 2],
  ];
  expect((await hittingSet({ clauses: ring, weight: () => 1 }, await tools())).size).toBe(2);
});

test('without a solver the greedy choice still meets every clause', async () => {
  const silent = {
    open: () => ({
      setBounds: () => {},
      maximise: () => ({ status: 'failed' as const, reason: 'time limit' }),
      close: () => {},
    }),
  };
  const clauses = [
    [1, 2],
    [2, 3],
    [4, 5],
  ];
  const chosen = await hittingSet({ clauses, weight: () => 1 }, { ...(await tools()), solver: silent });
  expect([...chosen].sort()).toEqual([...greedy(clauses, () => 1)].sort());
  expect(clauses.every((clause) => clause.some((element) => chosen.has(element)))).toBe(true);
});
