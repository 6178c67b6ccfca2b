import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type { Connections } from './connect.ts';
import { StartError } from './start-error.ts';

const folder = fileURLToPath(new URL('../../migrations', import.meta.url));

/**
 * Brings the database to the newest schema, as its owner and in one transaction; two services that start at once wait for
 * one another. Returns the names of what was run. Throws `database-newer` when a newer version of Werkpeil was here.
 */
export async function migrate(owner: Connections): Promise<readonly string[]> {
  await ensureNotNewer(owner);
  const { error, results } = await createMigrator(owner).migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

async function ensureNotNewer({ sql }: Connections): Promise<void> {
  const [table] = await sql<{ isThere: boolean }[]>`select to_regclass('kysely_migration') is not null as "isThere"`;
  if (!table?.isThere) return;
  const known = await knownMigrations();
  const done = await sql<{ name: string }[]>`select name from kysely_migration order by name`;
  const unknown = done.find(({ name }) => !known.includes(name));
  if (unknown) throw new StartError('database-newer', { migration: unknown.name });
}

const createMigrator = ({ db }: Connections): Migrator =>
  new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder: folder }) });

/** Brings a database without data to an older schema: that of the backup that it will receive. */
export async function migrateTo(owner: Connections, migration: string): Promise<void> {
  const { error } = await createMigrator(owner).migrateTo(migration);
  if (error) throw error;
}

/** Names of the migrations of this version, oldest first. */
export async function knownMigrations(): Promise<readonly string[]> {
  const names = (await fs.readdir(folder)).filter((name) => /^\d{4}_.*\.ts$/.test(name));
  return names.map((name) => path.basename(name, '.ts')).sort();
}
