import { WerkpeilError } from '../errors.ts';

/**
 * Invitation codes: 12 symbols, shown `XXXX-XXXX-XXXX`; 11 are random (27^11 = 52.3 bits), the last one checks the others.
 *
 * The alphabet has no symbol that looks like another one of it (no B/8, O/0, I/1/L, S/5, U/V, Z/2 pairs), so a code can be
 * read from paper and told over the telephone.
 */
export const codeAlphabet = 'ACDEFGHJKMNPQRTVWXYZ3456789';
export const codeLength = 12;

const base = codeAlphabet.length;

/** What people write for a symbol that the alphabet leaves out, where only one reading is possible. */
const lookAlikes: Readonly<Record<string, string>> = { B: '8', S: '5', U: 'V', 2: 'Z' };

/**
 * The check symbol: sum of w_i * d_i modulo 27 with weights 1, 2, 1, 2 ... . Both weights and their difference with the
 * neighbour's are invertible modulo 27, so every single wrong symbol and every swap of two neighbours is noticed.
 */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 2), 0) % base;
}

/** `ACDEFGHJKMNP` -> `ACDE-FGHJ-KMNP`. Also for a part of a code, while someone types. */
export function formatCode(symbols: string): string {
  return symbols.match(/.{1,4}/g)?.join('-') ?? '';
}

/**
 * Turns random bytes (at least 16; the first 16 are used) into a code. The bytes come from HMAC-SHA256(key, invitation id),
 * so codes can be printed again and are in no table. Reducing 128 bits modulo 27^11 leaves a bias below 2^-75.
 */
export function codeFromBytes(bytes: Uint8Array): string {
  if (bytes.length < 16) throw new RangeError('codeFromBytes requires at least 16 bytes');
  return checkedSymbols(bytes.subarray(0, 16), codeLength);
}

/**
 * `length` symbols, the last of which checks the others, in groups of four: for everything that people read from paper. All bytes
 * are used; eight more than `length` symbols need (4.755 bits each) keep the bias below 2^-64.
 */
export function checkedSymbols(bytes: Uint8Array, length: number): string {
  let rest = bytes.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  while (digits.length < length - 1) {
    digits.push(Number(rest % BigInt(base)));
    rest /= BigInt(base);
  }
  return formatCode([...digits, checkDigit(digits)].map((digit) => codeAlphabet[digit]).join(''));
}

/** Upper case, without spaces, dashes and points, and with look-alikes read as the symbol they must be. */
export function normaliseCode(typed: string): string {
  return [
    ...typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}._/]+/gu, ''),
  ]
    .map((symbol) => lookAlikes[symbol] ?? symbol)
    .join('');
}

/** Why a typed code cannot be one. `position` counts symbols from 1 and is there for a symbol outside the alphabet. */
export type CodeFault =
  | { readonly reason: 'length'; readonly found: number }
  | { readonly reason: 'symbol'; readonly position: number }
  | { readonly reason: 'check' };

/** The fault in what was typed, or null when it is well formed (which does not say that it was ever handed out). */
export const findCodeFault = (typed: string): CodeFault | null => findSymbolFault(typed, codeLength);

/** The same for anything that `checkedSymbols` made. */
export function findSymbolFault(typed: string, length: number): CodeFault | null {
  const symbols = normaliseCode(typed);
  const digits = [...symbols].map((symbol) => codeAlphabet.indexOf(symbol));
  const stranger = digits.indexOf(-1);
  if (stranger >= 0) return { reason: 'symbol', position: stranger + 1 };
  if (digits.length !== length) return { reason: 'length', found: digits.length };
  return checkDigit(digits.slice(0, -1)) === digits.at(-1) ? null : { reason: 'check' };
}

/** The code in its printed form. Throws `code-malformed` with the reason; never repeats what was typed. */
export function parseCode(typed: string): string {
  const fault = findCodeFault(typed);
  if (fault) throw new WerkpeilError('code-malformed', { ...fault });
  return formatCode(normaliseCode(typed));
}
