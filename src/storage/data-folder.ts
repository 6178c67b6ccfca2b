import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemFolder } from './postgres-files.ts';
import { StartError } from './start-error.ts';
import { makePassableFolder, serverUser, serverUserCanEnter } from './unprivileged.ts';

/** What stands where in the data folder. */
export interface DataFolder {
  readonly path: string;
  /** 32 bytes that must not be in the database. */
  readonly keyFile: string;
  /** Belongs to the user of the PostgreSQL server: data, socket, locks, log. */
  readonly serverFolder: string;
}

export const describeDataFolder = (path: string): DataFolder => ({
  path,
  keyFile: join(path, 'key'),
  serverFolder: join(path, 'server'),
});

/**
 * `<project>/<name>`; or, when the service is root and the server's user cannot get there (a clone under `/root`), a folder
 * of its own in `/var/lib/werkpeil`, told apart by the path of the project.
 */
export function chooseDataFolder(project: string, name: string): { readonly path: string; readonly moved: boolean } {
  if (serverUser() === null || serverUserCanEnter(project)) return { path: join(project, name), moved: false };
  const hash = createHash('sha256').update(project).digest('hex').slice(0, 8);
  return { path: join(systemFolder, `${basename(project)}-${hash}`, name.replace(/^\./, '')), moved: true };
}

/** Makes the folder with the narrowest modes that work. Throws `data-folder-unreachable`. */
export function prepareDataFolder(folder: DataFolder): void {
  const user = serverUser();
  try {
    makePassableFolder(dirname(folder.path));
    // The server's user has to pass through, not to look around.
    mkdirSync(folder.path, { recursive: true, mode: 0o711 });
    chmodSync(folder.path, user ? 0o711 : 0o700);
    mkdirSync(folder.serverFolder, { recursive: true, mode: 0o700 });
    if (user) chownSync(folder.serverFolder, user.uid, user.gid);
  } catch (error) {
    throw new StartError('data-folder-unreachable', { folder: folder.path, reason: (error as Error).message });
  }
  if (!serverUserCanEnter(folder.serverFolder))
    throw new StartError('data-folder-unreachable', { folder: folder.path, reason: 'user 65534' });
}

/** With a database elsewhere, the folder holds the key only. */
export function prepareKeyFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError('data-folder-unreachable', { folder, reason: (error as Error).message });
  }
}
