import { type Kysely, sql } from 'kysely';

/**
 * The steps of a wave, planned → open → closed, as constraints that hold whoever writes: each step but the first leaves a row in an
 * insert-only table, the wave refers to that row, and the row to the wave as it then was. So a wave is not open without its frozen
 * rules, not closed without its closing, and never goes back.
 *
 * The wave and its row are written one after the other: the wave's reference is looked at when the transaction ends.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    // Open: the other half of `wave_rules_frozen_fkey` of 0017.
    `alter table fieldwork.wave_rules add constraint wave_rules_opened_key unique (organisation_id, wave_id, frozen)`,
    `alter table fieldwork.wave
      add constraint wave_open_is_frozen check ((status = 'planned') = (frozen is null)),
      add constraint wave_opened_fkey foreign key (organisation_id, id, frozen)
        references fieldwork.wave_rules (organisation_id, wave_id, frozen) deferrable initially deferred`,

    `create table fieldwork.wave_closing (
      organisation_id uuid not null,
      wave_id uuid not null,
      status text not null check (status = 'closed'),
      primary key (organisation_id, wave_id, status)
    )`,
    `insert into fieldwork.wave_closing select organisation_id, id, status from fieldwork.wave where status = 'closed'`,
    `alter table fieldwork.wave add column closing text`,
    `update fieldwork.wave set closing = status where status = 'closed'`,
    // What was deferred by the update is looked at now: no table can be altered before.
    `set constraints all immediate`,
    `alter table fieldwork.wave
      add constraint wave_status_key unique (organisation_id, id, status),
      add constraint wave_closed check ((status = 'closed') = (closing is not null)),
      add constraint wave_closed_fkey foreign key (organisation_id, id, closing)
        references fieldwork.wave_closing (organisation_id, wave_id, status) deferrable initially deferred`,
    `alter table fieldwork.wave_closing add constraint wave_closing_fkey foreign key (organisation_id, wave_id, status)
      references fieldwork.wave (organisation_id, id, status)`,
    `grant select, insert on fieldwork.wave_closing to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.wave_closing drop constraint wave_closing_fkey`,
    `alter table fieldwork.wave drop constraint wave_closed_fkey, drop constraint wave_closed, drop constraint wave_status_key,
      drop column closing, drop constraint wave_opened_fkey, drop constraint wave_open_is_frozen`,
    `drop table fieldwork.wave_closing`,
    `alter table fieldwork.wave_rules drop constraint wave_rules_opened_key`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
