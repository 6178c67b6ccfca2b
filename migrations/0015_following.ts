import { type Kysely, sql } from 'kysely';

/**
 * Following a person over waves, for who wants it. A public random salt per organisation, so that marks of two organisations
 * share nothing; beside answers the marks, sealed, so that no copy of the database shows that two answers are one person's;
 * and what a frozen rule about it may become.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.organisation add column study uuid`,
    `update fieldwork.organisation set study = gen_random_uuid()`,
    `alter table fieldwork.organisation alter column study set not null`,
    `alter table answers.response add column follow_marks bytea`,
    // From a way to none, and from nothing to anything else.
    `alter table fieldwork.wave_rules add constraint wave_rules_following check (
      previous_rules is null or rules ->> 'following' is null
      or coalesce(rules ->> 'following' = previous_rules ->> 'following', false)
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  for (const statement of [
    `alter table fieldwork.wave_rules drop constraint wave_rules_following`,
    `alter table answers.response drop column follow_marks`,
    `alter table fieldwork.organisation drop column study`,
  ])
    await sql.raw(statement).execute(db);
}
