import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const projectFolder = resolve(import.meta.dirname, '../..');

export interface RunningService {
  readonly process: ChildProcess;
  /** Null when it ended before it said where it runs. */
  readonly url: string | null;
  /** Everything that it printed so far. */
  output(): string;
  /** Sends the signal and waits for the end; returns the exit code, null for an end by signal. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `src/main.ts` as a process of its own, on a port that the system chooses, and waits until it runs or has ended. */
export async function runService(
  env: Readonly<Record<string, string>>,
  options: { readonly project?: string; readonly umask?: string } = {},
): Promise<RunningService> {
  const project = options.project ?? projectFolder;
  const child = spawn('/bin/sh', ['-c', `umask ${options.umask ?? '022'}; exec "$0" src/main.ts`, process.execPath], {
    cwd: project,
    env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8', PORT: '0', WERKPEIL_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (text) => {
    output += String(text);
  });
  child.stderr.on('data', (text) => {
    output += String(text);
  });
  const ended = new Promise<number | null>((finish) => {
    child.once('close', (code) => finish(code));
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && !output.includes('Ctrl-C')) await sleep(20);
  return {
    process: child,
    url: hasEnded ? null : (/http:\/\/localhost:\d+/.exec(output)?.[0] ?? null),
    output: () => output,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

/** Processes that have to do with this folder: it is their working directory, or stands on their command line. */
export function processesOn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return command.includes(folder) ? [`${pid} ${command.slice(-120)}`] : [];
      } catch {
        return []; // it ended while we were looking
      }
    });
}

/** Waits until no process is left on the folder; returns those that are, after the time is up. */
export async function waitForNobodyOn(folder: string, timeoutMs = 5000): Promise<string[]> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (processesOn(folder).length === 0) return [];
    await sleep(20);
  }
  return processesOn(folder);
}

/** A path for data that does not exist yet, and a way to throw it away. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'werkpeil-start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
