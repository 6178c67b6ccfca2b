import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from '../../../src/domain/statistics/cronbach-alpha.ts';
import { finitePopulationMargin } from '../../../src/domain/statistics/finite-population-margin.ts';
import { meanInterval } from '../../../src/domain/statistics/mean-interval.ts';
import { studentQuantile95 } from '../../../src/domain/statistics/student-quantile.ts';

describe('cronbachAlpha', () => {
  it('is 1 when the items always agree and 0 when they are unrelated', () => {
    expect(
      cronbachAlpha([
        [0, 0, 0],
        [1, 1, 1],
        [2, 2, 2],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      cronbachAlpha([
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]),
    ).toBeCloseTo(0, 12);
  });

  it('follows its definition, worked by hand', () => {
    // items: variances 1, 1 and 7/3; totals 3, 6, 7 and 12 -> variance 14
    const rows = [
      [1, 1, 1],
      [2, 2, 2],
      [2, 3, 2],
      [4, 4, 4],
    ];
    const item1 = 19 / 12;
    const item2 = 5 / 3;
    const item3 = 19 / 12;
    expect(cronbachAlpha(rows)).toBeCloseTo(1.5 * (1 - (item1 + item2 + item3) / 14), 12);
  });

  it('is negative when items work against each other', () => {
    expect(
      cronbachAlpha([
        [0, 3],
        [1, 2],
        [3, 1],
      ]),
    ).toBeLessThan(0);
  });

  it('does not exist when every total is equal', () => {
    expect(
      cronbachAlpha([
        [0, 3],
        [1, 2],
        [3, 0],
      ]),
    ).toBeNull();
  });

  it('does not change when respondents change places', () => {
    const rows = [
      [1, 2, 1],
      [2, 2, 3],
      [0, 1, 0],
      [3, 3, 2],
    ];
    expect(cronbachAlpha(rows.toReversed())).toBeCloseTo(cronbachAlpha(rows) as number, 12);
  });

  it('refuses incomplete rows and too few of them', () => {
    expect(() => cronbachAlpha([[1, 2]])).toThrow(
      'cronbachAlpha requires at least 2 rows of at least 2 items, got 1 of 2',
    );
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow('cronbachAlpha requires complete rows of 2 numbers, got [1]');
    expect(() =>
      cronbachAlpha([
        [1, 2],
        [1, Number.NaN],
      ]),
    ).toThrow('complete rows');
  });
});

describe('studentQuantile95', () => {
  it('agrees with the printed tables', () => {
    const printed = { 1: 12.7062, 2: 4.3027, 3: 3.1824, 5: 2.5706, 10: 2.2281, 11: 2.201, 30: 2.0423, 120: 1.9799 };
    for (const [degrees, value] of Object.entries(printed)) {
      expect(studentQuantile95(Number(degrees))).toBeCloseTo(value, 4);
    }
  });

  it('refuses degrees that are not whole', () => {
    expect(() => studentQuantile95(0)).toThrow('studentQuantile95 requires a whole number degrees >= 1, got 0');
  });
});

describe('meanInterval', () => {
  it('reproduces the worked example: 12 of 16 answers, mean 37.04', () => {
    const printed = (ends: readonly number[]) => ends.map((end) => end.toFixed(2));
    // 37.04 and 6.69 are printed with two decimals; the third comes from the printed interval.
    expect(printed(meanInterval(37.042, 6.69, 12))).toEqual(['32.79', '41.29']);
    expect(printed(meanInterval(37.042, 6.69, 12, 16))).toEqual(['34.85', '39.24']);
  });

  it('has no width without spread, and when everybody answered', () => {
    expect(meanInterval(40, 0, 9)).toEqual([40, 40]);
    expect(meanInterval(40, 5, 9, 9)).toEqual([40, 40]);
  });

  it('refuses a single answer and a population smaller than the answers', () => {
    expect(() => meanInterval(40, 5, 1)).toThrow('meanInterval requires a whole number n >= 2, got 1');
    expect(() => meanInterval(40, 5, 9, 8)).toThrow('meanInterval requires populationSize >= n, got 8 for n 9');
    expect(() => meanInterval(40, -1, 9)).toThrow('standardDeviation >= 0');
  });
});

describe('finitePopulationMargin', () => {
  it('reproduces the worked example: 9 of 30 of 40 people, 16.4 points become 8.3', () => {
    expect(finitePopulationMargin(9, 30, 1e12)).toBeCloseTo(0.164, 3);
    expect(finitePopulationMargin(9, 30, 40)).toBeCloseTo(0.083, 3);
  });

  it('is 0 when everybody answered, also for one person', () => {
    expect(finitePopulationMargin(9, 30, 30)).toBe(0);
    expect(finitePopulationMargin(1, 1, 1)).toBe(0);
  });

  it('refuses a population smaller than the answers', () => {
    expect(() => finitePopulationMargin(9, 30, 29)).toThrow('populationSize >= n, got 29 for n 30');
  });
});
