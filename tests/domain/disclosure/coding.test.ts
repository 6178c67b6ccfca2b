import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, coarser, extremeClass, ladder } from '../../../src/domain/disclosure/coding.ts';

const yesNo = (base: number, k = 10) => ({ base, k, minPerPerson: 0, maxPerPerson: 1 });
const classes = (base: number, step: 'exact' | 'band-3' | 'band-5', k = 10): readonly string[] => {
  const marks = Array.from({ length: base + 1 }, (_, value) => classOf(value, yesNo(base, k), step));
  return [...new Set(marks.map(({ lo, hi }) => (lo === hi ? `${lo}` : `${lo}-${hi}`)))];
};

describe('value classes, worked by hand', () => {
  test('10 people, exact: 0 to 2 are one class, 8 to 10 are one class, everything between stands alone', () => {
    expect(classes(10, 'exact')).toEqual(['0-2', '3', '4', '5', '6', '7', '8-10']);
  });

  test('31 people: a tenth is more than 3, so the end classes stop at 3', () => {
    expect(classes(31, 'exact').at(0)).toBe('0-3');
    expect(classes(31, 'exact').at(-1)).toBe('28-31');
  });

  test('15 people in bands of 3', () => {
    expect(classes(15, 'band-3')).toEqual(['0-2', '3-5', '6-8', '9-12', '13-15']);
  });

  test('the widest band opens its ends to half of k - 1: 5 of 30 for k = 10, 10 of 40 for k = 20', () => {
    expect(classes(30, 'band-5').at(0)).toBe('0-5');
    expect(classes(40, 'band-5', 20).at(0)).toBe('0-10');
  });

  test('5 people have two classes at every step, and neither says nobody or everybody', () => {
    for (const step of ['exact', 'band-3', 'band-5'] as const) expect(classes(5, step, 5)).toEqual(['0-2', '3-5']);
  });
});

describe('value classes, whatever the base', () => {
  const cell = fc.record({
    base: fc.integer({ min: 5, max: 400 }),
    k: fc.integer({ min: 5, max: 20 }),
    minPerPerson: fc.integer({ min: 0, max: 14 }),
    width: fc.constantFrom(1, 1, 1, 10, 84),
    step: fc.constantFrom('exact' as const, 'band-3' as const, 'band-5' as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test('the class holds the value, and every value of a class has that class', () => {
    fc.assert(
      fc.property(cell, ({ base, k, minPerPerson, width, step, share }) => {
        const coded = { base, k, minPerPerson, maxPerPerson: minPerPerson + width };
        const value = minPerPerson * base + Math.round(share * width * base);
        const { lo, hi } = classOf(value, coded, step);
        expect(lo <= value && value <= hi).toBe(true);
        for (const other of [lo, hi, lo + Math.floor((hi - lo) / 2)])
          expect(classOf(other, coded, step)).toEqual({ lo, hi });
      }),
    );
  });

  test('no class says nobody or everybody, and the ends always hold at least two people', () => {
    fc.assert(
      fc.property(cell, ({ base, k, minPerPerson, width, step }) => {
        const coded = { base, k, minPerPerson, maxPerPerson: minPerPerson + width };
        const bottom = classOf(minPerPerson * base, coded, step);
        const top = classOf((minPerPerson + width) * base, coded, step);
        expect(bottom.hi - bottom.lo).toBeGreaterThanOrEqual(2 * width);
        expect(top.hi - top.lo).toBeGreaterThanOrEqual(2 * width);
      }),
    );
  });
});

test('the end class is a tenth of the base, at least 2, at most 3', () => {
  expect([5, 10, 20, 21, 30, 31, 500].map(extremeClass)).toEqual([2, 2, 2, 3, 3, 3, 3]);
});

test('the ladder ends at hidden', () => {
  expect(ladder.map(coarser)).toEqual(['band-3', 'band-5', 'hidden', null]);
});
