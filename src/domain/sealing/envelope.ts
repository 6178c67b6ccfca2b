import type { Random } from '../effects.ts';
import type { BoxWave, Bytes, SealedRow } from './sealing.types.ts';

/**
 * Envelope: version (1 byte) · nonce (12) · ciphertext · tag (16), AES-256-GCM. The name of the row is authenticated with it
 * (organisation, wave, what it is, id), so that a row moved, renamed or taken over from another wave does not open.
 * Random nonces: below 2^32 envelopes per key the chance of a repeat stays under 2^-32 (NIST SP 800-38D, section 8.3).
 */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
export const envelopeBytes = 1 + nonceBytes + tagBytes;

/**
 * AES-256-GCM with the key of one wave's box; `storage/sealed-box-cipher.ts` has it. Handed in, and not Web Cryptography:
 * the box is opened on the service only, where that costs three times as much.
 */
export interface Cipher {
  /** Ciphertext and tag. `name` is authenticated with it. */
  encrypt(nonce: Uint8Array, name: Uint8Array, content: Uint8Array): Uint8Array;
  /** Throws when anything was changed. */
  decrypt(nonce: Uint8Array, name: Uint8Array, sealed: Uint8Array): Uint8Array;
}

/**
 * Where an envelope belongs: `entry` and `state` are rows of the box, `group-key` a private key of a reporting group,
 * `follow-marks` stand beside answers after closing.
 */
export type Place = 'entry' | 'state' | 'group-key' | 'follow-marks';

type WaveName = Pick<BoxWave, 'organisationId' | 'waveId'>;

/** What the keys of a wave are derived for (HKDF's `info`), and what every name in its box starts with. */
export const waveName = ({ organisationId, waveId }: WaveName): string =>
  `werkpeil sealed box 1\0${organisationId}\0${waveId}`;

const placeName = (wave: WaveName, place: Place, id: string): Uint8Array =>
  new TextEncoder().encode(`${waveName(wave)}\0${place}\0${id}`);

export interface Sealer {
  readonly cipher: Cipher;
  readonly wave: WaveName;
}

/** Seals content under a name. The result is `envelopeBytes` longer than the content. */
export function seal(
  { cipher, wave }: Sealer,
  random: Pick<Random, 'bytes'>,
  place: Place,
  id: string,
  content: Uint8Array,
): Bytes {
  const nonce = random.bytes(nonceBytes);
  const envelope = new Uint8Array(envelopeBytes + content.length);
  envelope[0] = version;
  envelope.set(nonce, 1);
  envelope.set(cipher.encrypt(nonce, placeName(wave, place, id), content), 1 + nonceBytes);
  return envelope;
}

/** Opens what was sealed under this name. Throws when anything of it was changed, moved, or sealed with another key. */
export function unseal({ cipher, wave }: Sealer, place: Place, { id, sealed }: SealedRow): Uint8Array {
  if (sealed[0] !== version) throw new Error(`a sealed row of version ${sealed[0]}`);
  if (sealed.length < envelopeBytes) throw new Error('a sealed row that is cut off');
  return cipher.decrypt(
    sealed.subarray(1, 1 + nonceBytes),
    placeName(wave, place, id),
    sealed.subarray(1 + nonceBytes),
  );
}
