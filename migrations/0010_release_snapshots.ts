import { type Kysely, sql } from 'kysely';

/**
 * Who was counted in each release: numbers of people per set of cells, and no answer. It stays when somebody withdraws: what was
 * published can then still be audited, and no count that staff see becomes one less. Insert-only.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table answers.snapshot (
      organisation_id uuid not null,
      wave_id uuid not null,
      release_id uuid not null,
      membership jsonb not null,
      primary key (organisation_id, wave_id, release_id)
    )`,
    `grant select, insert on answers.snapshot to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table answers.snapshot`.execute(db);
}
