import { expect, test } from 'vitest';
import type { WaveRules } from '../../../src/domain/participation/participation.types.ts';
import { isAtLeastAsStrict, strictestRules } from '../../../src/domain/participation/strictest-rules.ts';

const rules: WaveRules = {
  k: 10,
  kSensitive: 20,
  breakdowns: ['age', 'contract'],
  protectionLevel: 'half-range',
  participation: 'invited',
};

test('the same rules and stricter ones may follow, and nothing that is laxer anywhere', () => {
  for (const next of [rules, { ...rules, k: 11 }, { ...rules, kSensitive: 25 }, { ...rules, breakdowns: ['age'] }])
    expect(isAtLeastAsStrict(next, rules)).toBe(true);
  const laxer: readonly Partial<WaveRules>[] = [
    { k: 9 },
    { kSensitive: 19 },
    { breakdowns: ['age', 'contract', 'sex'] },
    { protectionLevel: 'both-extremes' },
    { participation: 'open' },
    { k: 12, breakdowns: ['sex'] },
  ];
  for (const change of laxer) expect(isAtLeastAsStrict({ ...rules, ...change }, rules)).toBe(false);
  expect(isAtLeastAsStrict(rules, { ...rules, protectionLevel: 'both-extremes' })).toBe(true);
});

test('of several versions the strictest of each rule holds, so that a laxer one changes nothing', () => {
  expect(strictestRules([])).toBeNull();
  expect(strictestRules([rules])).toEqual(rules);
  const laxer: WaveRules = {
    ...rules,
    k: 5,
    kSensitive: 5,
    breakdowns: ['age', 'sex'],
    protectionLevel: 'both-extremes',
  };
  expect(strictestRules([rules, laxer])).toEqual({ ...rules, breakdowns: ['age'] });
  expect(strictestRules([rules, { ...rules, k: 15 }, laxer])).toMatchObject({ k: 15, kSensitive: 20 });
  expect(strictestRules([{ ...rules, protectionLevel: 'both-extremes' }, rules])?.protectionLevel).toBe('half-range');
});
