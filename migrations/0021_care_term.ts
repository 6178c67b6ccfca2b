import { type Kysely, sql } from 'kysely';

/**
 * - `care_term`: the day on which the sealed answers of a closed wave in the care of a physician go; written once, at closing. A wave
 *   that was opened before there was a term has none, and keeps what it has.
 * - To which key a wave in care is sealed, and for how long, is fixed at opening: later versions of its rules say the same.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table fieldwork.care_term (
      organisation_id uuid not null,
      wave_id uuid not null,
      erase_on date not null,
      primary key (organisation_id, wave_id),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,
    `alter table fieldwork.wave_rules add constraint wave_rules_same_care check (
      previous_rules is null or rules -> 'care' is not distinct from previous_rules -> 'care'
    )`,
    `grant select, insert on fieldwork.care_term to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** The terms are lost: what was sealed then stays. */
export async function down(db: Kysely<any>): Promise<void> {
  await sql`alter table fieldwork.wave_rules drop constraint wave_rules_same_care`.execute(db);
  await sql`drop table fieldwork.care_term`.execute(db);
}
