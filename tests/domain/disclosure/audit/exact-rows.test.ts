import { expect, test } from 'vitest';
import { NotExact, reduceRows } from '../../../../src/domain/disclosure/audit/exact-rows.ts';

const row = (coefficients: Readonly<Record<number, number>>, value: number, cell: number) => ({
  coefficients: new Map(Object.entries(coefficients).map(([atom, factor]) => [Number(atom), factor])),
  value,
  origin: new Map([[cell, 1]]),
});
const atOnce = async () => {};

test('parent minus children: what is left carries its value and the three cells it was made of', async () => {
  const rows = [row({ 0: 1, 1: 1, 2: 1 }, 18, 10), row({ 0: 1 }, 9, 11), row({ 1: 1 }, 6, 12)];
  const { rows: reduced, consistent } = await reduceRows(rows, () => false, atOnce);
  expect(consistent).toBe(true);
  const rest = reduced.get(2);
  expect([...(rest?.coefficients ?? [])]).toEqual([[2, 1]]);
  expect(rest?.value).toBe(3);
  expect([...(rest?.origin.keys() ?? [])].sort()).toEqual([10, 11, 12]);
});

test('early atoms become pivots, so the other rows are free of them', async () => {
  const rows = [row({ 0: 1, 1: 1 }, 0, 0), row({ 0: 1, 2: 1 }, 0, 1)];
  const { rows: reduced } = await reduceRows(rows, (atom) => atom === 0, atOnce);
  const others = [...reduced].filter(([pivot]) => pivot !== 0).map(([, one]) => [...one.coefficients.keys()].sort());
  expect(others).toEqual([[1, 2]]);
});

test('figures that contradict each other are noticed', async () => {
  const rows = [row({ 0: 1, 1: 1 }, 5, 0), row({ 0: 1 }, 2, 1), row({ 1: 1 }, 2, 2)];
  expect((await reduceRows(rows, () => false, atOnce)).consistent).toBe(false);
});

test('a number that can no longer be exact stops the elimination', async () => {
  const huge = Number.MAX_SAFE_INTEGER - 2;
  const rows = [row({ 0: huge, 1: 1 }, 0, 0), row({ 0: huge - 2, 1: huge }, 0, 1)];
  await expect(reduceRows(rows, () => false, atOnce)).rejects.toThrow(NotExact);
});
