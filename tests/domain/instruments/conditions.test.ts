import fc from 'fast-check';
import { ConditionRunner } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { conditionItems, evaluateCondition } from '../../../src/domain/instruments/conditions.ts';
import { parseCondition } from '../../../src/domain/instruments/survey-model.ts';

const holds = (expression: string, values: Record<string, unknown>) =>
  evaluateCondition(parseCondition(expression), values);

describe('evaluateCondition', () => {
  test.each([
    ['{a} = 1', { a: 1 }, true],
    ['{a} = 1', { a: 0 }, false],
    ['{a} = 1', {}, false],
    ['{a} <> 1', {}, true],
    ['{a} >= 2', { a: 2 }, true],
    ['{a} > 2', { a: 2 }, false],
    ['{a} < 2', {}, false],
    ["{a} anyof ['x', 'y']", { a: 'y' }, true],
    ["{a} anyof ['x', 'y']", { a: ['y', 'z'] }, true],
    ["{a} noneof ['x', 'y']", { a: 'z' }, true],
    ["{a} contains 'x'", { a: ['x'] }, true],
    ["{a} notcontains 'x'", {}, true],
    ['{a} empty', { a: [] }, true],
    ['{a} notempty', { a: 0 }, true],
    ["{a} = 1 and ({b} = 'x' or {b} empty)", { a: 1 }, true],
    ["!({a} = 1 or {b} = 'x')", { b: 'x' }, false],
  ])('%s with %j is %s', (expression, values, expected) => {
    expect(holds(expression, values)).toBe(expected);
  });

  test('names the items that a condition looks at', () => {
    expect(conditionItems(parseCondition("{a} = 1 and !({b} empty or {c} contains 'x')"))).toEqual(['a', 'b', 'c']);
  });

  test.each(['{a} =', '1 = {a}', '{a} = {b}', 'iif({a}, 1, 2) = 1', '{a} + 1 = 2', '{a} and {b}', '{a} allof [1]'])(
    'parseCondition refuses %s',
    (expression) => {
      expect(() => parseCondition(expression)).toThrow();
    },
  );

  test('agrees with survey-core on single answers, lists and blanks', () => {
    const single = fc.constantFrom(
      '{a} = 1',
      '{a} <> 1',
      '{a} > 1',
      '{a} >= 1',
      '{a} < 2',
      '{a} <= 2',
      '{a} anyof [1, 2]',
      '{a} noneof [1, 2]',
      '{a} empty',
      '{a} notempty',
    );
    const list = fc.constantFrom(
      "{b} contains 'x'",
      "{b} notcontains 'x'",
      "{b} anyof ['x', 'y']",
      "{b} noneof ['x', 'y']",
      '{b} empty',
      '{b} notempty',
    );
    const leaf = fc.oneof(single, list);
    const expression = fc.oneof(
      leaf,
      fc
        .tuple(leaf, fc.constantFrom('and', 'or'), leaf)
        .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
      leaf.map((inner) => `!(${inner})`),
    );
    const values = fc.record(
      { a: fc.integer({ min: 0, max: 3 }), b: fc.subarray(['x', 'y', 'z'], { minLength: 1 }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(expression, values, (text, given) => {
        expect([text, given, holds(text, given)]).toEqual([text, given, new ConditionRunner(text).runValues(given)]);
      }),
      { numRuns: 500 },
    );
  });
});
