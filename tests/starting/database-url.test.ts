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
    // Nobody is logged in but the service, as itself: the owner has gone.
    const { sql } = database.owner;
    const [found] =
      await sql`select 'werkpeil_service_' || oid as role from pg_database where datname = current_database()`;
    const role = found?.['role'];
    const whoIsIn = () => sql`
      select distinct usename::text as role from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `;
    await expect.poll(whoIsIn).toEqual([{ role }]);
    expect(await service.end()).toBe(0);

    // A user who may make no role: it starts as before, and says what that means.
    await sql.unsafe(
      `drop role ${role}; create role made_before login password 'secret-word'; grant werkpeil, werkpeil_service to made_before`,
    );
    const again = await start({ DATABASE_URL: url.replace('werkpeil@', 'made_before:secret-word@') });
    expect(again.url, again.output()).not.toBeNull();
    expect(again.output()).toContain('It could not make a login of its own: permission denied to create role.');
    expect(again.output()).not.toContain('secret-word');
    await expect.poll(whoIsIn).toEqual([{ role: 'made_before' }]);
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
