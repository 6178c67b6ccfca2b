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

/** Name of the newest migration of this version: the schema version of a backup. */
export async function newestMigration(): Promise<string> {
  const names = (await fs.readdir(folder)).filter((name) => /^\d{4}_.*\.ts$/.test(name)).sort();
  return path.basename(names.at(-1) as string, '.ts');
}
