import { type Kysely, sql } from 'kysely';

/** A role for the works council and the committee for prevention: reads how figures are protected, and the report of the whole. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of [
    `alter table identity.membership drop constraint membership_role_check`,
    `alter table identity.membership add constraint membership_role_check
      check (role in ('operator', 'contact', 'team-lead', 'consultant', 'prevention', 'works-council'))`,
  ])
    await sql.raw(statement).execute(db);
}

/** Works councils lose their access: the schema of before has no such role. */
export async function down(db: Kysely<any>): Promise<void> {
  for (const statement of [
    `delete from identity.membership where role = 'works-council'`,
    `alter table identity.membership drop constraint membership_role_check`,
    `alter table identity.membership add constraint membership_role_check
      check (role in ('operator', 'contact', 'team-lead', 'consultant', 'prevention'))`,
  ])
    await sql.raw(statement).execute(db);
}
