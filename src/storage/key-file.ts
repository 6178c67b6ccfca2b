import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { WerkpeilError } from '../domain/errors.ts';
import type { Connections } from './connect.ts';
import { StartError } from './start-error.ts';

export const keyBytes = 32;
/** Name of the setting that holds the fingerprint. */
export const fingerprintSetting = 'key-fingerprint';

/**
 * Reads the key that belongs to this database; makes it when the database is new. Whoever has only the database cannot
 * derive an invitation code. The database keeps a fingerprint, so that data never meet another key.
 * Throws `key-missing` (details: `file`, `reason`) when the data are there and their key is not.
 */
export async function openKey({ db }: Pick<Connections, 'db'>, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = await db
    .selectFrom('identity.setting')
    .select('value')
    .where('name', '=', fingerprintSetting)
    .executeTakeFirst();
  const found = readKey(file);
  if (known) {
    if (!found) throw new WerkpeilError('key-missing', { file, reason: 'no-file' });
    if (fingerprint(found) !== known.value) throw new WerkpeilError('key-missing', { file, reason: 'another-key' });
    return found;
  }
  const key = found ?? makeKey(file);
  await db
    .insertInto('identity.setting')
    .values({ name: fingerprintSetting, value: fingerprint(key) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return openKey({ db }, file);
}

/** 16 bytes of a hash, as hexadecimals: tells keys apart and says nothing about them. */
export const fingerprint = (key: Uint8Array): string =>
  createHash('sha256').update('werkpeil key fingerprint\0').update(key).digest('hex').slice(0, 32);

/** Null when there is no such file. Throws `key-unreadable` for anything that is not a key. */
export function readKey(file: string): Uint8Array<ArrayBuffer> | null {
  try {
    const key = new Uint8Array(readFileSync(file));
    if (key.length !== keyBytes) throw new StartError('key-unreadable', { file, reason: `${key.length} bytes` });
    return key;
  } catch (error) {
    if (error instanceof StartError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartError('key-unreadable', { file, reason: (error as Error).message });
  }
}

/** Writes a key that only its owner can read, and never over another one. */
export function writeKey(file: string, key: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 });
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, key);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(file, 0o600);
}

/** Puts another key in place of the one that is there, if any. The function that it returns undoes it. */
export function replaceKey(file: string, key: Uint8Array): () => void {
  const before = readKey(file);
  const put = (wanted: Uint8Array | null) => {
    const beside = `${file}.new`;
    rmSync(beside, { force: true });
    if (wanted === null) rmSync(file, { force: true });
    else {
      writeKey(beside, wanted);
      renameSync(beside, file);
    }
  };
  put(key);
  return () => put(before);
}

function makeKey(file: string): Uint8Array<ArrayBuffer> {
  try {
    writeKey(file, randomBytes(keyBytes));
  } catch (error) {
    // Another start made one a moment earlier: that one it is.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readKey(file) as Uint8Array<ArrayBuffer>;
}
