import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { connectAsOwner } from '../../src/storage/connect.ts';
import { knownMigrations, migrate, migrateTo } from '../../src/storage/migrate.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';
import { closeOnly, insertOpenWave } from '../support/open-wave.ts';

describe('migrations', () => {
  let empty: TestDatabase;
  let migrated: TestDatabase;

  beforeAll(async () => {
    empty = await cloneDatabase('template0');
    migrated = await cloneDatabase();
  });
  afterAll(async () => {
    await empty.close();
    await migrated.close();
  });

  /** Columns, constraints, indexes and privileges as text: what two equal schemas have in common. */
  const describeSchema = async ({ owner }: TestDatabase) => [
    ...(await owner.sql`
      select table_schema, table_name, column_name, data_type, is_nullable from information_schema.columns
      where table_schema in ('identity', 'fieldwork', 'answers', 'published') order by 1, 2, 3
    `),
    ...(await owner.sql`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition from pg_constraint
      where connamespace in (select oid from pg_namespace where nspname in ('identity', 'fieldwork', 'answers', 'published'))
      order by 1, 2
    `),
    ...(await owner.sql`
      select indexdef from pg_indexes where schemaname in ('identity', 'fieldwork', 'answers', 'published') order by 1
    `),
    ...(await owner.sql`
      select table_schema, table_name, privilege_type from information_schema.table_privileges
      where grantee = 'werkpeil_service' order by 1, 2, 3
    `),
  ];

  it('run once when two services start at the same moment', async () => {
    const other = connectAsOwner(empty.address);
    const runs = await Promise.all([migrate(empty.owner), migrate(other)]);
    await other.close();
    expect(runs.map((names) => names.length).sort()).toEqual([0, (await knownMigrations()).length]);
    expect(await migrate(empty.owner)).toEqual([]);
  });

  it('take waves along that were opened and closed before their steps were kept', async () => {
    const firm = randomUUID() as OrganisationId;
    const [planned, open, closed] = [randomUUID(), randomUUID() as WaveId, randomUUID() as WaveId];
    const { owner } = migrated;
    await owner.sql`insert into fieldwork.organisation values (${firm}, 'Firma', 'company', null, ${firm})`;
    for (const waveId of [open, closed]) await insertOpenWave(owner, firm, waveId, randomUUID());
    await owner.sql`
      insert into fieldwork.wave (organisation_id, id, link, title, status, instruments, languages, rules)
      values (${firm}, ${planned}, 'link', 'Plan', 'planned', '[]', '[]', '{}')
    `;
    await closeOnly(owner, firm, closed);
    const steps = () =>
      owner.sql`select w.*, c.* from fieldwork.wave w left join fieldwork.wave_closing c on wave_id = id order by id`;
    const before = await steps();
    await migrateTo(owner, '0018_waves');
    await migrate(owner);
    expect(await steps()).toEqual(before);
    await owner.sql`truncate fieldwork.organisation cascade`;
  });

  it('go down to nothing and up again to the same schema', async () => {
    const before = await describeSchema(migrated);
    const [first] = await knownMigrations();
    await migrateTo(migrated.owner, first as string);
    const tables = await migrated.owner.sql`
      select tablename from pg_tables where schemaname in ('identity', 'fieldwork', 'answers', 'published')
    `;
    expect(tables).toHaveLength(0);
    await migrate(migrated.owner);
    expect(await describeSchema(migrated)).toEqual(before);
  });
});
