import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';

/** Tables that hold for the whole installation, with the reason; all others belong to an organisation. */
const notByOrganisation: Readonly<Record<string, string>> = {
  'identity.user': 'better-auth: an e-mail address is unique over all organisations',
  'identity.session': 'better-auth',
  'identity.account': 'better-auth',
  'identity.verification': 'better-auth',
  'identity.rateLimit': 'better-auth',
  'identity.setting': 'one value per name for the installation',
  'fieldwork.wave_link': 'reference table: from a public address to its organisation',
};

/** What the service's role may do, in full. `update` alone: any column; a list: only these. */
const privileges: Readonly<Record<string, string>> = {
  'identity.user': 'select insert update delete',
  'identity.session': 'select insert update delete',
  'identity.account': 'select insert update delete',
  'identity.verification': 'select insert update delete',
  'identity.rateLimit': 'select insert update delete',
  'identity.membership': 'select insert update delete',
  'identity.audit_log': 'select insert',
  'identity.setting': 'select insert',
  'fieldwork.organisation': 'select insert update',
  'fieldwork.unit': 'select insert update delete',
  'fieldwork.person': 'select insert update delete',
  'fieldwork.wave': 'select insert update delete',
  'fieldwork.wave_rules': 'select insert',
  'fieldwork.wave_closing': 'select insert',
  'fieldwork.wave_link': 'select insert delete',
  'fieldwork.reporting_group': 'select insert',
  'fieldwork.invitation': 'select insert update(person_id)',
  'fieldwork.invitation_mail': 'select insert',
  'fieldwork.invited_person': 'select insert',
  'fieldwork.mailing': 'select insert update(done,position,trouble)',
  'fieldwork.paper_batch': 'select insert',
  'fieldwork.group_key': 'select insert update(sealed_private)',
  'fieldwork.instrument_pack': 'select insert update(offered)',
  'fieldwork.service_key': 'select insert',
  'fieldwork.talk_request': 'select insert delete',
  'fieldwork.care_handover': 'select insert',
  'fieldwork.care_term': 'select insert',
  'answers.response': 'select insert delete',
  'answers.box_entry': 'select insert delete',
  'answers.box_state': 'select insert delete',
  'answers.snapshot': 'select insert',
  'answers.care_record': 'select insert delete',
  'answers.comment': 'select insert update(review) delete',
  'published.release': 'select insert',
  'published.signal': 'select insert update delete',
  'published.follow_up': 'select insert',
  'published.pool': 'select insert',
  'published.comment_release': 'select insert',
};

const ours = `('identity', 'fieldwork', 'answers', 'published')`;

