import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL refuses to run as root. When the service is root, the server runs as the user that Unix calls "nobody". */
const nobody = 65534;

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Null: the server runs as whoever runs the service. */
export const serverUser = (): ServerUser | null => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : null);

/** Whether the user of the server may do this shell command; asked by doing it, because no look at the modes sees it all. */
export function serverUserCan(command: string, ...args: readonly string[]): boolean {
  const user = serverUser();
  const result = spawnSync('/bin/sh', ['-c', command, 'sh', ...args], {
    ...(user ?? {}),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: 'ignore',
  });
  return result.status === 0;
}

/** Whether the server can get to this folder, for example not through `/root` (mode 700). */
export const serverUserCanEnter = (folder: string): boolean => serverUserCan('cd "$1"', folder);

/** Makes a folder and those above it so that the server's user can pass through, whatever the umask is. */
export function makePassableFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (first === undefined || serverUser() === null) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
}
