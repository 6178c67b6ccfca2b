import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { connectAsOwner, ensureDatabase } from '../../src/storage/connect.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { allowServiceLogin } from '../../src/storage/service-login.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Unix socket on which a test file asks for the database server. */
    databaseHost: string;
  }
}

export const templateDatabase = 'werkpeil_template';
/** The filled demo, see `demo-context.ts`. */
export const demoDatabase = 'werkpeil_demo';

/**
 * One real PostgreSQL for the whole run, started when the first test file asks for it, so that pure tests do not wait.
 * A template database is migrated once; every test file clones it (about 0.1 s). The same for the demo, which takes many
 * seconds to fill: once in a run, by a process of its own, when the first file asks for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'werkpeil-test-'));
  // The server's user has to pass through.
  chmodSync(folder, 0o711);
  let starting: Promise<EmbeddedPostgres> | undefined;
  let filling: Promise<EmbeddedPostgres> | undefined;
  const host = createServer((request, response) => {
    starting ??= startWithTemplate(join(folder, 'data'));
    if (request.url === '/demo') filling ??= starting.then(fillDemoDatabase);
    (request.url === '/demo' ? (filling as typeof starting) : starting).then(
      (server) => response.end(server.socketFolder),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const hostSocket = join(folder, 'host.sock');
  await new Promise<void>((resolve) => host.listen(hostSocket, resolve));
  project.provide('databaseHost', hostSocket);
  return async () => {
    await new Promise((resolve) => host.close(resolve));
    await starting?.then(
      (server) => server.stop(),
      () => {}, // the test files have reported it
    );
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startWithTemplate(dataFolder: string): Promise<EmbeddedPostgres> {
  // The two roles of the embedded server come in as there; all others with a password, as in a database elsewhere.
  const whoMayCome = `${dataFolder}.hba`;
  writeFileSync(whoMayCome, 'local all werkpeil,werkpeil_service trust\nlocal all all scram-sha-256\n');
  chmodSync(whoMayCome, 0o644);
  // What a test writes need not survive a power cut.
  const quick = ['fsync=off', 'full_page_writes=off'];
  const server = await startEmbeddedPostgres(dataFolder, [...quick, 'max_connections=200', `hba_file=${whoMayCome}`]);
  await ensureDatabase(server.socketFolder, templateDatabase);
  const owner = connectAsOwner({ kind: 'socket', folder: server.socketFolder, database: templateDatabase });
  await migrate(owner);
  await allowServiceLogin(owner);
  await owner.close();
  return server;
}

async function fillDemoDatabase(server: EmbeddedPostgres): Promise<EmbeddedPostgres> {
  const script = join(import.meta.dirname, 'fill-demo-database.ts');
  await promisify(execFile)(process.execPath, [script, server.socketFolder]);
  return server;
}