describe('the catalog of a migrated database', () => {
  let database: TestDatabase;
  const ask = <T extends object>(query: string) => database.owner.sql.unsafe<T[]>(query);

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.close());

  it('has exactly the tables that are listed here', async () => {
    const tables = await ask<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ${ours}`,
    );
    expect(tables.map((table) => table.name).sort()).toEqual(Object.keys(privileges).sort());
  });

  it('starts every key and unique index of a tenant table with the organisation', async () => {
    const indexes = await ask<{ table: string; index: string; first: string; isPrimary: boolean }>(`
      select n.nspname || '.' || t.relname as table, i.relname as index, a.attname as first, x.indisprimary as "isPrimary"
      from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_class t on t.oid = x.indrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where n.nspname in ${ours} and (x.indisunique or x.indisprimary)
    `);
    const tenant = indexes.filter((index) => !(index.table in notByOrganisation));
    expect(tenant.filter((index) => index.first !== 'organisation_id')).toEqual([]);
    const withKey = tenant.filter((index) => index.isPrimary).map((index) => index.table);
    expect(withKey.sort()).toEqual(
      Object.keys(privileges)
        .filter((table) => !(table in notByOrganisation))
        .sort(),
    );
  });

  it('has foreign keys only inside a schema, and with the organisation on both sides', async () => {
    const keys = await ask<{ name: string; from: string; to: string; columns: string[]; onDelete: string }>(`
      select c.conname as name, c.conrelid::regclass::text as from, c.confrelid::regclass::text as to, c.confdeltype as "onDelete",
        array(select attname::text from pg_attribute where attrelid = c.conrelid and attnum = any (c.conkey)) as columns
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname in ${ours}
    `);
    expect(keys.length).toBeGreaterThan(5);
    const schemaOf = (table: string) => table.split('.')[0];
    expect(keys.filter((key) => schemaOf(key.from) !== schemaOf(key.to))).toEqual([]);
    expect(keys.filter((key) => ['answers'].includes(schemaOf(key.from) as string))).toEqual([]);
    const tenant = keys.filter((key) => !(key.from in notByOrganisation || key.from.includes('"')));
    expect(
      tenant.filter((key) => !key.columns.includes('organisation_id') && !(key.from in notByOrganisation)),
    ).toEqual([]);
    // Nothing may empty a column of a key that contains the organisation.
    expect(tenant.filter((key) => ['n', 'd'].includes(key.onDelete))).toEqual([]);
  });

  it('has no triggers, sequences, rules, functions, generated columns or defaults', async () => {
    expect(
      await ask(`
        select 'trigger' as kind, tgname::text as name from pg_trigger where not tgisinternal
        union all select 'sequence', sequencename::text from pg_sequences
        union all select 'rule', rulename::text from pg_rules where schemaname in ${ours}
        union all select 'function', p.proname::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ours}
        union all select 'default', table_schema || '.' || table_name || '.' || column_name from information_schema.columns
          where table_schema in ${ours} and (column_default is not null or is_identity = 'YES' or is_generated <> 'NEVER')
      `),
    ).toEqual([]);
  });

  it('keeps time, order and addresses out of the answers', async () => {
    const columns = await ask<{ name: string; type: string }>(`
      select table_name || '.' || column_name as name, data_type as type
      from information_schema.columns where table_schema = 'answers'
    `);
    const allowed = ['uuid', 'text', 'jsonb', 'bytea', 'boolean'];
    expect(columns.filter((column) => !allowed.includes(column.type))).toEqual([]);
    expect(columns.map((column) => column.name).sort()).toEqual([
      'box_entry.id',
      'box_entry.organisation_id',
      'box_entry.sealed',
      'box_entry.wave_id',
      'box_state.id',
      'box_state.organisation_id',
      'box_state.sealed',
      'box_state.wave_id',
      'care_record.mark',
      'care_record.organisation_id',
      'care_record.sealed',
      'care_record.wave_id',
      'comment.comment_mark',
      'comment.content',
      'comment.id',
      'comment.organisation_id',
      'comment.question',
      'comment.reporting_group_id',
      'comment.review',
      'comment.wave_id',
      'response.answers',
      'response.follow_marks',
      'response.id',
      'response.language',
      'response.organisation_id',
      'response.receipt_mark',
      'response.reporting_group_id',
      'response.wave_id',
      'snapshot.membership',
      'snapshot.organisation_id',
      'snapshot.release_id',
      'snapshot.wave_id',
    ]);
    const [setting] = await ask<{ value: string }>(`select current_setting('track_commit_timestamp') as value`);
    expect(setting?.value).toBe('off');
  });

  it('has no moment but in the staff tables and the follow-up history', async () => {
    const moments = await ask<{ table: string }>(`
      select distinct table_schema || '.' || table_name as table from information_schema.columns
      where table_schema in ${ours} and data_type like 'timestamp%'
    `);
    expect(moments.map((row) => row.table).sort()).toEqual([
      'identity.account',
      'identity.audit_log',
      'identity.session',
      'identity.user',
      'identity.verification',
      'published.follow_up',
    ]);
  });

  it('gives the service exactly these privileges', async () => {
    const rows = await ask<{ table: string; privilege: string; columns: string | null }>(`
      select table_schema || '.' || table_name as table, lower(privilege_type) as privilege, null as columns
      from information_schema.table_privileges where grantee = 'werkpeil_service' and table_schema in ${ours}
      union all
      select c.table_schema || '.' || c.table_name, 'update', string_agg(c.column_name, ',' order by c.column_name)
      from information_schema.column_privileges c
      where c.grantee = 'werkpeil_service' and c.privilege_type = 'UPDATE' and c.table_schema in ${ours}
        and not exists (select from information_schema.table_privileges t where t.grantee = c.grantee
          and t.table_schema = c.table_schema and t.table_name = c.table_name and t.privilege_type = 'UPDATE')
      group by 1
    `);
    const order = ['select', 'insert', 'update', 'delete'];
    const found = Object.fromEntries(
      Object.keys(privileges).map((table) => [
        table,
        rows
          .filter((row) => row.table === table)
          .sort((a, b) => order.indexOf(a.privilege) - order.indexOf(b.privilege))
          .map((row) => (row.columns ? `${row.privilege}(${row.columns})` : row.privilege))
          .join(' '),
      ]),
    );
    expect(found).toEqual(privileges);
    const outside = await ask(`
      select table_schema, table_name from information_schema.table_privileges
      where grantee in ('werkpeil_service') and table_schema not in ${ours}
      union all
      select table_schema, table_name from information_schema.table_privileges
      where grantee = 'PUBLIC' and table_schema in ${ours}
    `);
    expect(outside).toEqual([]);
  });

  it('gives the service no way to make or change a table', async () => {
    const refused = [
      'create table fieldwork.own (id uuid)',
      'create table public.own (id uuid)',
      'create schema own',
      'alter table answers.response add column at timestamptz',
      'truncate answers.response',
      'drop table identity.audit_log',
      'create role own',
    ];
    for (const statement of refused) {
      await expect(database.service.sql.unsafe(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });
});
