import { expect, test } from 'vitest';
import { expectedUnique, riskMeter } from '../../../src/domain/disclosure/risk-meter.ts';

const people = [
  ...Array.from({ length: 6 }, () => ({ age: 'young', job: 'nurse' })),
  ...Array.from({ length: 5 }, () => ({ age: 'old', job: 'nurse' })),
  { age: 'young', job: 'cook' },
  { age: 'old', job: 'driver' },
];

test('two of thirteen people are unique, both because of their job', () => {
  const reading = riskMeter({ people, questions: ['age', 'job'], k: 5 });
  expect(reading).toMatchObject({ people: 13, unique: 2, small: 2 });
  expect(reading.without[0]).toEqual({ question: 'job', people: 13, unique: 0, small: 0 });
});

test('the two rarest values of a question taken together', () => {
  const [best] = riskMeter({ people: people.map(({ job }) => ({ job })), questions: ['job'], k: 2 }).coarser;
  expect(best).toEqual({ question: 'job', values: ['cook', 'driver'], people: 13, unique: 0, small: 0 });
});

test('no questions: nobody is unique, unless there is one person', () => {
  expect(riskMeter({ people, questions: [], k: 5 })).toMatchObject({ unique: 0, small: 0 });
  expect(riskMeter({ people: people.slice(0, 1), questions: [], k: 5 })).toMatchObject({ unique: 1, small: 1 });
});

test('expected before anything is known: one question of two choices leaves each of two people alone half of the time', () => {
  expect(expectedUnique([2], [2])).toBe(1);
  expect(expectedUnique([1, 1], [])).toBe(2);
  expect(expectedUnique([10], [])).toBe(0);
});
