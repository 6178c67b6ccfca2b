import { type Kysely, sql } from 'kysely';

/**
 * Waves beside each other. A frozen rule about it may only become strict. And of waves with unnamed codes: who was invited in which
 * group, because no invitation says it there. It is the list of people at opening, beside no code and no answer.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.wave_rules add constraint wave_rules_compare check (
      coalesce(rules ->> 'compare' in ('strict', 'separate'), true)
      and (previous_rules is null or coalesce(previous_rules ->> 'compare', 'separate') = 'separate'
        or coalesce(rules ->> 'compare', 'separate') = 'strict')
    )`,
    `create table fieldwork.invited_person (
      organisation_id uuid not null,
      wave_id uuid not null,
      person_id uuid not null,
      reporting_group_id uuid not null,
      primary key (organisation_id, wave_id, person_id),
      foreign key (organisation_id, reporting_group_id) references fieldwork.reporting_group (organisation_id, id)
    )`,
    `grant select, insert on fieldwork.invited_person to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table fieldwork.invited_person`.execute(db);
  await sql`alter table fieldwork.wave_rules drop constraint wave_rules_compare`.execute(db);
}
