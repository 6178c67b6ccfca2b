import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../src/domain/instruments/parse-answers.ts';
import { toyInstrument } from './toy-instrument.ts';

const toy = toyInstrument();
const complete = { tired: 0, rested: 1 };

function problemsOf(raw: unknown, options?: Parameters<typeof parseAnswers>[2]) {
  const parsed = parseAnswers(toy, raw, options);
  return parsed.ok ? [] : parsed.problems;
}
function valuesOf(raw: unknown, options?: Parameters<typeof parseAnswers>[2]) {
  const parsed = parseAnswers(toy, raw, options);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.answers.values;
}

describe('parseAnswers', () => {
  test('hands out the answers with instrument and version', () => {
    expect(parseAnswers(toy, complete)).toEqual({
      ok: true,
      answers: { instrumentId: 'toy', version: '1.0.0', values: complete },
    });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'tired=1'],
    ['a list', [1, 0]],
  ])('refuses %s instead of answers', (_what, raw) => {
    expect(problemsOf(raw)).toMatchObject([{ code: 'wrong-answer' }]);
  });

  test('names every required item that has no answer', () => {
    expect(problemsOf({})).toEqual([
      { code: 'missing-answer', where: 'tired' },
      { code: 'missing-answer', where: 'rested' },
    ]);
  });

  test.each([
    ['a choice that does not exist', { tired: 2 }],
    ['a text for a number', { tired: '1' }],
    ['true for yes', { tired: true }],
    ['a list for one choice', { tired: [1] }],
    ['an object', { tired: { value: 1 } }],
    ['not a number', { tired: Number.NaN }],
  ])('refuses %s', (_what, answer) => {
    expect(problemsOf({ ...complete, ...answer })).toEqual([
      { code: 'wrong-answer', where: 'tired', expected: '1, 0' },
    ]);
  });

  test.each([-1, 8, 1.5, '3', Number.POSITIVE_INFINITY])('refuses %s for a whole number from 0 to 7', (nights) => {
    expect(problemsOf({ ...complete, tired: 1, nights })).toEqual([
      { code: 'wrong-answer', where: 'nights', expected: '0 - 7' },
    ]);
  });

  test.each([
    ['an unknown tick', ['dust']],
    ['a tick twice', ['noise', 'noise']],
    ['a choice that stands alone together with another', ['none', 'noise']],
    ['a single value', 'noise'],
  ])('refuses %s in a list', (_what, causes) => {
    expect(problemsOf({ ...complete, causes })).toMatchObject([{ code: 'wrong-answer', where: 'causes' }]);
  });

  test('refuses a text that is too long and says how long it may be', () => {
    expect(problemsOf({ ...complete, remark: 'x'.repeat(11) })).toEqual([
      { code: 'too-long', where: 'remark', expected: '10' },
    ]);
    expect(valuesOf({ ...complete, remark: '  fine  ' })).toMatchObject({ remark: 'fine' });
  });

  test('names unknown items, also those that touch prototypes, and repeats no answer', () => {
    const raw = JSON.parse('{"tired":0,"rested":1,"evil":"secret","__proto__":{"tired":1},"constructor":"secret"}');
    expect(problemsOf(raw)).toEqual(
      ['evil', '__proto__', 'constructor'].map((where) => ({ code: 'unknown-item', where })),
    );
    expect(({} as Record<string, unknown>)['tired']).toBeUndefined();
    expect(JSON.stringify(problemsOf({ ...complete, tired: 'a secret' }))).not.toContain('secret');
  });

  test('cuts the list of problems off at fifty and shortens the names', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`evil-${index}`.repeat(30), 1]));
    const problems = problemsOf({ ...complete, ...many });
    expect(problems).toHaveLength(50);
    expect(Math.max(...problems.map((problem) => problem.where!.length))).toBe(80);
  });

  test('asks a conditional question only when its condition holds', () => {
    expect(problemsOf({ tired: 1, rested: 1 })).toEqual([{ code: 'missing-answer', where: 'nights' }]);
    expect(valuesOf({ tired: 1, rested: 1, nights: 3 })).toEqual({ tired: 1, rested: 1, nights: 3 });
  });

  test('drops the answer to a question that was not asked', () => {
    expect(valuesOf({ ...complete, nights: 3 })).toEqual(complete);
  });

  test('still refuses a wrong answer to a question that was not asked', () => {
    expect(problemsOf({ ...complete, nights: 99 })).toMatchObject([{ code: 'wrong-answer', where: 'nights' }]);
  });

  test.each([[''], ['   '], [null], [[]], [undefined]])('takes %j as no answer', (blank) => {
    expect(valuesOf({ ...complete, causes: blank, remark: blank, age: blank })).toEqual(complete);
    expect(problemsOf({ ...complete, tired: blank })).toEqual([{ code: 'missing-answer', where: 'tired' }]);
  });

  test('stores "prefer not to say" to a background question as no answer', () => {
    expect(valuesOf({ ...complete, age: 'no-answer' })).toEqual(complete);
    expect(valuesOf({ ...complete, age: 'old' })).toMatchObject({ age: 'old' });
  });

  test('forgets the order of ticks and of keys', () => {
    const one = valuesOf({ causes: ['light', 'noise'], rested: 1, tired: 0 });
    expect(JSON.stringify(one)).toBe(JSON.stringify(valuesOf({ tired: 0, rested: 1, causes: ['noise', 'light'] })));
  });

  test('lets paper leave a required answer out, but no other mistake', () => {
    expect(valuesOf({ tired: 1 }, { blanks: 'allow' })).toEqual({ tired: 1 });
    expect(problemsOf({ tired: 5 }, { blanks: 'allow' })).toMatchObject([{ code: 'wrong-answer' }]);
  });
});
