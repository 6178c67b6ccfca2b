import {
  constants,
  createPrivateKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import { type Bytes, keyBits, publicExponent } from '../domain/credential/credential.types.ts';
import type { BlindSigner } from '../domain/credential/issue.ts';

const generate = promisify(generateKeyPair);

/** A key pair of one reporting group: the modulus to publish, and the private half in PKCS #8, to be sealed. */
export interface SigningKey {
  readonly n: Bytes;
  readonly pkcs8: Bytes;
}

/** Makes a key pair outside the event loop's thread; tens to hundreds of milliseconds. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generate('rsa', {
    modulusLength: keyBits,
    publicExponent: Number(publicExponent),
  });
  return {
    n: new Uint8Array(Buffer.from(privateKey.export({ format: 'jwk' }).n as string, 'base64url')),
    pkcs8: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
  };
}

/**
 * `BlindSign` of RFC 9474: the bare RSA operation, and its check. A fault in the calculation (memory, cosmic ray) would
 * otherwise give away the private key (Boneh, DeMillo and Lipton 1997).
 */
export function blindSigner(pkcs8: Uint8Array): BlindSigner {
  const key: KeyObject = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const padding = constants.RSA_NO_PADDING;
  return async (blinded) => {
    const signature = privateDecrypt({ key, padding }, blinded);
    if (!publicEncrypt({ key, padding }, signature).equals(blinded)) throw new Error('signing failure');
    return new Uint8Array(signature);
  };
}
