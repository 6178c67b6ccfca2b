import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/domain/statistics/benjamini-hochberg.ts';
import { seededRandom } from './seeded-random.ts';

/** The fifteen p values of the example in Benjamini & Hochberg 1995, section 4. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

describe('benjaminiHochberg', () => {
  it('finds the four results of the published example at 5 %, where Bonferroni finds three', () => {
    expect(benjaminiHochberg(published).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(published.filter((p) => p * published.length <= 0.05)).toHaveLength(3);
  });

  it('gives each q by its definition, in the order of input', () => {
    expect(benjaminiHochberg([0.04, 0.01, 0.5])).toEqual([0.06, 0.03, 0.5]);
    for (const q of benjaminiHochberg([0.01, 0.02, 0.03, 0.04])) expect(q).toBeCloseTo(0.04, 12);
  });

  it('gives equal p equal q, and one p itself', () => {
    expect(benjaminiHochberg([0.2])).toEqual([0.2]);
    expect(benjaminiHochberg([0.02, 0.02, 0.9])).toEqual([0.03, 0.03, 0.9]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('never gives a q below its p or above 1, and keeps the order of the p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const q = benjaminiHochberg(Object.freeze(p) as number[]);
        p.forEach((one, index) => {
          expect(q[index]).toBeGreaterThanOrEqual(one);
          expect(q[index]).toBeLessThanOrEqual(1);
          p.forEach((other, place) => {
            if (one < other) expect(q[index]).toBeLessThanOrEqual(q[place] as number);
          });
        });
      }),
      { seed: 2 },
    );
  });

  it('keeps false discoveries at 10 % of what it names, with 3 real and 17 empty questions, 5,000 times', () => {
    const random = seededRandom(7);
    let proportion = 0;
    for (let run = 0; run < 5000; run += 1) {
      const p = Array.from({ length: 20 }, (_, index) => (index < 3 ? random() * 0.004 : random()));
      const named = benjaminiHochberg(p).flatMap((q, index) => (q <= 0.1 ? [index] : []));
      if (named.length > 0) proportion += named.filter((index) => index >= 3).length / named.length;
    }
    expect(proportion / 5000).toBeLessThanOrEqual(0.1);
    expect(proportion / 5000).toBeGreaterThan(0.06);
  });

  it('refuses what is not a chance', () => {
    expect(() => benjaminiHochberg([0.1, 1.1])).toThrow('benjaminiHochberg requires every 0 <= p <= 1, got 1.1');
    expect(() => benjaminiHochberg([Number.NaN])).toThrow('got NaN');
  });
});
