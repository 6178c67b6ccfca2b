import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto';
import { type Cipher, type Sealer, waveName } from '../domain/sealing/envelope.ts';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
const tagBytes = 16;

/** HKDF-SHA256 from the key file, for one purpose. */
export const derivedKey = (fileKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, new Uint8Array(), purpose, keyBytes));

/** The sealer of one wave's box. Its key is derived from the 32 bytes of the key file and stands nowhere. */
export function sealerOf(fileKey: Uint8Array, wave: Sealer['wave']): Sealer {
  const key = createSecretKey(derivedKey(fileKey, waveName(wave)));
  const cipher: Cipher = {
    encrypt(nonce, name, content) {
      const encrypting = createCipheriv(algorithm, key, nonce).setAAD(name);
      return Buffer.concat([encrypting.update(content), encrypting.final(), encrypting.getAuthTag()]);
    },
    decrypt(nonce, name, sealed) {
      const end = sealed.length - tagBytes;
      const decrypting = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
        .setAAD(name)
        .setAuthTag(sealed.subarray(end));
      return Buffer.concat([decrypting.update(sealed.subarray(0, end)), decrypting.final()]);
    },
  };
  return { cipher, wave };
}

/**
 * What of a receipt stays beside the answers after closing: a keyed hash. Whoever finds a receipt, and has a copy of the
 * database without the key file, cannot find the answers with it. The same for all waves: a receipt does not say of which one
 * it is. `receipt`: its hash (`receiptHash`), base64url.
 */
export const receiptMark = (fileKey: Uint8Array, receipt: string): Buffer =>
  derivedKey(fileKey, `werkpeil receipt mark 1\0${receipt}`);

/**
 * The same for a comment, and another hash: beside a comment and beside answers stands nothing that is equal, nor beside two
 * comments of one person. Who has the key file needs the receipt as well to lay them together.
 */
export const commentMark = (fileKey: Uint8Array, receipt: string, question: string): Buffer =>
  derivedKey(fileKey, `werkpeil comment mark 1\0${question}\0${receipt}`);
