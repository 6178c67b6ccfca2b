import { createHmac } from 'node:crypto';
import type { Random } from '../domain/effects.ts';

/**
 * Bytes that follow from a secret: HMAC-SHA256 in counter mode. For respondents without JavaScript, for whom the service
 * makes the credential: the secret comes with the form, so that sending the form twice asks for the same credential.
 */
export function randomFrom(secret: Uint8Array): Pick<Random, 'bytes'> {
  let counter = 0;
  return {
    bytes(length) {
      const bytes = new Uint8Array(length);
      for (let start = 0; start < length; start += 32) {
        const block = createHmac('sha256', secret).update(`werkpeil credential ${counter}`).digest();
        bytes.set(block.subarray(0, length - start), start);
        counter += 1;
      }
      return bytes;
    },
  };
}
