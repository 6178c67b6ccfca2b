import { type Kysely, sql } from 'kysely';

/**
 * Four schemas, so that a role can be refused a whole room, and the role that the running service uses.
 * Roles belong to the cluster and not to one database: several databases may run this at the same moment.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`
    do $$
    begin
      if not exists (select from pg_roles where rolname = 'werkpeil_service') then
        create role werkpeil_service nologin;
      end if;
    exception when duplicate_object or unique_violation then
      null; -- another database of this cluster was a moment earlier
    end $$
  `.execute(db);
  await sql`
    do $$
    begin
      if not pg_has_role(current_user, 'werkpeil_service', 'member') then
        execute format('grant werkpeil_service to %I', current_user);
      end if;
    end $$
  `.execute(db);
  for (const schema of ['identity', 'fieldwork', 'answers', 'published']) {
    await sql`create schema ${sql.id(schema)}`.execute(db);
    await sql`grant usage on schema ${sql.id(schema)} to werkpeil_service`.execute(db);
  }
}

/** The role stays: another database of the cluster may use it. */
export async function down(db: Kysely<any>): Promise<void> {
  for (const schema of ['published', 'answers', 'fieldwork', 'identity']) {
    await sql`drop schema ${sql.id(schema)}`.execute(db);
  }
}
