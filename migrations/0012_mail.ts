import { type Kysely, sql } from 'kysely';

/**
 * Invitations by e-mail, and reminders that nobody can list.
 *
 * - `invitation.address_mark`: a keyed hash of the address at opening. Reminders go to that address or to none.
 * - `invitation_mail`: to which address (as a mark) an invitation went. Says nothing about taking part. There is no such table
 *   for reminders.
 * - `mailing`: what is to be sent. `position` counts the people whose turn it was, in a random order that only the key knows,
 *   whether anything was sent to them or not.
 * - Rules about reminders can only become stricter, as the other rules (`0007_ledger.ts`).
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.invitation add column address_mark bytea check (length(address_mark) = 32)`,
    `create table fieldwork.invitation_mail (
      organisation_id uuid not null,
      invitation_id uuid not null,
      address_mark bytea not null check (length(address_mark) = 32),
      accepted boolean not null,
      primary key (organisation_id, invitation_id, address_mark),
      foreign key (organisation_id, invitation_id) references fieldwork.invitation (organisation_id, id)
    )`,
    `create table fieldwork.mailing (
      organisation_id uuid not null,
      wave_id uuid not null,
      kind text not null check (kind in ('invitation', 'reminder')),
      day date not null,
      position integer not null check (position >= 0),
      done boolean not null,
      trouble text,
      primary key (organisation_id, wave_id, kind, day),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,
    `grant select, insert on fieldwork.invitation_mail to werkpeil_service`,
    `grant select, insert, update (position, done, trouble) on fieldwork.mailing to werkpeil_service`,
    `alter table fieldwork.wave_rules add constraint wave_rules_reminders_never_laxer check (
      previous_rules is null or coalesce(
        array_position(array['none', 'camouflaged', 'blind'], coalesce(rules #>> '{mail,reminders}', 'none'))
          <= array_position(array['none', 'camouflaged', 'blind'], coalesce(previous_rules #>> '{mail,reminders}', 'none'))
        and coalesce(rules #> '{mail,reminderDays}', '[]') <@ coalesce(previous_rules #> '{mail,reminderDays}', '[]'),
        false
      )
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`alter table fieldwork.wave_rules drop constraint wave_rules_reminders_never_laxer`.execute(db);
  await sql`drop table fieldwork.mailing, fieldwork.invitation_mail`.execute(db);
  await sql`alter table fieldwork.invitation drop column address_mark`.execute(db);
}
