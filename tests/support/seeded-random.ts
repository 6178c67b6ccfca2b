import { createHash } from 'node:crypto';
import type { Random } from '../../src/domain/effects.ts';

/** Randomness that is the same in every run: SHA-256 of the seed and a counter. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let pool = Buffer.alloc(0);
  const bytes = (length: number): Uint8Array<ArrayBuffer> => {
    while (pool.length < length) {
      counter += 1;
      pool = Buffer.concat([pool, createHash('sha256').update(`${seed}\0${counter}`).digest()]);
    }
    const taken = new Uint8Array(pool.subarray(0, length));
    pool = pool.subarray(length);
    return taken;
  };
  return {
    bytes,
    uuid() {
      const raw = bytes(16);
      raw[6] = ((raw[6] as number) & 0x0f) | 0x40;
      raw[8] = ((raw[8] as number) & 0x3f) | 0x80;
      return Buffer.from(raw)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    },
    below(limit) {
      const largest = 2 ** 32 - (2 ** 32 % limit);
      while (true) {
        const value = Buffer.from(bytes(4)).readUInt32BE();
        if (value < largest) return value % limit;
      }
    },
  };
}
