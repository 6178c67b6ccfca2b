import { type Kysely, sql } from 'kysely';

/**
 * What is sealed to a prevention service's own key, whose private half no server has.
 *
 * - `service_key`: the public halves. The highest number is the one for new things; older ones stay for what they sealed.
 * - `talk_request`: who asked for a talk, sealed, all of one size. Nothing else but the day on which it goes, a Monday. The
 *   rows of an organisation are written anew in random order at every change.
 * - `care_record`: answers of one person to a wave in the care of a physician, sealed with the name, all of one size. `mark`: a
 *   keyed hash of the invitation, so that a later one replaces an earlier one.
 * - `care_handover`: that the physician handed over the anonymous answers; once.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table fieldwork.service_key (
      organisation_id uuid not null references fieldwork.organisation (organisation_id),
      id uuid not null,
      number integer not null check (number >= 1),
      public_key bytea not null check (length(public_key) = 65),
      made_on date not null,
      made_by text not null,
      primary key (organisation_id, id),
      unique (organisation_id, number)
    )`,
    `create table fieldwork.talk_request (
      organisation_id uuid not null,
      id uuid not null,
      key_id uuid not null,
      erase_on date not null,
      sealed bytea not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, key_id) references fieldwork.service_key (organisation_id, id)
    )`,
    `alter table fieldwork.talk_request alter column sealed set storage external`,
    `alter table fieldwork.talk_request set (toast_tuple_target = 8160)`,
    `create table fieldwork.care_handover (
      organisation_id uuid not null,
      wave_id uuid not null,
      handed_on date not null,
      primary key (organisation_id, wave_id),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,
    `create table answers.care_record (
      organisation_id uuid not null,
      wave_id uuid not null,
      mark bytea not null check (length(mark) = 32),
      sealed bytea not null,
      primary key (organisation_id, wave_id, mark)
    )`,
    `alter table answers.care_record alter column sealed set storage external`,
    `alter table answers.care_record set (toast_tuple_target = 8160)`,
    `grant select, insert on fieldwork.service_key, fieldwork.care_handover to werkpeil_service`,
    `grant select, insert, delete on fieldwork.talk_request, answers.care_record to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Everything sealed is lost: the schema of before has no place for it. */
export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table answers.care_record, fieldwork.care_handover, fieldwork.talk_request, fieldwork.service_key`.execute(
    db,
  );
}
