import { describe, expect, test } from 'vitest';
import { countedAs } from '../../src/http/client-address.ts';
import { createFailedCodes } from '../../src/http/scan-failed-codes.ts';

const ignore = () => undefined;

describe('the limiter of guessed codes', () => {
  test('answers 60 failures at once and then 10 a minute, and says how long to wait', () => {
    let now = 0;
    const codes = createFailedCodes(() => now, ignore);
    for (let failure = 0; failure < 60; failure += 1) expect(codes.fail('a')).toBeNull();
    expect(codes.fail('a')).toBe(6);
    now += 5_900;
    expect(codes.fail('a')).toBe(1);
    now += 200;
    expect(codes.fail('a')).toBeNull();
    expect(codes.fail('a')).toBe(6);
  });

  test('counts every address apart, and never above its full size', () => {
    let now = 0;
    const codes = createFailedCodes(() => now, ignore);
    for (let failure = 0; failure < 60; failure += 1) codes.fail('a');
    expect(codes.fail('a')).not.toBeNull();
    expect(codes.fail('b')).toBeNull();
    now += 24 * 3600 * 1000;
    for (let failure = 0; failure < 60; failure += 1) expect(codes.fail('a')).toBeNull();
    expect(codes.fail('a')).not.toBeNull();
  });

  test('stays small when very many addresses fail, and keeps refusing the latest', () => {
    const codes = createFailedCodes(() => 0, ignore);
    for (let address = 0; address < 10_050; address += 1) codes.fail(`address-${address}`);
    for (let failure = 0; failure < 59; failure += 1) codes.fail('address-10049');
    expect(codes.fail('address-10049')).not.toBeNull();
  });

  test('warns once when addresses go over the limit, and at most once a minute', () => {
    let now = 0;
    const warned: number[] = [];
    const codes = createFailedCodes(
      () => now,
      (addresses) => warned.push(addresses),
    );
    const guess = (address: string) => {
      for (let failure = 0; failure < 70; failure += 1) codes.fail(address);
    };
    guess('a');
    guess('b');
    guess('c');
    expect(warned).toEqual([1]);
    now += 60_000;
    guess('d');
    expect(warned).toEqual([1, 3]);
  });
});

describe('what counts as one address', () => {
  test('is an IPv4 address, in both spellings, and the network of an IPv6 address', () => {
    expect(countedAs('192.0.2.7')).toBe('192.0.2.7');
    expect(countedAs('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(countedAs('2001:DB8:0:12:aaaa::1')).toBe('2001:db8:0:12::');
    expect(countedAs('2001:db8:0:12:1:2:3:4')).toBe('2001:db8:0:12::');
    expect(countedAs('2001:db8::1')).toBe('2001:db8:0:0::');
    expect(countedAs('fe80::1%eth0')).toBe('fe80:0:0:0::');
    expect(countedAs('::1')).toBe('0:0:0:0::');
    expect(countedAs('unknown')).toBe('unknown');
  });
});
