import type { ReportingGroupId } from '../ids.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** What the room needs of Web Cryptography: `crypto.subtle` of a browser or of Node, handed in. */
export type Subtle = Pick<SubtleCrypto, 'digest' | 'importKey' | 'verify'>;

/** Length of the RSA keys that the service makes, in bits. See the README for why 2048 is enough here. */
export const keyBits = 2048;

/** The one public exponent that is accepted. A free choice of it would be a way to mark people. */
export const publicExponent = 65537n;

/** Public half of the key of one reporting group in one wave. `n` is the modulus, big-endian, without leading zeros. */
export interface GroupKey {
  readonly groupId: ReportingGroupId;
  /** People invited in this group. In the published list, so that nobody can be given a group of one unnoticed. */
  readonly headCount: number;
  readonly n: Bytes;
}

/** Kept by the device between asking for a credential and receiving it; nobody else may have it. */
export interface PendingCredential {
  /** The message to be signed: 32 random bytes of RFC 9474's randomised preparation and 32 of the credential. */
  readonly message: Bytes;
  /** The encoded message, EMSA-PSS with a random salt. */
  readonly encoded: Bytes;
  /** Inverse of the blinding factor. */
  readonly inverse: Bytes;
  /** What is sent to the service; the same bytes again when the reply was lost. */
  readonly blinded: Bytes;
}

/** Anonymous admission: proves that the holder was invited in a reporting group, and nothing about whom. */
export interface Credential {
  readonly message: Bytes;
  readonly signature: Bytes;
}
