import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { inject } from 'vitest';
import { type Connections, connectAsOwner, connectAsService, type DatabaseAddress } from '../../src/storage/connect.ts';
import { demoDatabase, templateDatabase } from './database-host.ts';

/** A migrated, empty database of its own, with the connections that the service and its owner have. */
export interface TestDatabase {
  readonly address: DatabaseAddress & { readonly kind: 'socket' };
  readonly service: Connections;
  readonly owner: Connections;
  /** Closes the connections and drops the database. */
  close(): Promise<void>;
}

/** `template`: another database of the test server, or `template0` for one without any table. */
export async function cloneDatabase(template = templateDatabase): Promise<TestDatabase> {
  const folder = await askForServer(inject('databaseHost'), template === demoDatabase ? '/demo' : '/');
  const admin = connectAsOwner({ kind: 'socket', folder, database: 'postgres' });
  const database = `test_${randomBytes(6).toString('hex')}`;
  await admin.sql`create database ${admin.sql(database)} template ${admin.sql(template)} strategy file_copy`;
  const address = { kind: 'socket', folder, database } as const;
  const service = connectAsService(address);
  const owner = connectAsOwner(address);
  return {
    address,
    service,
    owner,
    async close() {
      await Promise.all([service.close(), owner.close()]);
      await admin.sql`drop database ${admin.sql(database)} with (force)`;
      await admin.close();
    },
  };
}

/** The folder of the server's socket, once what stands on this path is there. */
function askForServer(socketPath: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const ask = request({ socketPath, path }, async (response) => {
      let text = '';
      for await (const part of response) text += String(part);
      if (response.statusCode === 200) resolve(text);
      else reject(new Error(text));
    });
    ask.once('error', reject);
    ask.end();
  });
}
