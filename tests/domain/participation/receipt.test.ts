import { describe, expect, test } from 'vitest';
import { codeAlphabet, codeFromBytes } from '../../../src/domain/participation/code.ts';
import {
  findReceiptFault,
  parseReceipt,
  receiptFromBytes,
  receiptHash,
} from '../../../src/domain/participation/receipt.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const random = seededRandom('receipts');
const receipts = Array.from({ length: 200 }, () => receiptFromBytes(random.bytes(24)));
const symbols = (receipt: string): string[] => [...receipt.replaceAll('-', '')];

describe('a receipt', () => {
  test('is five groups of four symbols of which none looks like another one', () => {
    for (const receipt of receipts) {
      expect(receipt).toMatch(/^[ACDEFGHJKMNPQRTVWXYZ3456789]{4}(-[ACDEFGHJKMNPQRTVWXYZ3456789]{4}){4}$/);
      expect(findReceiptFault(receipt)).toBeNull();
    }
    expect(new Set(receipts).size).toBe(receipts.length);
  });

  test('is read in whatever way it is typed', () => {
    const [receipt = ''] = receipts;
    for (const typed of [receipt.toLowerCase(), receipt.replaceAll('-', ' '), ` ${receipt.replaceAll('-', '')}\n`])
      expect(parseReceipt(typed)).toBe(receipt);
  });

  test('with one wrong symbol, or with any two of them swapped, is never taken for another one', () => {
    for (const receipt of receipts.slice(0, 20)) {
      const right = symbols(receipt);
      for (const [place, symbol] of right.entries()) {
        for (const other of codeAlphabet)
          if (other !== symbol)
            expect(findReceiptFault(right.with(place, other).join(''))).toEqual({ reason: 'check' });
        for (const [second, swapped] of right.entries())
          if (swapped !== symbol)
            expect(findReceiptFault(right.with(place, swapped).with(second, symbol).join(''))).toEqual({
              reason: 'check',
            });
      }
    }
  });

  test('with anything else in it is taken for another one in about one of 727 cases', () => {
    let taken = 0;
    const tries = 20_000;
    for (let index = 0; index < tries; index += 1) {
      const typed = Array.from({ length: 20 }, () => codeAlphabet[random.below(27)]).join('');
      if (findReceiptFault(typed) === null) taken += 1;
    }
    expect(taken / tries).toBeGreaterThan(1 / 1200);
    expect(taken / tries).toBeLessThan(1 / 450);
  });

  test('says what is wrong: too short, a symbol that does not exist, or an invitation code', () => {
    expect(findReceiptFault('ACDE-FGHJ')).toEqual({ reason: 'length', found: 8 });
    expect(findReceiptFault('ACDE-FGHJ-KMNO-KMNP-ACDE')).toEqual({ reason: 'symbol', position: 12 });
    expect(findReceiptFault(codeFromBytes(random.bytes(16)))).toEqual({ reason: 'code' });
    expect(() => parseReceipt('ACDE')).toThrow('receipt-malformed');
  });

  test('is known to the service by a hash that is its own', async () => {
    const hashes = await Promise.all(receipts.map((receipt) => receiptHash(crypto.subtle, receipt)));
    expect(new Set(hashes.map((hash) => Buffer.from(hash).toString('hex'))).size).toBe(receipts.length);
    expect(hashes[0]).toHaveLength(32);
  });

  test('needs enough randomness', () => {
    expect(() => receiptFromBytes(new Uint8Array(23))).toThrow(RangeError);
  });
});
