import { describe, expect, it } from 'vitest';
import { binomialChance, binomialTail } from '../../../src/domain/statistics/binomial.ts';
import { fisherTail } from '../../../src/domain/statistics/fisher-tail.ts';
import { logChoose, logFactorial } from '../../../src/domain/statistics/log-factorial.ts';

/** Number of ways, in whole numbers of any size: a separate road to the same answer. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let step = 1; step <= k; step += 1) ways = (ways * BigInt(n - k + step)) / BigInt(step);
  return ways;
}

const ratio = (numerator: bigint, denominator: bigint): number => Number((numerator * 10n ** 15n) / denominator) / 1e15;

describe('logFactorial', () => {
  it('agrees with products of whole numbers, also across the border between table and series', () => {
    expect(logFactorial(0)).toBe(0);
    expect(Math.exp(logFactorial(10))).toBeCloseTo(3628800, 5);
    for (const n of [255, 256, 257, 1000]) {
      expect(logFactorial(n) - logFactorial(n - 1)).toBeCloseTo(Math.log(n), 10);
    }
    expect(Math.exp(logChoose(60, 30)) / Number(choose(60, 30))).toBeCloseTo(1, 10);
  });

  it('refuses what has no factorial', () => {
    expect(() => logFactorial(-1)).toThrow('logFactorial requires a whole number n >= 0, got -1');
    expect(() => logFactorial(2.5)).toThrow('got 2.5');
  });
});

describe('binomialTail', () => {
  it('is a half for 3 or more heads in 5 throws, and 1 for 0 or more', () => {
    expect(binomialTail(3, 5, 0.5)).toBeCloseTo(0.5, 12);
    expect(binomialTail(0, 5, 0.3)).toBeCloseTo(1, 12);
  });

  it('agrees with exact fractions for 17 or more of 25 at 36 %', () => {
    let numerator = 0n;
    for (let count = 17; count <= 25; count += 1)
      numerator += choose(25, count) * 36n ** BigInt(count) * 64n ** BigInt(25 - count);
    expect(binomialTail(17, 25, 0.36)).toBeCloseTo(ratio(numerator, 100n ** 25n), 12);
  });

  it('knows the edges of the share', () => {
    expect(binomialTail(1, 5, 0)).toBe(0);
    expect(binomialTail(0, 5, 0)).toBe(1);
    expect(binomialTail(5, 5, 1)).toBe(1);
    expect(binomialChance(4, 5, 1)).toBe(0);
  });

  it('falls as the count rises and adds up to one', () => {
    let total = 0;
    for (let count = 0; count <= 30; count += 1) {
      total += binomialChance(count, 30, 0.37);
      if (count > 0) expect(binomialTail(count, 30, 0.37)).toBeLessThan(binomialTail(count - 1, 30, 0.37));
    }
    expect(total).toBeCloseTo(1, 12);
  });

  it('refuses wrong input', () => {
    expect(() => binomialTail(6, 5, 0.3)).toThrow('binomialTail requires a whole number 0 <= count <= n, got 6 of 5');
    expect(() => binomialTail(3, 5, 1.3)).toThrow('binomialTail requires a share 0 <= share <= 1, got 1.3');
  });
});

describe('fisherTail', () => {
  it('gives 17/70 for the lady who tells 3 of 4 cups right (Fisher 1935)', () => {
    expect(fisherTail(3, 4, 1, 4)).toBeCloseTo(17 / 70, 12);
    expect(fisherTail(4, 4, 0, 4)).toBeCloseTo(1 / 70, 12);
  });

  it('agrees with exact fractions for unequal groups of 12 and 31', () => {
    let ways = 0n;
    for (let count = 8; count <= 12; count += 1) ways += choose(12, count) * choose(31, 17 - count);
    expect(fisherTail(8, 12, 9, 31)).toBeCloseTo(ratio(ways, choose(43, 17)), 12);
  });

  it('takes half of the observed table away for the mid-p', () => {
    expect(fisherTail(3, 4, 1, 4, { mid: true })).toBeCloseTo((8 + 1) / 70, 12);
  });

  it('is 1 when nobody was counted in either group, and a half by mid-p', () => {
    expect(fisherTail(0, 10, 0, 20)).toBeCloseTo(1, 12);
    expect(fisherTail(0, 10, 0, 20, { mid: true })).toBeCloseTo(0.5, 12);
  });

  it('comes close to the binomial tail when the second group is very large', () => {
    expect(fisherTail(17, 25, 361_000, 1_000_000)).toBeCloseTo(binomialTail(17, 25, 0.361), 4);
  });

  it('never rejects more often than its level, and by mid-p hardly so, whatever the true share: all tables of two teams', () => {
    for (const [n1, n2] of [
      [24, 24],
      [12, 28],
      [28, 12],
    ] as const) {
      for (const level of [0.05, 0.01]) {
        let worstExact = 0;
        let worstMid = 0;
        for (let share = 0.02; share < 1; share += 0.02) {
          let exact = 0;
          let mid = 0;
          for (let count1 = 0; count1 <= n1; count1 += 1) {
            for (let count2 = 0; count2 <= n2; count2 += 1) {
              const chance = binomialChance(count1, n1, share) * binomialChance(count2, n2, share);
              if (fisherTail(count1, n1, count2, n2) <= level) exact += chance;
              if (fisherTail(count1, n1, count2, n2, { mid: true }) <= level) mid += chance;
            }
          }
          worstExact = Math.max(worstExact, exact);
          worstMid = Math.max(worstMid, mid);
        }
        expect(worstExact).toBeLessThanOrEqual(level);
        expect(worstMid).toBeLessThan(level * 1.35);
      }
    }
  }, 20_000);

  it('refuses wrong input', () => {
    expect(() => fisherTail(3, 2, 1, 4)).toThrow('fisherTail requires a whole number 0 <= count <= n, got 3 of 2');
    expect(() => fisherTail(0, 0, 1, 4)).toThrow('fisherTail requires a whole number n >= 1, got 0');
  });
});
