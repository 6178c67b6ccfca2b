import type { Bytes, Subtle } from '../credential/credential.types.ts';
import { fingerprint } from '../credential/key-list.ts';

/** A public key as people compare it: 160 bits of its SHA-256, as the fingerprint of group keys (`credential/key-list.ts`). */
export const keyFingerprint = async (subtle: Subtle, publicKey: Bytes): Promise<string> =>
  fingerprint(new Uint8Array(await subtle.digest('SHA-256', publicKey)));
