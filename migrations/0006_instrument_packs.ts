import { type Kysely, sql } from 'kysely';

/**
 * Official wording and own instruments that an organisation brought in. A licence belongs to an organisation, so they do too.
 * Content is written once, because answers keep the version that they were given to; `offered` says whether new waves may use
 * it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table fieldwork.instrument_pack (
      organisation_id uuid not null references fieldwork.organisation (organisation_id),
      instrument_id text not null,
      version text not null,
      kind text not null check (kind in ('wording', 'instrument')),
      files jsonb not null,
      imported_on date not null,
      offered boolean not null,
      primary key (organisation_id, instrument_id, version)
    )`,
    `grant select, insert, update (offered) on fieldwork.instrument_pack to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table fieldwork.instrument_pack`.execute(db);
}
