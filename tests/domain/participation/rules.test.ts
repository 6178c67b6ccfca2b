import { describe, expect, test } from 'vitest';
import { brusselsDay, isDay } from '../../../src/domain/participation/calendar.ts';
import type { WaveRules } from '../../../src/domain/participation/participation.types.ts';
import { progress, progressSoFar, shownFrom } from '../../../src/domain/participation/progress.ts';
import { promises } from '../../../src/domain/participation/promises.ts';
import { safeRules } from '../../../src/domain/participation/safe-rules.ts';

const rules = safeRules({ k: 10, breakdowns: ['gender'], participation: 'invited' }) as WaveRules;

describe('safeRules', () => {
  test('accepts 5 and refuses 4, fractions and slips of the finger', () => {
    const k = (value: number) => safeRules({ k: value, breakdowns: [], participation: 'invited' });
    expect(k(5)).toMatchObject({ k: 5, kSensitive: 20, protectionLevel: 'half-range' });
    expect([k(4), k(7.5), k(1001), k(Number.NaN)]).toEqual([null, null, null, null]);
    expect(k(1000)).not.toBeNull();
  });

  test('asks at least as many people for sensitive items as for others', () => {
    expect(safeRules({ k: 25, breakdowns: [], participation: 'open' })?.kSensitive).toBe(25);
  });
});

describe('promises', () => {
  const keys = (changes: Partial<WaveRules>) => promises({ ...rules, ...changes }).map((promise) => promise.key);

  test('speak of groups and codes to who was invited, and of the open link to who was not', () => {
    expect(keys({})).toEqual(
      expect.arrayContaining(['group-only', 'blind-credential', 'code-works-once', 'sealed-during-fieldwork']),
    );
    expect(keys({})).not.toContain('open-link');
    expect(keys({ participation: 'open' })).toEqual(expect.arrayContaining(['no-group', 'open-link']));
    expect(keys({ participation: 'open' })).not.toContain('blind-credential');
  });

  test('carry the thresholds of the wave and name its breakdowns only when there are any', () => {
    expect(promises({ ...rules, k: 12 }).find((promise) => promise.key === 'threshold')?.values).toEqual({ k: 12 });
    expect(promises(rules).find((promise) => promise.key === 'breakdowns')?.values).toMatchObject({ items: 'gender' });
    expect(keys({ breakdowns: [] })).not.toContain('breakdowns');
    expect(keys({ k: 20, kSensitive: 20 })).not.toContain('threshold-sensitive');
  });

  test('never promise what cannot be kept against who watches the server: the limit is always told', () => {
    expect(keys({})).toContain('technical-limit');
    expect(keys({ participation: 'open' })).toContain('technical-limit');
    expect(keys({}).join()).not.toContain('unlinkable');
  });
});

describe('progress', () => {
  test('says nothing below k, then the number in tens with its share as a quarter', () => {
    expect(progress(9, 40, 10)).toEqual({ responded: null, share: null });
    expect(progress(10, 41, 10)).toEqual({ responded: 10, share: '< 25 %' });
    expect(progress(10, 40, 10)).toEqual({ responded: 10, share: '25–50 %' });
    expect(progress(20, 40, 10)).toEqual({ responded: 20, share: '50–75 %' });
    expect(progress(30, 40, 10)).toEqual({ responded: 30, share: '≥ 75 %' });
    expect(progress(19, 40, 15)).toEqual({ responded: null, share: null });
  });

  test('is the same for everybody who looks between two tens, so that nobody is seen to arrive or to withdraw', () => {
    for (const invited of [0, 37, 40, 41, 1000])
      for (let answers = 0; answers < 60; answers += 1) {
        const { responded } = progress(answers, invited, 10);
        expect(progress(answers, invited, 10)).toEqual(progress(answers - (answers % 10), invited, 10));
        expect(responded === null).toBe(answers < 10);
        expect(progressSoFar(answers, invited, 10).responded === null).toBe(answers < shownFrom(10));
      }
    expect([5, 10, 11, 20].map(shownFrom)).toEqual([15, 15, 25, 25]);
  });

  test('of an open wave stays so far below that up to five withdrawals never show in the report that follows', () => {
    for (let received = 0; received < 80; received += 1)
      for (let withdrawn = 0; withdrawn <= Math.min(5, received); withdrawn += 1)
        expect(progressSoFar(received, 80, 10).responded ?? 0).toBeLessThanOrEqual(received - withdrawn);
  });

  test('knows no share when nobody was invited', () => {
    expect(progress(30, 0, 10)).toEqual({ responded: 30, share: null });
    expect(progress(30, 29, 10)).toEqual({ responded: 30, share: null });
    expect(progress(30, 30, 10)).toEqual({ responded: 30, share: '≥ 75 %' });
  });
});

describe('the calendar', () => {
  test('follows Brussels, in winter and in summer', () => {
    expect(brusselsDay(new Date('2026-01-31T22:59:59Z'))).toBe('2026-01-31');
    expect(brusselsDay(new Date('2026-01-31T23:00:00Z'))).toBe('2026-02-01');
    expect(brusselsDay(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
  });

  test('knows which days exist', () => {
    expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', ''].some(isDay)).toBe(false);
  });
});
