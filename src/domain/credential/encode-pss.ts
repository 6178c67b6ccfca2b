import type { Bytes, Subtle } from './credential.types.ts';
import { joinBytes } from './join-bytes.ts';

const hash = 'SHA-384';
const hashBytes = 48;
/** Salt length of RSABSSA-SHA384-PSS (RFC 9474, section 5). */
export const saltBytes = 48;

/** MGF1 with SHA-384 (RFC 8017, appendix B.2.1). */
async function mask(subtle: Subtle, seed: Bytes, length: number): Promise<Bytes> {
  const blocks = Array.from({ length: Math.ceil(length / hashBytes) }, (_, counter) =>
    subtle.digest(hash, joinBytes(seed, Uint8Array.of(counter >> 24, counter >> 16, counter >> 8, counter))),
  );
  const parts = (await Promise.all(blocks)).map((block) => new Uint8Array(block));
  return joinBytes(...parts).subarray(0, length);
}

/**
 * EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, with SHA-384. `bits`: length of the modulus; the result has the modulus'
 * length in bytes and is smaller than every modulus of that length. `salt`: 48 random bytes.
 */
export async function encodePss(subtle: Subtle, message: Bytes, bits: number, salt: Bytes): Promise<Bytes> {
  const emBits = bits - 1;
  const length = Math.ceil(emBits / 8);
  if (length < hashBytes + salt.length + 2) throw new RangeError('the modulus is too short for SHA-384');
  const digest = new Uint8Array(await subtle.digest(hash, message));
  const h = new Uint8Array(await subtle.digest(hash, joinBytes(new Uint8Array(8), digest, salt)));
  const padding = new Uint8Array(length - salt.length - hashBytes - 2);
  const block = joinBytes(padding, Uint8Array.of(1), salt);
  const blockMask = await mask(subtle, h, block.length);
  const masked = block.map((byte, index) => byte ^ (blockMask[index] as number));
  masked[0] = (masked[0] as number) & (0xff >> (8 * length - emBits));
  return joinBytes(masked, h, Uint8Array.of(0xbc));
}
