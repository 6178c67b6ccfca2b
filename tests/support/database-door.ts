import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { TestDatabase } from './clone-database.ts';

/** PostgreSQL over TCP, for `DATABASE_URL`: the test server, behind a door that passes every byte on to its socket. */
export async function openDatabaseDoor({
  address,
}: TestDatabase): Promise<{ readonly url: string; close(): Promise<void> }> {
  const door = createServer((client) => {
    const server = connect(join(address.folder, '.s.PGSQL.5432'));
    client.pipe(server).on('error', () => client.destroy());
    server.pipe(client).on('error', () => server.destroy());
    // After a refused login neither side says that it has ended.
    server.once('close', () => client.destroySoon());
    client.once('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as { port: number };
  return {
    url: `postgres://werkpeil@127.0.0.1:${port}/${address.database}`,
    async close() {
      await new Promise((resolve) => door.close(resolve));
    },
  };
}
