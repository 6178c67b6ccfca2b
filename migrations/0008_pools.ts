import { type Kysely, sql } from 'kysely';

/**
 * Pooled benchmarks over companies: one ledger for the whole installation, because every pool is judged together with all
 * earlier ones. It belongs to no organisation (nil uuid). Insert-only, one line without forks.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table published.pool (
      organisation_id uuid not null check (organisation_id = '00000000-0000-0000-0000-000000000000'),
      id uuid not null,
      number integer not null check (number >= 1),
      content jsonb not null,
      hash text not null,
      previous_hash text,
      built_on date not null,
      primary key (organisation_id, id),
      unique (organisation_id, number),
      unique (organisation_id, hash),
      unique (organisation_id, previous_hash),
      foreign key (organisation_id, previous_hash) references published.pool (organisation_id, hash),
      check ((number = 1) = (previous_hash is null))
    )`,
    `grant select, insert on published.pool to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table published.pool`.execute(db);
}
