import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { openDatabaseDoor } from '../support/database-door.ts';
import { runService, temporaryFolder } from '../support/run-service.ts';

describe('a database elsewhere', () => {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  let database: TestDatabase;
  let door: Awaited<ReturnType<typeof openDatabaseDoor>>;
  let url: string;

  beforeAll(async () => {
    database = await cloneDatabase('template0');
    door = await openDatabaseDoor(database);
    ({ url } = door);
  });
  afterAll(async () => {
    await door.close();
    await database.close();
    folder.remove();
  });

  const start = (env: Record<string, string>) => runService({ WERKPEIL_DATA: data, ...env });

  it('is migrated and served, with only the key in the data folder', async () => {
    const service = await start({ DATABASE_URL: url });
    expect(service.url, service.output()).not.toBeNull();
    expect((await fetch(`${service.url}/sign-in`)).status).toBe(200);
    expect(existsSync(join(data, 'key'))).toBe(true);
    expect(existsSync(join(data, 'server'))).toBe(false);
    const [connections] = await database.owner.sql<{ roles: string[] }[]>`
      select array_agg(distinct usename::text) as roles from pg_stat_activity
      where datname = current_database() and application_name = 'werkpeil'
    `;
    expect(connections?.roles).toEqual(['werkpeil']);
    expect(await service.end()).toBe(0);
    // A second start finds everything as it was.
    const again = await start({ DATABASE_URL: url });
    expect(again.url).not.toBeNull();
    await again.end();
  });

  it('says so when it cannot be reached, without the password', async () => {
    const service = await start({ DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:1/nothing' });
    expect(service.process.exitCode).toBe(1);
    expect(service.output()).toContain('The database cannot be reached');
    expect(service.output()).not.toContain('hidden-word');
  });

  it('refuses to be used by an older version of Werkpeil', async () => {
    await database.owner
      .sql`insert into public.kysely_migration (name, timestamp) values ('9999_future', '2030-01-01')`;
    const service = await start({ DATABASE_URL: url });
    expect(service.process.exitCode).toBe(1);
    expect(service.output()).toContain('newer version of Werkpeil (9999_future)');
  });
});
