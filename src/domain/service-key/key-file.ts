import { fromBase64Url, toBase64Url } from '../credential/base64url.ts';
import type { Bytes, Subtle } from '../credential/credential.types.ts';
import { sameBytes } from '../credential/join-bytes.ts';
import type { Random } from '../effects.ts';
import { publicBytes } from './hpke.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import type { ServiceKeyPair } from './service-key.types.ts';

/**
 * The file that keeps the private half: JSON that says in plain text which key it is, and the key itself encrypted with
 * AES-256-GCM under PBKDF2-HMAC-SHA256 of a passphrase. `check` (SHA-256 over the rest) tells a damaged file from a wrong
 * passphrase; it covers ciphertext only, so it helps nobody to guess.
 */
export const keyFileFormat = 'werkpeil-service-key-1';

/** OWASP Password Storage Cheat Sheet (2023): 600,000 rounds for PBKDF2-HMAC-SHA256. Published; each file says its own number. */
export const pbkdf2Rounds = 600_000;
/** A file that asks for more would hang the page; one that asks for less was not written by us. */
const mostRounds = 10_000_000;

const saltBytes = 16;
const nonceBytes = 12;

/** Why a file gives no key; `web/locales/<lang>/service-key.ts` words them. */
export type KeyFileFault = 'not-a-key-file' | 'incomplete' | 'wrong-passphrase';

interface KeyFile {
  readonly format: string;
  readonly organisation: string;
  readonly madeOn: string;
  readonly fingerprint: string;
  readonly publicKey: string;
  readonly lock: { readonly kdf: string; readonly rounds: number; readonly salt: string; readonly nonce: string };
  readonly sealed: string;
  readonly check: string;
}

/** Everything but the private key and what it is checked by: authenticated with it. */
const headOf = ({ format, organisation, madeOn, fingerprint, publicKey, lock }: Omit<KeyFile, 'sealed' | 'check'>) =>
  new TextEncoder().encode(JSON.stringify([format, organisation, madeOn, fingerprint, publicKey, lock]));

async function checkOf(subtle: Subtle, file: Omit<KeyFile, 'check'>): Promise<string> {
  const whole = new TextEncoder().encode(`${new TextDecoder().decode(headOf(file))} ${file.sealed}`);
  return toBase64Url(new Uint8Array(await subtle.digest('SHA-256', whole)));
}

/** The text of the file for a pair that can be exported. `rounds` other than the standard only for tests. */
export async function writeKeyFile(
  effects: { readonly subtle: SubtleCrypto; readonly random: Pick<Random, 'bytes'> },
  pair: CryptoKeyPair,
  input: {
    readonly passphrase: string;
    readonly organisation: string;
    readonly madeOn: string;
    readonly rounds?: number;
  },
): Promise<string> {
  const { subtle, random } = effects;
  const publicKey = await publicBytes(pair);
  const salt = random.bytes(saltBytes);
  const nonce = random.bytes(nonceBytes);
  const rounds = input.rounds ?? pbkdf2Rounds;
  const head = {
    format: keyFileFormat,
    organisation: input.organisation,
    madeOn: input.madeOn,
    fingerprint: await keyFingerprint(subtle, publicKey),
    publicKey: toBase64Url(publicKey),
    lock: { kdf: 'PBKDF2-HMAC-SHA256', rounds, salt: toBase64Url(salt), nonce: toBase64Url(nonce) },
  };
  const { d } = await subtle.exportKey('jwk', pair.privateKey);
  if (d === undefined) throw new Error('writeKeyFile requires a private key that can be exported');
  const key = await keyFromPassphrase(subtle, input.passphrase, salt, rounds);
  const sealed = await subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: headOf(head) },
    key,
    fromBase64Url(d),
  );
  const file = { ...head, sealed: toBase64Url(new Uint8Array(sealed)) };
  return `${JSON.stringify({ ...file, check: await checkOf(subtle, file) }, null, 2)}\n`;
}

/** Which key a file is of, without its passphrase. */
export interface ReadKeyFile {
  readonly organisation: string;
  readonly madeOn: string;
  readonly fingerprint: string;
  readonly publicKey: Bytes;
  /** The pair, not exportable any more; null for a wrong passphrase. */
  unlock(passphrase: string): Promise<ServiceKeyPair | null>;
}

/** Reads a file to its end before it asks for anything. */
export async function readKeyFile(
  subtle: SubtleCrypto,
  text: string,
): Promise<{ readonly ok: true; readonly file: ReadKeyFile } | { readonly ok: false; readonly fault: KeyFileFault }> {
  if (!text.includes(keyFileFormat)) return { ok: false, fault: 'not-a-key-file' };
  const file = parseFile(text);
  if (file === null || (await checkOf(subtle, file)) !== file.check) return { ok: false, fault: 'incomplete' };
  const publicKey = fromBase64Url(file.publicKey);
  const { organisation, madeOn, fingerprint } = file;
  return {
    ok: true,
    file: { organisation, madeOn, fingerprint, publicKey, unlock: (passphrase) => unlock(subtle, file, passphrase) },
  };
}

function parseFile(text: string): KeyFile | null {
  try {
    const file = JSON.parse(text) as KeyFile;
    const texts = [
      file.format,
      file.organisation,
      file.madeOn,
      file.fingerprint,
      file.publicKey,
      file.sealed,
      file.check,
    ];
    const { rounds, salt, nonce } = file.lock;
    const isWhole =
      [...texts, salt, nonce].every((part) => typeof part === 'string') &&
      Number.isInteger(rounds) &&
      rounds >= 1 &&
      rounds <= mostRounds;
    return isWhole ? file : null;
  } catch {
    return null;
  }
}

async function unlock(subtle: SubtleCrypto, file: KeyFile, passphrase: string): Promise<ServiceKeyPair | null> {
  const { rounds, salt, nonce } = file.lock;
  const publicKey = fromBase64Url(file.publicKey);
  const key = await keyFromPassphrase(subtle, passphrase, fromBase64Url(salt), rounds);
  const opened = await subtle
    .decrypt(
      { name: 'AES-GCM', iv: fromBase64Url(nonce), additionalData: headOf(file) },
      key,
      fromBase64Url(file.sealed),
    )
    .catch(() => null);
  if (opened === null) return null;
  const point = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64Url(publicKey.slice(1, 33)),
    y: toBase64Url(publicKey.slice(33)),
  };
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const d = toBase64Url(new Uint8Array(opened));
  const pair = {
    privateKey: await subtle.importKey('jwk', { ...point, d }, curve, false, ['deriveBits']),
    publicKey: await subtle.importKey('jwk', point, curve, true, []),
  };
  return sameBytes(await publicBytes(pair), publicKey) ? { publicKey, pair } : null;
}

/** People type accents in more than one way: NFKC, as NIST SP 800-63B asks. */
async function keyFromPassphrase(
  subtle: SubtleCrypto,
  passphrase: string,
  salt: Bytes,
  rounds: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
