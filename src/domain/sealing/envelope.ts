import type { Random } from '../effects.ts';
import type { BoxWave, Bytes, SealedRow, Subtle } from './sealing.types.ts';

/**
 * Envelope: version (1 byte) · nonce (12) · ciphertext · tag (16), AES-256-GCM. The name of the row is authenticated with it
 * (organisation, wave, what it is, id), so that a row moved, renamed or taken over from another wave does not open.
 * Random nonces: below 2^32 envelopes per key the chance of a repeat stays under 2^-32 (NIST SP 800-38D, section 8.3).
 */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
export const envelopeBytes = 1 + nonceBytes + tagBytes;

export type BoxKey = CryptoKey;

/** Where an envelope belongs: `entry` and `state` are rows of the box, `group-key` a private key of a reporting group. */
export type Place = 'entry' | 'state' | 'group-key';

const text = (value: string): Bytes => new TextEncoder().encode(value) as Bytes;
const waveName = ({ organisationId, waveId }: Pick<BoxWave, 'organisationId' | 'waveId'>) =>
  `werkpeil sealed box 1\0${organisationId}\0${waveId}`;

/** The key of one wave's box, by HKDF-SHA256 from the key file. It cannot be exported again. */
export async function deriveBoxKey(
  subtle: Subtle,
  fileKey: Bytes,
  wave: Pick<BoxWave, 'organisationId' | 'waveId'>,
): Promise<BoxKey> {
  const material = await subtle.importKey('raw', fileKey, 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text(waveName(wave)) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/**
 * What of a receipt stays beside the answers after closing: a keyed hash. Whoever finds a receipt, and has a copy of the
 * database without the key file, cannot find the answers with it. `receipt`: SHA-256 of the secret.
 */
export async function receiptMark(
  subtle: Subtle,
  fileKey: Bytes,
  wave: Pick<BoxWave, 'organisationId' | 'waveId'>,
  receipt: string,
): Promise<Bytes> {
  const material = await subtle.importKey('raw', fileKey, 'HKDF', false, ['deriveBits']);
  const info = text(`${waveName(wave)}\0receipt\0${receipt}`);
  return new Uint8Array(
    await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, material, 256),
  );
}

const placeName = (wave: Pick<BoxWave, 'organisationId' | 'waveId'>, place: Place, id: string): Bytes =>
  text(`${waveName(wave)}\0${place}\0${id}`);

export interface Sealer {
  readonly subtle: Subtle;
  readonly key: BoxKey;
  readonly wave: Pick<BoxWave, 'organisationId' | 'waveId'>;
}

/** Seals content under a name. The result is `envelopeBytes` longer than the content. */
export async function seal(
  { subtle, key, wave }: Sealer,
  random: Pick<Random, 'bytes'>,
  place: Place,
  id: string,
  content: Bytes,
): Promise<Bytes> {
  const nonce = random.bytes(nonceBytes);
  const additionalData = placeName(wave, place, id);
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData }, key, content);
  const envelope = new Uint8Array(envelopeBytes + content.length);
  envelope[0] = version;
  envelope.set(nonce, 1);
  envelope.set(new Uint8Array(sealed), 1 + nonceBytes);
  return envelope;
}

/** Opens what was sealed under this name. Throws when anything of it was changed, moved, or sealed with another key. */
export async function unseal({ subtle, key, wave }: Sealer, place: Place, row: SealedRow): Promise<Bytes> {
  const envelope = new Uint8Array(row.sealed);
  if (envelope[0] !== version) throw new Error(`a sealed row of version ${envelope[0]}`);
  const iv = envelope.subarray(1, 1 + nonceBytes);
  const additionalData = placeName(wave, place, row.id);
  return new Uint8Array(
    await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, envelope.subarray(1 + nonceBytes)),
  );
}
