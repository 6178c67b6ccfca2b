import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialChance } from '../../../src/domain/statistics/binomial.ts';
import { wilsonHull } from '../../../src/domain/statistics/wilson-hull.ts';
import { wilsonInterval, wilsonOfShare } from '../../../src/domain/statistics/wilson-interval.ts';

const printed = (interval: readonly [number, number]) => interval.map((end) => end.toFixed(4));

describe('wilsonInterval', () => {
  it('reproduces the worked examples', () => {
    expect(printed(wilsonInterval(4, 18))).toEqual(['0.0900', '0.4521']);
    expect(printed(wilsonInterval(0, 20))).toEqual(['0.0000', '0.1611']);
    expect(printed(wilsonInterval(81, 263))).toEqual(['0.2553', '0.3662']);
  });

  it('reproduces the worked example for a finite team: 9 of 30 answers in a team of 40', () => {
    expect(printed(wilsonInterval(9, 30, 40))).toEqual(['0.2244', '0.3883']);
  });

  it('has no width when everybody of a finite team answered', () => {
    expect(wilsonInterval(9, 30, 30)).toEqual([0.3, 0.3]);
  });

  it('comes close to the infinite form for a very large population', () => {
    const [low, high] = wilsonInterval(9, 30, 1e9);
    expect(low).toBeCloseTo(wilsonInterval(9, 30)[0], 7);
    expect(high).toBeCloseTo(wilsonInterval(9, 30)[1], 7);
  });

  it('is exactly 0 below for nobody and exactly 1 above for everybody', () => {
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(10, 10)[1]).toBe(1);
  });

  it('contains the share, stays within 0..1 and mirrors when the other answer is counted', () => {
    const counts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([count, n]) => {
        const [low, high] = wilsonInterval(count, n);
        const [otherLow, otherHigh] = wilsonInterval(n - count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(count / n);
        expect(high).toBeGreaterThanOrEqual(count / n);
        expect(otherLow).toBeCloseTo(1 - high, 12);
        expect(otherHigh).toBeCloseTo(1 - low, 12);
      }),
      { seed: 1 },
    );
  });

  it('covers the true share about 95 % of the time on average over shares, at n = 10, 25 and 60', () => {
    for (const n of [10, 25, 60]) {
      let covered = 0;
      const shares = Array.from({ length: 99 }, (_, index) => (index + 1) / 100);
      for (const share of shares) {
        for (let count = 0; count <= n; count += 1) {
          const [low, high] = wilsonInterval(count, n);
          if (low <= share && share <= high) covered += binomialChance(count, n, share);
        }
      }
      expect(covered / shares.length).toBeGreaterThan(0.945);
      expect(covered / shares.length).toBeLessThan(0.965);
    }
  });

  it('refuses what is not a count out of a group', () => {
    expect(() => wilsonInterval(1, 0)).toThrow('wilsonInterval requires a whole number n >= 1, got 0');
    expect(() => wilsonInterval(5, 4)).toThrow('wilsonInterval requires a whole number 0 <= count <= n, got 5 of 4');
    expect(() => wilsonInterval(-1, 4)).toThrow('0 <= count <= n');
    expect(() => wilsonInterval(1.5, 4)).toThrow('0 <= count <= n');
    expect(() => wilsonInterval(Number.NaN, 4)).toThrow('0 <= count <= n');
    expect(() => wilsonInterval(1, 4, 3)).toThrow('wilsonInterval requires a whole number populationSize >= n');
    expect(() => wilsonOfShare(1.2, 10)).toThrow('wilsonOfShare requires a share');
    expect(() => wilsonOfShare(0.2, 0)).toThrow('wilsonOfShare requires effectiveN > 0');
  });
});

describe('wilsonHull', () => {
  it('is Wilson itself when the band holds one count', () => {
    expect(wilsonHull(4, 4, 18)).toEqual(wilsonInterval(4, 18));
  });

  it('contains the Wilson interval of every count in the band', () => {
    const [low, high] = wilsonHull(3, 7, 22);
    for (let count = 3; count <= 7; count += 1) {
      const [inLow, inHigh] = wilsonInterval(count, 22);
      expect(low).toBeLessThanOrEqual(inLow);
      expect(high).toBeGreaterThanOrEqual(inHigh);
    }
  });

  it('refuses a band that runs backwards or out of the group', () => {
    expect(() => wilsonHull(5, 4, 10)).toThrow('wilsonHull requires lo <= hi, got 5 and 4');
    expect(() => wilsonHull(5, 11, 10)).toThrow('wilsonHull requires a whole number 0 <= count <= n');
  });
});
