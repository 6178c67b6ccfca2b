import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connectAsOwner, ensureDatabase } from '../../src/storage/connect.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Unix socket on which a test file asks for the database server. */
    databaseHost: string;
  }
}

export const templateDatabase = 'werkpeil_template';

/**
 * One real PostgreSQL for the whole run, started when the first test file asks for it, so that pure tests do not wait.
 * A template database is migrated once; every test file clones it (about 0.1 s).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'werkpeil-test-'));
  // The server's user has to pass through.
  chmodSync(folder, 0o711);
  let starting: Promise<EmbeddedPostgres> | undefined;
  const host = createServer((_request, response) => {
    starting ??= startWithTemplate(join(folder, 'data'));
    starting.then(
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
  // What a test writes need not survive a power cut.
  const server = await startEmbeddedPostgres(dataFolder, ['fsync=off', 'full_page_writes=off', 'max_connections=200']);
  await ensureDatabase(server.socketFolder, templateDatabase);
  const owner = connectAsOwner({ kind: 'socket', folder: server.socketFolder, database: templateDatabase });
  await migrate(owner);
  await owner.close();
  return server;
}
