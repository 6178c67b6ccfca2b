import { afterAll, beforeAll, expect, test } from 'vitest';
import { findWayOut } from '../../src/storage/service-login.ts';
import { cloneDatabase, type TestDatabase } from '../support/clone-database.ts';

/** Whoever got a statement of their own into the service's connections: what the database itself still refuses them. */
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

const denied = /permission denied/;
const notOwner = /must be owner/;

/** One thing each, that whoever owns the tables or the server could do. */
const refused: Readonly<Record<string, RegExp>> = {
  'set role werkpeil': denied,
  'set session authorization werkpeil': denied,
  "select set_config('role', 'werkpeil', false)": denied,
  'grant werkpeil to werkpeil_service': denied,
  'alter role werkpeil_service superuser': denied,
  'alter role werkpeil_service createrole': denied,
  "alter role werkpeil password 'mine'": denied,
  'create role mine superuser': denied,
  'create database mine': denied,
  'alter table fieldwork.wave_rules disable trigger all': notOwner,
  'alter table fieldwork.wave_rules drop constraint wave_rules_never_laxer': notOwner,
  'alter table published.release owner to werkpeil_service': notOwner,
  'alter table answers.response add column at timestamptz': notOwner,
  'create index on answers.response (language)': notOwner,
  'create policy mine on answers.response using (true)': notOwner,
  'create rule mine as on insert to answers.response do nothing': notOwner,
  'alter schema answers owner to werkpeil_service': notOwner,
  'alter default privileges for role werkpeil grant all on tables to werkpeil_service': denied,
  'reassign owned by werkpeil to werkpeil_service': denied,
  'create trigger mine before update on published.release for each row execute function suppress_redundant_updates_trigger()':
    denied,
  'create function answers.mine() returns int language sql as $$ select 1 $$': denied,
  'create view published.mine as select 1': denied,
  'create table public.mine (id uuid)': denied,
  'create extension dblink': denied,
  'create extension pgcrypto': denied,
  "create server mine foreign data wrapper postgres_fdw options (host '/tmp')": /does not exist/,
  "create subscription mine connection 'dbname=x' publication p": denied,
  'create publication mine for all tables': denied,
  'create event trigger mine on ddl_command_end execute function mine()': denied,
  "create function pg_temp.mine() returns int language c as 'libc', 'system'": denied,
  "copy (select 1) to program 'id'": denied,
  "copy fieldwork.organisation from '/etc/passwd'": denied,
  "copy (select 1) to '/tmp/mine'": denied,
  "select lo_import('/etc/passwd')": denied,
  "select lo_export(1, '/tmp/mine')": denied,
  "select pg_read_file('postgresql.conf')": denied,
  "select pg_ls_dir('.')": denied,
  "select pg_stat_file('pg_hba.conf')": denied,
  'select rolpassword from pg_authid': denied,
  'select * from pg_hba_file_rules': denied,
  'select pg_reload_conf()': denied,
  "alter system set log_statement = 'all'": denied,
  "set log_statement = 'all'": denied,
  "set session_replication_role = 'replica'": denied,
  "load 'auto_explain'": /is not allowed/,
  "alter database postgres set log_statement = 'all'": notOwner,
  'truncate published.release': denied,
  'update published.release set hash = hash': denied,
  'delete from fieldwork.wave_rules': denied,
  'do $$ begin lock table fieldwork.wave_rules in access exclusive mode; end $$': denied,
};

test('what leads to the owner, to the server or past what is insert-only is refused to the login of the service', async () => {
  const { sql } = database.service;
  for (const [statement, reason] of Object.entries(refused))
    await expect(sql.unsafe(statement), statement).rejects.toThrow(reason);
});

test('what puts a session back to where it began leads nowhere: it began as the service', async () => {
  const { sql } = database.service;
  const mayUpdate = `select has_any_column_privilege('fieldwork.wave_rules', 'update') as may`;
  for (const statement of [
    'reset role',
    'set role none',
    'set session authorization default',
    'reset all',
    // Warnings only: who may not grant grants nothing.
    'grant update on fieldwork.wave_rules to werkpeil_service',
    'grant all on fieldwork.wave_rules to public',
  ]) {
    // On one connection of the pool, and in one go.
    const results = await sql.unsafe(`${statement}; select session_user::text, current_user::text; ${mayUpdate}`);
    expect(results.slice(-2), statement).toEqual([
      [{ session_user: 'werkpeil_service', current_user: 'werkpeil_service' }],
      [{ may: false }],
    ]);
  }
  expect(await findWayOut(database.service)).toBeNull();
  expect(await findWayOut(database.owner)).toBe('werkpeil');
});
