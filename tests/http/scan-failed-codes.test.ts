import { describe, expect, test } from 'vitest';
import { createFailedCodes } from '../../src/http/scan-failed-codes.ts';

describe('the limiter of guessed codes', () => {
  test('lets 60 failures through at once and then 10 a minute', () => {
    let now = 0;
    const codes = createFailedCodes(() => now);
    for (let failure = 0; failure < 60; failure += 1) {
      expect(codes.mayTry('a')).toBe(true);
      codes.fail('a');
    }
    expect(codes.mayTry('a')).toBe(false);
    now += 5_900;
    expect(codes.mayTry('a')).toBe(false);
    now += 200;
    expect(codes.mayTry('a')).toBe(true);
  });

  test('counts every address apart, and never above its full size', () => {
    let now = 0;
    const codes = createFailedCodes(() => now);
    for (let failure = 0; failure < 60; failure += 1) codes.fail('a');
    expect([codes.mayTry('a'), codes.mayTry('b')]).toEqual([false, true]);
    now += 24 * 3600 * 1000;
    for (let failure = 0; failure < 60; failure += 1) codes.fail('a');
    expect(codes.mayTry('a')).toBe(false);
  });

  test('stays small when very many addresses fail, and keeps refusing the latest', () => {
    const codes = createFailedCodes(() => 0);
    for (let address = 0; address < 10_050; address += 1) codes.fail(`address-${address}`);
    for (let failure = 0; failure < 59; failure += 1) codes.fail('address-10049');
    expect(codes.mayTry('address-10049')).toBe(false);
  });
});
