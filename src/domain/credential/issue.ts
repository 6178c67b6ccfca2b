import type { Bytes } from './credential.types.ts';
import { sameBytes } from './join-bytes.ts';

/**
 * Signs one blinded message: RFC 9474, `BlindSign`. Node's implementation is `storage/credential-signer.ts`, because RSA with
 * the private key in plain JavaScript takes a thousand times as long. Throws when the message is not below the modulus.
 */
export type BlindSigner = (blinded: Bytes) => Promise<Bytes>;

/**
 * Whether an invitation may have its credential. `earlier`: SHA-256 of the blinded message that it was used for, or null.
 * `sign`: note it as used, then sign. `repeat`: the same request again, after a lost reply; signing gives the same answer,
 * because RSA has no randomness of its own. `refuse`: used for another one.
 */
export function decideIssue(earlier: Uint8Array | null, asked: Uint8Array): 'sign' | 'repeat' | 'refuse' {
  if (earlier === null) return 'sign';
  return sameBytes(earlier, asked) ? 'repeat' : 'refuse';
}
