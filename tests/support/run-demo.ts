import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from './run-service.ts';

export interface RunningDemo {
  /** The printed link that has this in it, for example `/demo/contact` or `#` for the letter of an employee. */
  link(part: string): string;
  /** The open scan for self-employed people: the only scan without a code. */
  readonly openLink: string;
  end(): Promise<void>;
}

/** `npm run demo` as a process of its own: fills a new folder, starts the service on a free port, and prints its links. */
export async function runDemo(): Promise<RunningDemo> {
  const data = mkdtempSync(join(tmpdir(), 'werkpeil-demo-'));
  // The database server runs as another user when root starts it, and has to get through.
  chmodSync(data, 0o755);
  const child = spawn(process.execPath, ['src/main.ts', '--demo'], {
    cwd: projectFolder,
    env: {
      PATH: process.env['PATH'] ?? '',
      LANG: 'en_GB.UTF-8',
      PORT: '0',
      WERKPEIL_LOG: 'error',
      WERKPEIL_DATA: data,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const closed = new Promise<void>((finish) => {
    child.once('close', () => finish());
  });
  const links = await new Promise<readonly string[]>((finish, fail) => {
    const read = (text: Buffer) => {
      printed += String(text);
      if (printed.includes('Ctrl-C')) finish(printed.match(/http:\/\/localhost:\S+/g) ?? []);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void closed.then(() => fail(new Error(`the demo did not start:\n${printed}`)));
  });
  const find = (what: string, fits: (address: string) => boolean): string => {
    const found = links.find(fits);
    if (!found) throw new Error(`the demo printed no link with ${what}:\n${printed}`);
    return found;
  };
  return {
    link: (part) => find(part, (address) => address.includes(part)),
    openLink: find('/w/ and no code', (address) => address.includes('/w/') && !address.includes('#')),
    async end() {
      child.kill('SIGTERM');
      await closed;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
