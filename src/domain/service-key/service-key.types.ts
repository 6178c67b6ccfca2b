import type { Bytes } from '../credential/credential.types.ts';

/** A key of a prevention service, as everybody may know it. The private half exists only in a file that the service keeps. */
export interface ServiceKey {
  readonly id: string;
  /** 1, 2, ... within the organisation; the highest is the one for new things. */
  readonly number: number;
  /** Uncompressed point on P-256, 65 bytes. */
  readonly publicKey: Bytes;
  /** ISO day. */
  readonly madeOn: string;
  /** Staff id. */
  readonly madeBy: string;
}

/** Both halves, in the browser of the prevention adviser only. */
export interface ServiceKeyPair {
  readonly publicKey: Bytes;
  readonly pair: CryptoKeyPair;
}

/** What a sealed thing is for: bound into the encryption, so that one cannot be passed off as another. */
export interface SealPurpose {
  readonly kind: 'talk' | 'care';
  /** Organisation for a talk, wave for answers in care. */
  readonly subject: string;
}
