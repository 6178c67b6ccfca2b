import { createReadStream } from 'node:fs';
import { pipeline as pipe, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { WerkpeilError } from '../domain/errors.ts';
import { type BackupHeader, type BackupPart, backupTables, readBackupParts } from './backup-format.ts';
import type { Connections, Sql } from './connect.ts';
import { quote, quoteTable } from './export-backup.ts';
import { fingerprint, fingerprintSetting, readKey, replaceKey } from './key-file.ts';
import { knownMigrations, migrate, migrateTo } from './migrate.ts';

/** Reads the whole file and changes nothing. Throws `backup-invalid` for one that is cut off, changed or something else. */
export async function checkBackup(file: string): Promise<{ readonly header: BackupHeader; readonly rows: number }> {
  let header: BackupHeader | undefined;
  let rows = 0;
  for await (const part of readParts(file)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'complete') rows = part.rows;
  }
  if (header === undefined) throw new WerkpeilError('backup-invalid', { reason: 'header' });
  if (!(await knownMigrations()).includes(header.schema))
    throw new WerkpeilError('backup-invalid', { reason: 'newer-schema', schema: header.schema });
  return { header, rows };
}

/**
 * Puts a backup into an empty database, and its key into the key file. The file is read to its end before anything changes;
 * then everything is stored in one transaction. An older backup is brought to the present schema afterwards.
 * Throws `backup-invalid`, and `restore-target-not-empty` when there are data or another key (details: `where`).
 */
export async function restoreBackup(
  owner: Connections,
  options: { readonly file: string; readonly keyFile: string },
): Promise<{ readonly rows: number }> {
  const { header, rows } = await checkBackup(options.file);
  const key = Buffer.from(header.key, 'base64');
  await ensureEmpty(owner.sql);
  await ensureKeyMayGo(owner.sql, options.keyFile, key);
  await migrateTo(owner, header.schema);
  const takeBack = replaceKey(options.keyFile, key);
  try {
    await owner.sql.begin(async (trx) => {
      await trx`delete from identity.setting`;
      await load(trx as unknown as Sql, options.file);
    });
  } catch (error) {
    takeBack();
    throw error;
  }
  await migrate(owner);
  return { rows };
}

async function* readParts(file: string): AsyncGenerator<BackupPart> {
  // An error of either stream comes out of the iteration below.
  const unpacked = pipe(createReadStream(file), createGunzip(), () => {});
  try {
    yield* readBackupParts(unpacked);
  } catch (error) {
    if (error instanceof WerkpeilError) throw error;
    throw new WerkpeilError('backup-invalid', { reason: (error as NodeJS.ErrnoException).code ?? 'unreadable' });
  }
}

/** A database on which a service was started, and nothing done yet, has one setting and counts as empty. */
async function ensureEmpty(sql: Sql): Promise<void> {
  for (const table of backupTables) {
    if (table === 'identity.setting' || !(await exists(sql, table))) continue;
    const found = await sql.unsafe(`select from ${quoteTable(table)} limit 1`);
    if (found.length > 0) throw new WerkpeilError('restore-target-not-empty', { where: table });
  }
}

/** A key that lies there may be replaced when it is this empty database's own: nothing was ever derived from it. */
async function ensureKeyMayGo(sql: Sql, keyFile: string, wanted: Uint8Array): Promise<void> {
  const present = readKey(keyFile);
  if (present === null || Buffer.compare(present, wanted) === 0) return;
  if (await exists(sql, 'identity.setting')) {
    const [own] = await sql`
      select from identity.setting where name = ${fingerprintSetting} and value = ${fingerprint(present)}
    `;
    if (own) return;
  }
  throw new WerkpeilError('restore-target-not-empty', { where: keyFile });
}

async function exists(sql: Sql, table: string): Promise<boolean> {
  const [row] = await sql<{ name: string | null }[]>`select to_regclass(${quoteTable(table)})::text as name`;
  return typeof row?.name === 'string';
}

async function load(trx: Sql, file: string): Promise<void> {
  const parts = readParts(file);
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.kind !== 'table') continue;
    const { table, columns } = next.value;
    await copyIn(trx, `${quoteTable(table)} (${columns.map(quote).join(', ')})`, rowsOfTable(parts));
  }
}

/**
 * postgres.js never reports what the server refuses after the last row was sent (a constraint, for example): its stream
 * would wait for ever. So the next statement goes out behind the rows, and fails when the transaction has failed.
 */
async function copyIn(trx: Sql, target: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const stream = await trx.unsafe(`copy ${target} from stdin`).writable();
  const finish = stream._final.bind(stream);
  const isSent = new Promise<void>((resolve) => {
    stream._final = (callback) => {
      finish(callback);
      resolve();
    };
  });
  const sending = pipeline(Readable.from(rows, { objectMode: false }), stream);
  await Promise.race([sending, isSent]);
  await trx`select 1`;
  await sending;
}

/** Reads on in `parts` to the end of the present table. */
async function* rowsOfTable(parts: AsyncGenerator<BackupPart>): AsyncGenerator<Buffer> {
  for (let next = await parts.next(); !next.done && next.value.kind === 'row'; next = await parts.next())
    yield next.value.row;
}
