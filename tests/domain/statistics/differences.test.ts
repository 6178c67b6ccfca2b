import { describe, expect, it } from 'vitest';
import { benchmarkDifference } from '../../../src/domain/statistics/benchmark-difference.ts';
import { newcombeDifference } from '../../../src/domain/statistics/newcombe-difference.ts';
import { wilsonInterval } from '../../../src/domain/statistics/wilson-interval.ts';
import { drawCount, seededRandom } from './seeded-random.ts';

const printed = (interval: readonly [number, number]) => interval.map((end) => end.toFixed(4));

describe('newcombeDifference', () => {
  it('reproduces the worked examples, the last two with unequal group sizes', () => {
    expect(newcombeDifference(56, 70, 48, 80).difference).toBeCloseTo(0.2, 12);
    expect(printed(newcombeDifference(56, 70, 48, 80).interval)).toEqual(['0.0524', '0.3339']);
    expect(printed(newcombeDifference(0, 10, 0, 20).interval)).toEqual(['-0.1611', '0.2775']);
    expect(printed(newcombeDifference(7, 24, 31, 220).interval)).toEqual(['-0.0010', '0.3547']);
  });

  it('turns around when the groups change places', () => {
    const one = newcombeDifference(7, 24, 31, 220);
    const other = newcombeDifference(31, 220, 7, 24);
    expect(other.difference).toBeCloseTo(-one.difference, 12);
    expect(other.interval[0]).toBeCloseTo(-one.interval[1], 12);
    expect(other.interval[1]).toBeCloseTo(-one.interval[0], 12);
  });

  it('stays within -1..1 and contains the difference at the extremes', () => {
    expect(newcombeDifference(10, 10, 0, 30)).toMatchObject({ difference: 1 });
    expect(newcombeDifference(10, 10, 0, 30).interval[1]).toBeLessThanOrEqual(1);
    expect(newcombeDifference(0, 10, 30, 30).interval[0]).toBeGreaterThanOrEqual(-1);
  });

  it('contains the true difference in about 95 % of 20,000 simulated pairs of unequal teams', () => {
    const random = seededRandom(20261001);
    for (const [n1, share1, n2, share2] of [
      [12, 0.3, 28, 0.3],
      [25, 0.65, 24, 0.3],
      [15, 0.1, 200, 0.36],
    ] as const) {
      let covered = 0;
      for (let run = 0; run < 20_000; run += 1) {
        const { interval } = newcombeDifference(drawCount(random, n1, share1), n1, drawCount(random, n2, share2), n2);
        if (interval[0] <= share1 - share2 && share1 - share2 <= interval[1]) covered += 1;
      }
      expect(covered / 20_000).toBeGreaterThan(0.935);
      expect(covered / 20_000).toBeLessThan(0.98);
    }
  });

  it('refuses an empty group', () => {
    expect(() => newcombeDifference(0, 0, 1, 2)).toThrow('newcombeDifference requires a whole number n >= 1, got 0');
    expect(() => newcombeDifference(1, 2, 3, 2)).toThrow('newcombeDifference requires a whole number 0 <= count <= n');
  });
});

describe('benchmarkDifference', () => {
  it("is Wilson's interval moved by the benchmark when the benchmark's n is unknown", () => {
    const { difference, interval } = benchmarkDifference(17, 25, 0.361, null);
    const [low, high] = wilsonInterval(17, 25);
    expect(difference).toBeCloseTo(0.68 - 0.361, 12);
    expect(interval[0]).toBeCloseTo(low - 0.361, 12);
    expect(interval[1]).toBeCloseTo(high - 0.361, 12);
  });

  it("is Newcombe's interval when the benchmark is a whole count", () => {
    expect(benchmarkDifference(7, 24, 0.25, 200).interval).toEqual(newcombeDifference(7, 24, 50, 200).interval);
  });

  it('counts the uncertainty of the benchmark: a known n widens, a larger n widens less', () => {
    const width = (n: number | null) => {
      const [low, high] = benchmarkDifference(17, 25, 0.361, n).interval;
      return high - low;
    };
    expect(width(100)).toBeGreaterThan(width(8901));
    expect(width(8901)).toBeGreaterThan(width(null));
  });

  it('refuses a benchmark that is not a share or has nobody behind it', () => {
    expect(() => benchmarkDifference(1, 2, 36.1, null)).toThrow('benchmarkDifference requires a share');
    expect(() => benchmarkDifference(1, 2, 0.361, 0)).toThrow('benchmarkN >= 1 or null, got 0');
  });
});
