import { expect, test } from 'vitest';
import { pairedChange } from '../../../src/domain/statistics/paired-change.ts';

test('gives the exact interval of the printed tables: 8 of 10, 5 of 5, 0 of 5', () => {
  // Clopper & Pearson, 95 %: 8 of 10 is 0.4439 to 0.9748; 5 of 5 begins at 0.025 to the power 1/5.
  const eight = pairedChange(8, 2);
  expect(eight?.share).toBe(0.8);
  expect(eight?.interval[0]).toBeCloseTo(0.4439, 4);
  expect(eight?.interval[1]).toBeCloseTo(0.9748, 4);
  expect(pairedChange(5, 0)?.interval[0]).toBeCloseTo(0.025 ** 0.2, 9);
  expect(pairedChange(5, 0)?.interval[1]).toBe(1);
  expect(pairedChange(0, 5)?.interval[0]).toBe(0);
});

test('leaves out a half exactly where the exact test of McNemar finds a difference at 5 %', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  for (let n = 1; n <= 24; n += 1)
    for (let better = 0; better <= n; better += 1) {
      const most = Math.max(better, n - better);
      let tail = 0;
      for (let count = most; count <= n; count += 1) tail += choose(n, count) / 2 ** n;
      const interval = pairedChange(better, n - better)?.interval ?? [0, 1];
      expect(interval[0] > 0.5 || interval[1] < 0.5, `${better} of ${n}`).toBe(tail < 0.025);
    }
});

test('says nothing of nobody, and refuses what is no count', () => {
  expect(pairedChange(0, 0)).toBeNull();
  expect(() => pairedChange(-1, 2)).toThrow(RangeError);
  expect(() => pairedChange(1.5, 2)).toThrow(RangeError);
});
