import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Bytes } from '../credential/credential.types.ts';
import { joinBytes } from '../credential/join-bytes.ts';
import type { SealPurpose } from './service-key.types.ts';

/**
 * RFC 9180, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. P-256 and not X25519, because every browser since
 * 2015 has it in Web Cryptography and phones of employees are old. The one file that knows the library.
 */
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Bytes of a public key, and of the encapsulated key in front of every sealed content: an uncompressed point. */
export const publicKeyBytes = 65;
const tagBytes = 16;
/** What sealing adds to a content. */
export const sealBytes = publicKeyBytes + tagBytes;

const infoOf = ({ kind, subject }: SealPurpose): Bytes => new TextEncoder().encode(`werkpeil ${kind} 1 ${subject}`);

/** A new pair. Its randomness, and that of every sealing, comes from Web Cryptography itself: no private key is handed about. */
export const makePair = (): Promise<CryptoKeyPair> => suite.kem.generateKeyPair();

/** The public half as bytes. */
export const publicBytes = async (pair: CryptoKeyPair): Promise<Bytes> =>
  new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));

/** True for 65 bytes that are a point on the curve. */
export async function isPublicKey(bytes: Bytes): Promise<boolean> {
  if (bytes.length !== publicKeyBytes) return false;
  return suite.kem.deserializePublicKey(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)).then(
    () => true,
    () => false,
  );
}

/** Encapsulated key and ciphertext, `sealBytes` longer than the content. Throws when the key is none. */
export async function sealBytesTo(publicKey: Bytes, purpose: SealPurpose, content: Bytes): Promise<Bytes> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(new Uint8Array(publicKey).buffer);
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: new Uint8Array(infoOf(purpose)).buffer },
    new Uint8Array(content).buffer,
  );
  return joinBytes(new Uint8Array(enc), new Uint8Array(ct));
}

/** The content; null when it was sealed to another key or for another purpose, or is damaged. */
export async function openBytes(pair: CryptoKeyPair, purpose: SealPurpose, sealed: Bytes): Promise<Bytes | null> {
  if (sealed.length <= sealBytes) return null;
  try {
    const content = await suite.open(
      {
        recipientKey: pair,
        enc: sealed.slice(0, publicKeyBytes).buffer,
        info: new Uint8Array(infoOf(purpose)).buffer,
      },
      sealed.slice(publicKeyBytes).buffer,
    );
    return new Uint8Array(content);
  } catch {
    return null;
  }
}
