import { WerkpeilError } from '../errors.ts';
import { codeAlphabet, codeLength, findCodeFault, normaliseCode } from './code.ts';

/**
 * Receipts: 20 symbols of the alphabet of codes (no look-alikes), shown `XXXX-XXXX-XXXX-XXXX-XXXX`. 18 are random
 * (27^18 = 85.6 bits: nobody finds one by trying, not even with the key file), the last two check the others.
 */
export const receiptLength = 20;

const base = BigInt(codeAlphabet.length);
const randomSymbols = receiptLength - 2;
/** Random bytes of a receipt. Reducing 192 bits modulo 27^18 leaves a bias below 2^-106. */
export const receiptBytes = 24;

/**
 * The largest prime below 27^2, as 97 is below 10^2 for bank accounts (ISO 7064): a receipt read as a number leaves 1. Every
 * single wrong symbol and every swap of two is noticed (27 has order 242 modulo 727), and all but one in 727 of the rest:
 * the page of withdrawal says the same to every receipt, so a slip of the finger must be found before.
 */
const checkModulus = 727n;

/** Random bytes, at least `receiptBytes`, as a receipt in its printed form. Throws for fewer. */
export function receiptFromBytes(bytes: Uint8Array): string {
  if (bytes.length < receiptBytes) throw new RangeError(`receiptFromBytes requires ${receiptBytes} bytes`);
  const drawn = bytes.subarray(0, receiptBytes).reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  const random = drawn % base ** BigInt(randomSymbols);
  const open = random * base ** 2n;
  let whole = open + ((1n - (open % checkModulus) + checkModulus) % checkModulus);
  let symbols = '';
  for (let place = 0; place < receiptLength; place += 1) {
    symbols = codeAlphabet[Number(whole % base)] + symbols;
    whole /= base;
  }
  return printed(symbols);
}

const printed = (symbols: string): string => symbols.match(/.{1,4}/g)?.join('-') ?? '';

/** Why a typed receipt cannot be one. `code`: it is an invitation code. `position` counts symbols from 1. */
export type ReceiptFault =
  | { readonly reason: 'length'; readonly found: number }
  | { readonly reason: 'symbol'; readonly position: number }
  | { readonly reason: 'check' }
  | { readonly reason: 'code' };

/** The fault in what was typed, or null when it is well formed (which does not say that it was ever handed out). */
export function findReceiptFault(typed: string): ReceiptFault | null {
  const digits = [...normaliseCode(typed)].map((symbol) => codeAlphabet.indexOf(symbol));
  if (digits.length === codeLength && findCodeFault(typed) === null) return { reason: 'code' };
  const stranger = digits.indexOf(-1);
  if (stranger >= 0) return { reason: 'symbol', position: stranger + 1 };
  if (digits.length !== receiptLength) return { reason: 'length', found: digits.length };
  const whole = digits.reduce((value, digit) => value * base + BigInt(digit), 0n);
  return whole % checkModulus === 1n ? null : { reason: 'check' };
}

/** The receipt in its printed form. Throws `receipt-malformed` with the reason; never repeats what was typed. */
export function parseReceipt(typed: string): string {
  const fault = findReceiptFault(typed);
  if (fault) throw new WerkpeilError('receipt-malformed', { ...fault });
  return printed(normaliseCode(typed));
}

/** What the service learns of a receipt while answers come in: SHA-256 of its printed form. */
export const receiptHash = async (
  subtle: Pick<SubtleCrypto, 'digest'>,
  receipt: string,
): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(`werkpeil receipt 1\0${receipt}`)));
