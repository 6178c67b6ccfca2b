import { describe, expect, test } from 'vitest';
import { countIdentical, type WholeSheet } from '../../../src/domain/tabulation/count-identical.ts';

/** Twenty answers; `last` is the one that differs. */
const sheet = (last: number, answers = 20): WholeSheet => ({
  scan: Object.fromEntries(Array.from({ length: answers }, (_, item) => [`q${item}`, item === answers - 1 ? last : 1])),
});

describe('identical answer sheets', () => {
  test('are counted each, in pairs and in larger groups', () => {
    expect(countIdentical([])).toBe(0);
    expect(countIdentical([sheet(1), sheet(2), sheet(3)])).toBe(0);
    expect(countIdentical([sheet(1), sheet(1), sheet(3)])).toBe(2);
    expect(countIdentical([sheet(1), sheet(1), sheet(1), sheet(2), sheet(2), sheet(3)])).toBe(5);
  });

  test('are recognised in any order of the answers, and not across instruments', () => {
    const [entries] = Object.values(sheet(1)).map((values) => Object.entries(values));
    expect(countIdentical([sheet(1), { scan: Object.fromEntries(entries?.toReversed() ?? []) }])).toBe(2);
    expect(countIdentical([sheet(1), { other: sheet(1)['scan'] ?? {} }])).toBe(0);
  });

  test('with fewer than twenty answers say nothing: strangers agree on so few by chance', () => {
    expect(countIdentical([sheet(1, 19), sheet(1, 19)])).toBe(0);
    expect(countIdentical([sheet(1, 20), sheet(1, 20)])).toBe(2);
  });
});
