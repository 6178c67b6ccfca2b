import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeDataFolder, prepareDataFolder } from './data-folder.ts';
import { findPostgresFiles } from './postgres-files.ts';
import { StartError } from './start-error.ts';
import { serverUser, serverUserCan } from './unprivileged.ts';

export interface EmbeddedPostgres {
  /** Folder of the unix socket; the server listens nowhere else. */
  readonly socketFolder: string;
  /** Resolves when the server has ended; `expected` when `stop` was called. */
  readonly ended: Promise<{ readonly expected: boolean }>;
  /** Lets running transactions end by a fast shutdown, and resolves when no process is left. */
  stop(): Promise<void>;
}

/**
 * Settings of the server. Nothing about a statement, its values or its time may reach a log or the commit history; other
 * settings are PostgreSQL's own defaults, written down where answers depend on them.
 */
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'timezone=UTC',
  'log_timezone=UTC',
  'track_commit_timestamp=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'log_checkpoints=off',
  'log_statement=none',
  // Errors of statements quote values; the service has them, and logs what is safe. Starts, stops and crashes stay.
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
];

/** The guard's exit codes, see `postgres-guard.sh`. */
const refusals: Readonly<Record<number, ConstructorParameters<typeof StartError>[0]>> = {
  70: 'data-folder-unreachable',
  75: 'data-folder-in-use',
  76: 'data-folder-in-use',
  77: 'tool-missing',
  78: 'data-folder-other-version',
};

/** A unix socket's path has at most 107 bytes; `/.s.PGSQL.5432` needs 14 of them. */
const longestSocketFolder = 90;
const startTimeoutMs = 60_000;
const largestLogBytes = 1_000_000;

/**
 * Starts the PostgreSQL of the registry package on this data folder, which it makes when it is new, and resolves when it
 * takes connections. `extraSettings` (`name=value`) come last and win; tests switch `fsync` off with them.
 * Throws `StartError`; `data-folder-in-use` when another service runs on the folder.
 */
export async function startEmbeddedPostgres(
  dataFolder: string,
  extraSettings: readonly string[] = [],
): Promise<EmbeddedPostgres> {
  const files = findPostgresFiles();
  const folder = describeDataFolder(dataFolder);
  prepareDataFolder(folder);
  const { serverFolder } = folder;
  const socketFolder = makeSocketFolder(serverFolder);
  const logFile = join(serverFolder, 'server.log');
  const guard = spawnGuard(serverFolder, logFile, [
    join(files.folder, 'bin'),
    files.majorVersion,
    `unix_socket_directories=${socketFolder}`,
    ...settings,
    ...extraSettings,
  ]);

  let expected = false;
  // Only then is what listens on the socket our own server, and not that of another service on the same folder.
  let locked = false;
  guard.stdout?.once('data', () => {
    locked = true;
  });
  let exitCode: number | null | undefined;
  const ended = new Promise<{ expected: boolean }>((resolve) => {
    guard.once('exit', (code) => {
      exitCode = code;
      guard.stdin?.destroy();
      if (!socketFolder.startsWith(serverFolder)) rmSync(socketFolder, { recursive: true, force: true });
      resolve({ expected });
    });
  });
  const stop = async () => {
    expected = true;
    guard.stdin?.destroy();
    await ended;
  };

  const deadline = Date.now() + startTimeoutMs;
  const isReady = async () =>
    locked && readStatus(serverFolder, files.majorVersion) === 'ready' && (await isListening(socketFolder));
  while (!(await isReady())) {
    if (exitCode !== undefined) {
      throw new StartError(refusals[exitCode ?? -1] ?? 'database-not-started', { folder: dataFolder, log: logFile });
    }
    if (Date.now() > deadline) {
      await stop();
      throw new StartError('database-not-started', { folder: dataFolder, log: logFile });
    }
    await sleep(10);
  }
  return { socketFolder, ended, stop };
}

/**
 * The socket folder of the server that a running service has on this data folder; null when there is none. A server that is
 * only just ending, because its service was killed, does not count; one that is starting is waited for.
 */
export async function findRunningPostgres(dataFolder: string): Promise<string | null> {
  const { serverFolder } = describeDataFolder(dataFolder);
  const { majorVersion } = findPostgresFiles();
  const deadline = Date.now() + startTimeoutMs;
  while (isServiceRunning(serverFolder) && Date.now() < deadline) {
    const socketFolder = readPidFile(serverFolder, majorVersion)[4];
    if (socketFolder && readStatus(serverFolder, majorVersion) === 'ready' && (await isListening(socketFolder)))
      return socketFolder;
    await sleep(100);
  }
  return null;
}

/** The lock that a service holds for as long as it lives, see `postgres-guard.sh`. */
const isServiceRunning = (serverFolder: string): boolean =>
  serverUserCan('test -e "$1/service.lock" && ! flock -n "$1/service.lock" true', serverFolder);

/** In the data folder when its path is short enough, else in a new private folder for temporary files. */
function makeSocketFolder(serverFolder: string): string {
  const own = join(serverFolder, 'run');
  const user = serverUser();
  if (Buffer.byteLength(own) <= longestSocketFolder) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (user) chownSync(own, user.uid, user.gid);
    return own;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'werkpeil-'));
  if (user) chownSync(temporary, user.uid, user.gid);
  return temporary;
}

/** The script goes along as text: the server's user may not be able to read the file. */
function spawnGuard(serverFolder: string, logFile: string, args: readonly string[]): ChildProcess {
  const script = readFileSync(new URL('postgres-guard.sh', import.meta.url), 'utf8');
  const log = openLog(logFile);
  try {
    // Through the environment, so that a list of processes shows a name and no script.
    return spawn('/bin/sh', ['-c', 'eval "$GUARD"', 'werkpeil-postgres', serverFolder, ...args], {
      ...(serverUser() ?? {}),
      cwd: '/',
      env: { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC', GUARD: script },
      // A session of its own: Ctrl-C in the terminal reaches the service, which then stops the server in good order.
      detached: true,
      stdio: ['pipe', 'pipe', log],
    });
  } finally {
    closeSync(log);
  }
}

function openLog(logFile: string): number {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) truncateSync(logFile);
  return openSync(logFile, 'a', 0o600);
}

/** Lines of `postmaster.pid`: process, folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(serverFolder: string, majorVersion: string): string[] {
  try {
    return readFileSync(join(serverFolder, `pg${majorVersion}`, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

const readStatus = (serverFolder: string, majorVersion: string) => readPidFile(serverFolder, majorVersion)[7]?.trim();

function isListening(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(join(socketFolder, '.s.PGSQL.5432'));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
