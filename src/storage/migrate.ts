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
export async function migrate({ db }: Connections): Promise<readonly string[]> {
  const provider = new FileMigrationProvider({ fs, path, migrationFolder: folder });
  const migrator = new Migrator({ db, provider });
  const known = new Set(Object.keys(await provider.getMigrations()));
  const done = (await migrator.getMigrations()).filter((migration) => migration.executedAt);
  const unknown = done.find((migration) => !known.has(migration.name));
  if (unknown) throw new StartError('database-newer', { migration: unknown.name });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

/** Brings a database without data to an older schema: that of the backup that it will receive. */
export async function migrateTo({ db }: Connections, migration: string): Promise<void> {
  const provider = new FileMigrationProvider({ fs, path, migrationFolder: folder });
  const { error } = await new Migrator({ db, provider }).migrateTo(migration);
  if (error) throw error;
}

/** Names of the migrations of this version, oldest first. */
export async function knownMigrations(): Promise<readonly string[]> {
  const names = (await fs.readdir(folder)).filter((name) => /^\d{4}_.*\.ts$/.test(name));
  return names.map((name) => path.basename(name, '.ts')).sort();
}
