import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeAlphabet,
  codeFromBytes,
  findCodeFault,
  formatCode,
  normaliseCode,
  parseCode,
} from '../../../src/domain/participation/code.ts';

const code = fc.uint8Array({ minLength: 16, maxLength: 32 }).map(codeFromBytes);

describe('invitation codes', () => {
  test('have the shape XXXX-XXXX-XXXX and parse to themselves', () => {
    fc.assert(
      fc.property(code, (printed) => {
        expect(printed).toMatch(/^[ACDEFGHJKMNPQRTVWXYZ3456789]{4}(-[ACDEFGHJKMNPQRTVWXYZ3456789]{4}){2}$/);
        expect(parseCode(printed)).toBe(printed);
      }),
    );
  });

  test('come out the same for the same bytes: HMAC output of 32 bytes 0..31 gives this code', () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(codeFromBytes(bytes)).toBe(codeFromBytes(bytes.slice(0, 16)));
    expect(() => codeFromBytes(bytes.slice(0, 15))).toThrow('at least 16 bytes');
  });

  test('show every single wrong symbol', () => {
    fc.assert(
      fc.property(code, fc.nat(11), fc.integer({ min: 1, max: 26 }), (printed, place, shift) => {
        const symbols = [...printed.replaceAll('-', '')];
        const wrong = (codeAlphabet.indexOf(symbols[place] as string) + shift) % 27;
        symbols[place] = codeAlphabet[wrong] as string;
        expect(findCodeFault(symbols.join(''))).toEqual({ reason: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  test('show every swap of two different neighbours, the check symbol included', () => {
    fc.assert(
      fc.property(code, fc.nat(10), (printed, place) => {
        const symbols = [...printed.replaceAll('-', '')];
        const [a, b] = [symbols[place] as string, symbols[place + 1] as string];
        fc.pre(a !== b);
        [symbols[place], symbols[place + 1]] = [b, a];
        expect(findCodeFault(symbols.join(''))).toEqual({ reason: 'check' });
      }),
      { numRuns: 500 },
    );
  });

  test('are read however people type them', () => {
    const printed = codeFromBytes(new Uint8Array(16).fill(201));
    const bare = printed.replaceAll('-', '');
    for (const typed of [
      bare.toLowerCase(),
      ` ${printed} `,
      printed.replaceAll('-', '–'),
      bare.split('').join(' '),
      printed.replaceAll('-', '.'),
    ])
      expect(parseCode(typed)).toBe(printed);
  });

  test('read look-alikes that are not in the alphabet as the only symbol that they can be', () => {
    expect(normaliseCode('b s u 2')).toBe('85VZ');
  });

  test('say what is wrong: too short, too long, or a symbol with its place', () => {
    expect(findCodeFault('ACDE-FGH')).toEqual({ reason: 'length', found: 7 });
    expect(findCodeFault('ACDE-FGHJ-KMNPQ')).toEqual({ reason: 'length', found: 13 });
    expect(findCodeFault('ACDE-0GHJ-KMNP')).toEqual({ reason: 'symbol', position: 5 });
    expect(() => parseCode('ACDE-0GHJ-KMNP')).toThrow('code-malformed');
  });

  test('are shown in groups of four while they are typed', () => {
    expect(formatCode('ACDEFG')).toBe('ACDE-FG');
    expect(formatCode('')).toBe('');
  });
});
