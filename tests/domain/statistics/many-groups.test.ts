import { describe, expect, it } from 'vitest';
import { exactFunnelLimits, funnelLimits } from '../../../src/domain/statistics/funnel-limits.ts';
import { shrink, shrinkShares } from '../../../src/domain/statistics/shrink-shares.ts';
import { drawCount, seededRandom } from './seeded-random.ts';

describe('shrinkShares', () => {
  it('reproduces the worked examples: overall 0.2068 and weight 15.0', () => {
    expect(shrink(7, 16, 0.2068, 15)).toBeCloseTo(0.326, 3);
    expect(shrink(0, 9, 0.2068, 15)).toBeCloseTo(0.129, 3);
    expect(shrink(20, 140, 0.2068, 15)).toBeCloseTo(0.149, 3);
  });

  it('follows the moment formulas, worked by hand for two groups of 10 with 2 and 8', () => {
    // p = 0.5; S = 10·0.09·2 = 1.8; room = 20 - 200/20 - 1 = 9; γ = (1.8 - 0.25) / (0.25·9) = 0.68889
    const { overall, between, priorWeight, shares } = shrinkShares([
      { count: 2, n: 10 },
      { count: 8, n: 10 },
    ]);
    expect(overall).toBe(0.5);
    expect(between).toBeCloseTo(1.55 / 2.25, 12);
    expect(priorWeight).toBeCloseTo(0.7 / 1.55, 12);
    expect(shares[0]).toBeCloseTo((0.5 * (0.7 / 1.55) + 2) / (0.7 / 1.55 + 10), 12);
  });

  it('pools everything when the groups differ no more than chance', () => {
    const pooled = shrinkShares([
      { count: 3, n: 10 },
      { count: 6, n: 20 },
      { count: 9, n: 30 },
    ]);
    expect(pooled.between).toBeLessThanOrEqual(0);
    expect(pooled.priorWeight).toBe(Infinity);
    for (const share of pooled.shares) expect(share).toBeCloseTo(0.3, 12);
  });

  it('draws a small group more than a large one with the same share, and never past the overall share', () => {
    const { overall, shares } = shrinkShares([
      { count: 6, n: 10 },
      { count: 60, n: 100 },
      { count: 70, n: 200 },
    ]);
    expect(shares[0]).toBeLessThan(shares[1] as number);
    expect(shares[0]).toBeGreaterThan(overall);
    expect(shares[2]).toBeLessThan(overall);
  });

  it('gives everybody the same when nobody or everybody was counted, and when all groups are one person', () => {
    expect(
      shrinkShares([
        { count: 0, n: 9 },
        { count: 0, n: 30 },
      ]).shares,
    ).toEqual([0, 0]);
    expect(
      shrinkShares([
        { count: 9, n: 9 },
        { count: 30, n: 30 },
      ]).shares,
    ).toEqual([1, 1]);
    expect(
      shrinkShares([
        { count: 1, n: 1 },
        { count: 0, n: 1 },
      ]).shares,
    ).toEqual([0.5, 0.5]);
  });

  it('comes closer to the true shares than the raw ones do, in 300 simulated companies with teams of 8 to 60', () => {
    const random = seededRandom(11);
    let raw = 0;
    let shrunken = 0;
    for (let run = 0; run < 300; run += 1) {
      const teams = Array.from({ length: 15 }, () => {
        const n = 8 + Math.floor(random() * 53);
        // Sum of three uniform draws: a bell around 0.35 with a spread of 0.1 between teams.
        const truth = 0.05 + 0.2 * (random() + random() + random());
        return { n, truth, count: drawCount(random, n, truth) };
      });
      shrinkShares(teams).shares.forEach((share, index) => {
        const team = teams[index] as (typeof teams)[number];
        raw += (team.count / team.n - team.truth) ** 2;
        shrunken += (share - team.truth) ** 2;
      });
    }
    expect(shrunken / raw).toBeLessThan(0.75);
  });

  it('refuses fewer than two groups and empty groups', () => {
    expect(() => shrinkShares([{ count: 1, n: 2 }])).toThrow('shrinkShares requires at least two groups, got 1');
    expect(() =>
      shrinkShares([
        { count: 1, n: 2 },
        { count: 0, n: 0 },
      ]),
    ).toThrow('shrinkShares requires a whole number n >= 1');
  });
});

describe('funnel limits', () => {
  const printed = (ends: readonly number[]) => ends.map((end) => end.toFixed(3));

  it('reproduce the worked example at 18 % and 25 people, normal and exact', () => {
    const normal = funnelLimits(0.18, 25);
    expect(printed(normal.inner)).toEqual(['0.029', '0.331']);
    expect(printed(normal.outer)).toEqual(['0.000', '0.417']);
    const exact = exactFunnelLimits(0.18, 25);
    expect(printed(exact.inner)).toEqual(['0.019', '0.321']);
    expect(printed(exact.outer)).toEqual(['0.000', '0.431']);
  });

  it('close in as groups grow, the outer around the inner ones', () => {
    for (const limits of [funnelLimits, exactFunnelLimits]) {
      const small = limits(0.36, 15);
      const large = limits(0.36, 400);
      expect(large.inner[1]).toBeLessThan(small.inner[1]);
      expect(large.inner[0]).toBeGreaterThan(small.inner[0]);
      expect(small.outer[0]).toBeLessThanOrEqual(small.inner[0]);
      expect(small.outer[1]).toBeGreaterThanOrEqual(small.inner[1]);
    }
  });

  it('lie on the target itself when it is 0 or 1', () => {
    expect(funnelLimits(0, 20).outer).toEqual([0, 0]);
    expect(funnelLimits(1, 20).outer).toEqual([1, 1]);
  });

  it('refuse a target that is not a share and a group of nobody', () => {
    expect(() => funnelLimits(18, 25)).toThrow('funnelLimits requires a share 0 <= share <= 1, got 18');
    expect(() => exactFunnelLimits(0.18, 0)).toThrow('exactFunnelLimits requires a whole number n >= 1, got 0');
  });
});
