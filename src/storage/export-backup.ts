import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type BackupHeader, backupTables, backupTitle, endOfRows } from './backup-format.ts';
import type { Connections, Sql } from './connect.ts';
import { knownMigrations } from './migrate.ts';

/**
 * Writes everything that matters into one file (see `backup-format.ts`), as of one moment and while the service goes on.
 * The file appears under its name only when it is whole; only its owner can read it, because it holds the key.
 * `createdOn`: ISO day. Returns the number of rows.
 */
export async function exportBackup(
  { sql }: Pick<Connections, 'sql'>,
  options: { readonly file: string; readonly key: Uint8Array; readonly createdOn: string },
): Promise<{ readonly rows: number }> {
  const header = {
    schema: (await knownMigrations()).at(-1) as string,
    createdOn: options.createdOn,
    key: Buffer.from(options.key).toString('base64'),
  };
  const unfinished = `${options.file}.unfinished`;
  rmSync(unfinished, { force: true });
  let rows = 0;
  try {
    await sql.begin('isolation level repeatable read, read only', async (trx) => {
      // A large table takes longer than any statement that answers a request.
      await trx`set local statement_timeout = 0`;
      const parts = writeParts(trx as unknown as Sql, header, (count) => {
        rows = count;
      });
      await pipeline(Readable.from(parts), createGzip(), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    });
    syncFile(unfinished);
    renameSync(unfinished, options.file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return { rows };
}

async function* writeParts(trx: Sql, header: BackupHeader, report: (rows: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let rows = 0;
  const hashed = (bytes: Buffer) => {
    hash.update(bytes);
    return bytes;
  };
  const line = (text: string) => hashed(Buffer.from(`${text}\n`));
  yield line(backupTitle);
  yield line(JSON.stringify(header));
  for (const table of backupTables) {
    const columns = await listColumns(trx, table);
    yield line(`table ${table} ${JSON.stringify(columns)}`);
    const copied = await copyOut(trx, table, columns);
    for await (const chunk of copied) {
      for (const byte of chunk as Buffer) if (byte === 10) rows += 1;
      yield hashed(chunk as Buffer);
    }
    // The driver (postgres 3.4) leaves its socket paused when the last row is larger than the stream's buffer.
    copied._read(0);
    yield line(endOfRows);
  }
  yield Buffer.from(`complete ${rows} ${hash.digest('hex')}\n`);
  report(rows);
}

/** In the order of the catalog, which is that of the migrations. */
export async function listColumns(sql: Sql, table: string): Promise<string[]> {
  const [schema, name] = table.split('.') as [string, string];
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${name} order by ordinal_position
  `;
  return columns.map((column) => column.name);
}

/** Ordered by the primary key: the order in which rows were written stays out of the file. */
async function copyOut(sql: Sql, table: string, columns: readonly string[]): Promise<Readable> {
  const [{ key }] = (await sql`
    select array_to_string(array(
      select quote_ident(attname) from unnest(conkey) with ordinality as part (number, place)
        join pg_attribute on attrelid = conrelid and attnum = number
      order by place), ', ') as key
    from pg_constraint where contype = 'p' and conrelid = ${quoteTable(table)}::regclass
  `) as unknown as [{ key: string }];
  const list = columns.map(quote).join(', ');
  return sql.unsafe(`copy (select ${list} from ${quoteTable(table)} order by ${key}) to stdout`).readable();
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoteTable = (table: string): string => table.split('.').map(quote).join('.');

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
