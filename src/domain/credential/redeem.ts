import { toBase64Url } from './base64url.ts';
import { toBytes } from './big-integer.ts';
import { type Bytes, type Credential, type GroupKey, publicExponent, type Subtle } from './credential.types.ts';
import { saltBytes } from './encode-pss.ts';

/** A group's public key, ready for checking many credentials. */
export type CheckingKey = CryptoKey;

/** Imports a published key for `isGenuine`. */
export const importGroupKey = (subtle: Subtle, key: Pick<GroupKey, 'n'>): Promise<CheckingKey> =>
  subtle.importKey(
    'jwk',
    { kty: 'RSA', n: toBase64Url(key.n), e: toBase64Url(toBytes(publicExponent, 3)), alg: 'PS384' },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    false,
    ['verify'],
  );

/** Whether a credential was signed with this key. 64 bytes of message, a signature as long as the modulus; else false. */
export async function isGenuine(subtle: Subtle, key: CheckingKey, credential: Credential): Promise<boolean> {
  if (credential.message.length !== 64) return false;
  return subtle.verify({ name: 'RSA-PSS', saltLength: saltBytes }, key, credential.signature, credential.message);
}

/** Name of a credential in the sealed box: SHA-256 of its message. The signature stays out: PSS has many per message. */
export const credentialMark = async (subtle: Subtle, credential: Pick<Credential, 'message'>): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', credential.message));
