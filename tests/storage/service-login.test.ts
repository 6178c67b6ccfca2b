import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connections, connectAsOwner, connectAsService } from '../../src/storage/connect.ts';
import { fingerprint, fingerprintSetting } from '../../src/storage/key-file.ts';
import { takeLock } from '../../src/storage/sealed-box-lock.ts';
import { findWayOut, openServiceLogin, type ServiceLogin } from '../../src/storage/service-login.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { openDatabaseDoor } from '../support/database-door.ts';

const key = new Uint8Array(32).fill(5);

let database: TestDatabase;
let door: Awaited<ReturnType<typeof openDatabaseDoor>>;
let role: string;
const opened: Connections[] = [];

beforeAll(async () => {
  database = await cloneDatabase();
  door = await openDatabaseDoor(database);
  const [found] = await database.owner.sql`select oid from pg_database where datname = current_database()`;
  role = `werkpeil_service_${found?.['oid']}`;
  await database.owner.sql`insert into identity.setting values (${fingerprintSetting}, ${fingerprint(key)})`;
});
afterAll(async () => {
  await Promise.all(opened.map((connections) => connections.close()));
  await door.close();
  await database.close();
});

const urlOf = (user: string, password: string) => door.url.replace('werkpeil@', `${user}:${password}@`);

async function login(options: { url?: string; serviceUrl?: string } = {}): Promise<ServiceLogin> {
  const address = { kind: 'url', url: options.url ?? door.url } as const;
  const owner = connectAsOwner(address);
  try {
    const made = await openServiceLogin(owner, { address, serviceUrl: options.serviceUrl ?? null }, key);
    opened.push(made.service);
    return made;
  } finally {
    await owner.close();
  }
}

const whoIs = async ({ service: { sql } }: ServiceLogin) =>
  (await sql`select session_user::text as session, current_user::text as current`)[0];
const storedPassword = async () =>
  (await database.owner.sql`select rolpassword from pg_authid where rolname = ${role}`)[0]?.['rolpassword'];

describe('a database elsewhere, with passwords', () => {
  test('gets a login of its own for the service, from which nothing leads back to the owner', async () => {
    // Two processes that start at the same moment.
    const [made] = await Promise.all([login(), login()]);
    expect(made.ownersLoginBecause).toBeNull();
    expect(await whoIs(made)).toEqual({ session: role, current: role });
    const { sql } = made.service;
    for (const statement of ['reset role', 'set role none', 'set session authorization default', 'discard all'])
      await sql.unsafe(statement);
    await sql.unsafe('set role werkpeil_service; reset role');
    await expect(sql`set role werkpeil`).rejects.toThrow('permission denied');
    await expect(sql`update fieldwork.wave_rules set rules = '{}'`).rejects.toThrow('permission denied');
    expect(await sql`select count(*)::int as n from fieldwork.wave`).toEqual([{ n: 0 }]);
    expect(await storedPassword()).toMatch(/^SCRAM-SHA-256\$4096:/);
    const wrong = connectAsService({ kind: 'url', url: door.url, login: { user: role, password: 'guess' } });
    await expect(wrong.sql`select 1`).rejects.toThrow('password authentication failed');
    await wrong.close();
  });

  test('is joined by another process, without a change to the login of the first one, which opens further connections', async () => {
    const first = await login();
    const before = await storedPassword();
    const second = await login();
    expect(await whoIs(second)).toEqual(await whoIs(first));
    expect(await storedPassword()).toBe(before);
    const tenAtOnce = Array.from({ length: 10 }, () => first.service.sql`select pg_sleep(0.05)`);
    expect(await Promise.all(tenAtOnce)).toHaveLength(10);
  });

  test('gives the one connection that writes the sealed box the same login', async () => {
    const writer = await takeLock((await login()).service.sql, '1');
    if (writer === null) throw new Error('somebody else has the lock');
    expect(await writer.sql`select session_user::text as session`).toEqual([{ session: role }]);
    await writer.release();
  });

  test('mends a password that somebody changed, and privileges that somebody took away', async () => {
    for (const change of [`alter role ${role} password 'something else'`, `revoke werkpeil_service from ${role}`]) {
      await database.owner.sql.unsafe(change);
      const made = await login();
      expect(await whoIs(made)).toEqual({ session: role, current: role });
      expect(await made.service.sql`select count(*)::int as n from fieldwork.wave`).toEqual([{ n: 0 }]);
    }
  });

  test('does not take its login for safe once somebody gave it more', async () => {
    await database.owner.sql.unsafe(`grant pg_read_server_files to ${role}`);
    expect((await login()).ownersLoginBecause).toBe(`${role} ∈ pg_read_server_files`);
    await database.owner.sql.unsafe(`revoke pg_read_server_files from ${role}`);
  });

  test('whose user may make no role: the service works with that user, and says why', async () => {
    const { sql } = database.owner;
    await sql.unsafe(`drop role ${role}`);
    await sql.unsafe(`create role plain_owner login password 'plain'; grant werkpeil_service to plain_owner`);
    const made = await login({ url: urlOf('plain_owner', 'plain') });
    expect(made.ownersLoginBecause).toBe('permission denied to create role');
    expect(await whoIs(made)).toEqual({ session: 'plain_owner', current: 'werkpeil_service' });
  });
});

describe('a login that the operator made', () => {
  test('is taken when it has the rights of the service and nothing more', async () => {
    const { sql } = database.owner;
    await sql.unsafe(`create role own_scan login password 'own'`);
    const serviceUrl = urlOf('own_scan', 'own');
    await expect(login({ serviceUrl })).rejects.toMatchObject({
      code: 'service-login-unusable',
      details: { reason: 'permission denied for schema identity' },
    });
    await sql.unsafe(`grant werkpeil_service to own_scan`);
    const made = await login({ serviceUrl });
    expect(await whoIs(made)).toEqual({ session: 'own_scan', current: 'own_scan' });
    expect(await findWayOut(made.service)).toBeNull();
  });

  test('is refused when it owns the tables, could become their owner, or could run programs', async () => {
    const { sql } = database.owner;
    await expect(login({ serviceUrl: door.url })).rejects.toMatchObject({
      code: 'service-login-too-strong',
      details: { role: 'werkpeil' },
    });
    for (const role of ['werkpeil', 'pg_execute_server_program']) {
      await sql.unsafe(`grant ${role} to own_scan`);
      await expect(login({ serviceUrl: urlOf('own_scan', 'own') })).rejects.toMatchObject({
        code: 'service-login-too-strong',
        details: { role },
      });
      await sql.unsafe(`revoke ${role} from own_scan`);
    }
  });

  test('is refused with another password, or on another database', async () => {
    await expect(login({ serviceUrl: urlOf('own_scan', 'wrong') })).rejects.toMatchObject({
      code: 'service-login-unusable',
    });
    const other = await cloneDatabase();
    const serviceUrl = urlOf('own_scan', 'own').replace(database.address.database, other.address.database);
    await expect(login({ serviceUrl })).rejects.toMatchObject({ code: 'service-login-elsewhere' });
    await other.close();
  });
});
