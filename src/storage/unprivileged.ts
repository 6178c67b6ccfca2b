import { spawnSync } from 'node:child_process';

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
