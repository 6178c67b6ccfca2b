import type { Bytes } from './credential.types.ts';

/** Big-endian bytes to a whole number (OS2IP of RFC 8017). */
export function toInteger(bytes: Uint8Array): bigint {
  let hex = '0x0';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

/** A whole number to `length` big-endian bytes (I2OSP). Throws when it does not fit. */
export function toBytes(value: bigint, length: number): Bytes {
  const hex = value.toString(16).padStart(length * 2, '0');
  if (hex.length > length * 2) throw new RangeError(`the number does not fit in ${length} bytes`);
  return Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
}

/** base^65537 mod modulus: sixteen squarings and one multiplication. */
export function raiseTo65537(base: bigint, modulus: bigint): bigint {
  let power = base;
  for (let step = 0; step < 16; step += 1) power = (power * power) % modulus;
  return (power * base) % modulus;
}

/** The inverse modulo `modulus` by the extended Euclidean algorithm; null when there is none. 0 < value < modulus. */
export function invert(value: bigint, modulus: bigint): bigint | null {
  let [previous, current] = [modulus, value];
  let [before, factor] = [0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, factor] = [factor, before - quotient * factor];
  }
  if (previous !== 1n) return null;
  return before < 0n ? before + modulus : before;
}
