import { expect, test } from 'vitest';
import { isWorkable } from '../../../src/domain/scoring/is-workable.ts';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';

const view = { workabilityRate: ['one', 'two'] };
const scored = (scaleId: string, severity: 0 | 1 | 2): ScaleScore => ({
  scaleId,
  answered: 1,
  required: 1,
  status: 'scored',
  raw: 0,
  value: 0,
  tier: 'x',
  severity,
  rules: [],
});
const missing: ScaleScore = {
  scaleId: 'two',
  answered: 0,
  required: 1,
  status: 'not-scorable',
  reason: 'missing-items',
};

test('isWorkable is true only when no indicator has a problem', () => {
  expect(isWorkable(view, [scored('one', 0), scored('two', 0), scored('risk', 2)])).toBe(true);
  expect(isWorkable(view, [scored('one', 0), scored('two', 1)])).toBe(false);
  expect(isWorkable(view, [scored('one', 2), scored('two', 0)])).toBe(false);
});

test('isWorkable says nothing when an indicator is not scored, even if another has a problem', () => {
  expect(isWorkable(view, [scored('one', 1), missing])).toBeNull();
  expect(isWorkable(view, [scored('one', 0)])).toBeNull();
});

test('isWorkable says nothing for an instrument without a workability rate', () => {
  expect(isWorkable({ workabilityRate: [] }, [scored('one', 0)])).toBeNull();
});
