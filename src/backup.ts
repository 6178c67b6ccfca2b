import type { Config } from './config.ts';
import { WerkpeilError } from './domain/errors.ts';
import { connectAsOwner, ensureReachable } from './storage/connect.ts';
import { exportBackup } from './storage/export-backup.ts';
import { readKey } from './storage/key-file.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/open-database.ts';
import { restoreBackup } from './storage/restore-backup.ts';
import { systemClock } from './system-effects.ts';

/** Exports everything of this installation into one file, also while the service is running. Throws `key-missing`, `StartError`. */
export async function exportEverything(config: Config, file: string): Promise<{ readonly rows: number }> {
  const key = readKey(config.keyFile);
  if (key === null) throw new WerkpeilError('key-missing', { file: config.keyFile, reason: 'no-file' });
  return withOwner(config, { joinRunning: true }, async (owner, joined) => {
    if (!joined) await migrate(owner);
    return exportBackup(owner, { file, key, createdOn: systemClock().toISOString().slice(0, 10) });
  });
}

/**
 * Restores everything into an installation without data; the service may not be running.
 * Throws `backup-invalid`, `restore-target-not-empty`, `StartError` (`data-folder-in-use`).
 */
export async function restoreEverything(config: Config, file: string): Promise<{ readonly rows: number }> {
  return withOwner(config, { joinRunning: false }, (owner) => restoreBackup(owner, { file, keyFile: config.keyFile }));
}

async function withOwner<Result>(
  config: Config,
  options: { readonly joinRunning: boolean },
  act: (owner: ReturnType<typeof connectAsOwner>, joined: boolean) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, options);
  const owner = connectAsOwner(database.address);
  try {
    await ensureReachable(owner);
    return await act(owner, database.joined);
  } finally {
    await owner.close();
    await database.close();
  }
}
