import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { onDataFolder } from '../support/open-scan-on-disk.ts';
import {
  processesOn,
  projectFolder,
  type RunningService,
  runService,
  temporaryFolder,
  waitForNobodyOn,
} from '../support/run-service.ts';

describe('starting and stopping', { timeout: 60_000 }, () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let data: string;
  const started: RunningService[] = [];
  const model = temporaryFolder();

  /** Data of a service that was started once: copying them is much quicker than making them again. */
  beforeAll(async () => {
    chmodSync(model.path, 0o711);
    await (await runService({ WERKPEIL_DATA: join(model.path, 'data') })).end();
  });
  afterAll(() => model.remove());
  const useModel = () => execFileSync('cp', ['-a', join(model.path, 'data'), data]);

  const start = async (env: Record<string, string> = {}) => {
    const service = await runService({ WERKPEIL_DATA: data, ...env });
    started.push(service);
    return service;
  };

  beforeEach(() => {
    folder = temporaryFolder();
    // The database server's user has to pass through.
    chmodSync(folder.path, 0o711);
    data = join(folder.path, 'data');
  });
  afterEach(async () => {
    for (const service of started.splice(0)) if (service.process.exitCode === null) await service.end('SIGKILL');
    expect(await waitForNobodyOn(data)).toEqual([]);
    folder.remove();
  });

  it('makes everything on an empty folder and prints where it runs and the first-run link', async () => {
    const service = await start();
    const lines = service.output().trim().split('\n');
    expect(lines).toEqual([
      `Werkpeil is running on ${service.url}`,
      expect.stringMatching(new RegExp(`^Create the first account at ${service.url}/first-run\\?token=[\\w-]{22}$`)),
      'Stop it with Ctrl-C.',
    ]);
    expect((await fetch(`${service.url}/sign-in`)).status).toBe(200);
    expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'key')).size).toBe(32);
    expect(statSync(join(data, 'server')).mode & 0o777).toBe(0o700);
    expect(await service.end('SIGTERM')).toBe(0);
  });

  it('leaves no process behind after any signal, starts again at once, and prints the same first-run link', async () => {
    useModel();
    const link = (service: RunningService) => /token=([\w-]+)/.exec(service.output())?.[1];
    const first = await start();
    expect(await first.end('SIGTERM')).toBe(0);
    expect(await waitForNobodyOn(data)).toEqual([]);
    const second = await start();
    expect(await second.end('SIGINT')).toBe(0);
    expect(await waitForNobodyOn(data)).toEqual([]);
    const third = await start();
    expect(await third.end('SIGKILL')).toBeNull();
    // At once: while the database server of the killed one is still ending.
    const fourth = await start({ LANG: 'nl_BE.UTF-8' });
    expect(fourth.output()).toContain(`Werkpeil draait op ${fourth.url}`);
    expect(link(first)).toBeDefined();
    for (const service of [second, third, fourth]) expect(link(service)).toBe(link(first));
    await fourth.end('SIGKILL');
    expect(await waitForNobodyOn(data)).toEqual([]);
  });

  it('stops when the npm that started it is stopped', async () => {
    useModel();
    const npm = spawn('npm', ['start'], {
      cwd: projectFolder,
      env: { ...process.env, WERKPEIL_DATA: data, PORT: '0', LANG: 'C', NODE_ENV: '' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    for await (const text of npm.stdout) {
      output += String(text);
      if (output.includes('Ctrl-C')) break;
    }
    expect(output).toContain('Werkpeil is running');
    expect(processesOn(data)).not.toEqual([]);
    npm.kill('SIGTERM');
    expect(await waitForNobodyOn(data)).toEqual([]);
  });

  it('refuses a second service, lets the command line work beside it, and takes two signals of one Ctrl-C for one', async () => {
    useModel();
    const first = await start();
    const second = await start();
    expect(second.url).toBeNull();
    expect(second.process.exitCode).toBe(1);
    expect(second.output()).toContain(`Werkpeil is already running on the data folder ${data}.`);
    expect((await fetch(`${first.url}/sign-in`)).status).toBe(200);

    const organisationId = await onDataFolder(data, async (ctx) => {
      expect(ctx.firstRunToken).not.toBeNull();
      // Neither of the two stays logged in as the owner of the tables.
      const whoIsIn = sql`
        select distinct usename::text as role from pg_stat_activity where datname = current_database()
      `;
      const roles = async () => (await whoIsIn.execute(ctx.db)).rows;
      await expect.poll(roles).toEqual([{ role: 'werkpeil_service' }]);
      const made = await createOrganisation(ctx, { kind: 'system' }, { name: 'Firma', kind: 'company', sector: null });
      return made.organisationId;
    });
    expect((await fetch(`${first.url}/sign-in`)).status).toBe(200);

    // As when npm passes it on.
    first.process.kill('SIGINT');
    expect(await first.end('SIGINT')).toBe(0);
    expect(first.output()).toContain('Werkpeil is stopping.');
    const found = await onDataFolder(data, ({ db }) =>
      db.selectFrom('fieldwork.organisation').select('organisation_id').execute(),
    );
    expect(found).toEqual([{ organisation_id: organisationId }]);
  });

  it('stops, and says so, when somebody kills its database server; the next start repairs', async () => {
    useModel();
    const service = await start();
    const pidFile = join(data, 'server/pg18/postmaster.pid');
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL');
    expect(await new Promise((resolve) => service.process.once('exit', resolve))).toBe(1);
    expect(service.output()).toContain('The database stopped unexpectedly.');
    expect(existsSync(pidFile)).toBe(true);
    expect((await start()).url).not.toBeNull();
  });

  it('is not misled by a pid file that an earlier crash left', async () => {
    useModel();
    const pidFile = join(data, 'server/pg18/postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${data}/server/pg18\n1700000000\n5432\n/nowhere\n\n\nready\n`);
    expect((await start()).url).not.toBeNull();
  });

  it('refuses to start without the key of its data, and with another key', async () => {
    useModel();
    const key = join(data, 'key');
    renameSync(key, `${key}.away`);
    const without = await start();
    expect(without.process.exitCode).toBe(1);
    expect(without.output()).toContain(`${key} does not exist`);
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, Buffer.alloc(32, 7));
    const withAnother = await start();
    expect(withAnother.process.exitCode).toBe(1);
    expect(withAnother.output()).toContain(`${key} is another key`);
    expect((await start({ WERKPEIL_KEY_FILE: `${key}.away` })).url).not.toBeNull();
  });

  it('works in a folder whose path is too long for a socket', async () => {
    data = join(folder.path, 'a-folder-with-a-long-name'.repeat(6), 'data');
    const service = await start();
    expect((await fetch(`${service.url}/sign-in`)).status).toBe(200);
    expect(await service.end()).toBe(0);
  });

  it('refuses a port that was asked for and is taken, and looks for another when none was', async () => {
    const occupied = createServer();
    const port = await new Promise<number>((resolve) => {
      occupied.listen(0, '127.0.0.1', () => resolve((occupied.address() as { port: number }).port));
    });
    const refused = await start({ PORT: String(port) });
    expect(refused.output()).toContain(`Port ${port} is taken.`);
    expect(refused.process.exitCode).toBe(1);
    expect(existsSync(data)).toBe(false);
    await new Promise((resolve) => occupied.close(resolve));
    // Without PORT the first choice is 8080: two at once cannot both have it.
    const one = await start({ PORT: '' });
    data = join(folder.path, 'other');
    const two = await start({ PORT: '' });
    expect(one.url).not.toBe(two.url);
    await one.end();
    expect(await waitForNobodyOn(join(folder.path, 'data'))).toEqual([]);
  });

  it('says what is wrong with a setting', async () => {
    for (const [name, value] of [
      ['PORT', 'http'],
      ['WERKPEIL_URL', 'scan.example.be'],
      ['WERKPEIL_LOG', 'loud'],
    ] as const) {
      const service = await start({ [name]: value });
      expect(service.process.exitCode, name).toBe(1);
      expect(service.output(), name).toContain(name);
    }
  });
});
