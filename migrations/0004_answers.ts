import { type Kysely, sql } from 'kysely';

/**
 * Answers, with nothing that leads to a person: no time, no order, no key into fieldwork but wave and reporting group.
 * A credential is known by the SHA-256 of a secret that only the respondent's device had.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table answers.response (
      organisation_id uuid not null,
      wave_id uuid not null,
      id uuid not null,
      reporting_group_id uuid not null,
      language text not null,
      answers jsonb not null,
      primary key (organisation_id, wave_id, id)
    )`,
    `create table answers.credential (
      organisation_id uuid not null,
      wave_id uuid not null,
      commitment bytea not null check (length(commitment) = 32),
      reporting_group_id uuid not null,
      spent boolean not null,
      primary key (organisation_id, wave_id, commitment)
    )`,
    // Deleting serves withdrawal and the shuffle at closing; nobody can change an answer.
    `grant select, insert, delete on answers.response to werkpeil_service`,
    `grant select, insert, delete, update (spent) on answers.credential to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table answers.credential, answers.response`.execute(db);
}
