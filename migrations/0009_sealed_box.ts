import { type Kysely, sql } from 'kysely';

/**
 * Fieldwork in a sealed box: what concerns one person stands in entries of one size, encrypted under a key that is not in the
 * database. Nothing in plain text says any more whether an invitation was used, or which credentials there are.
 *
 * - `storage external`: ciphertext does not compress; trying costs time and would make sizes differ.
 * - `toast_tuple_target`: an entry stays in its page, instead of in a side table whose chunk numbers count upwards.
 */
export async function up(db: Kysely<any>): Promise<void> {
  // A code that was used before has no entry in a box, and an open wave has no keys: both begin with opening.
  const open = await sql<{ n: number }>`select count(*)::int as n from fieldwork.wave where status = 'open'`.execute(
    db,
  );
  if ((open.rows[0]?.n ?? 0) > 0)
    throw new Error('Close the open waves with the version of Werkpeil that opened them, then start this one.');
  const statements = [
    `create table answers.box_entry (
      organisation_id uuid not null,
      wave_id uuid not null,
      id uuid not null,
      sealed bytea not null,
      primary key (organisation_id, wave_id, id)
    )`,
    `create table answers.box_state (
      organisation_id uuid not null,
      wave_id uuid not null,
      id uuid not null,
      sealed bytea not null,
      primary key (organisation_id, wave_id, id)
    )`,
    `alter table answers.box_entry alter column sealed set storage external`,
    `alter table answers.box_entry set (toast_tuple_target = 8160)`,
    `alter table answers.box_state alter column sealed set storage external`,
    `grant select, insert, delete on answers.box_entry, answers.box_state to werkpeil_service`,

    // Private halves are sealed with the wave's box key and deleted at closing; the public halves stay, for whoever checks.
    `create table fieldwork.group_key (
      organisation_id uuid not null,
      wave_id uuid not null,
      reporting_group_id uuid not null,
      modulus bytea not null check (length(modulus) = 256),
      sealed_private bytea,
      primary key (organisation_id, wave_id, reporting_group_id),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id),
      foreign key (organisation_id, reporting_group_id) references fieldwork.reporting_group (organisation_id, id)
    )`,
    `grant select, insert, update (sealed_private) on fieldwork.group_key to werkpeil_service`,

    // Both are made at opening. key_root: of the list of group keys; null where nobody is invited.
    `alter table fieldwork.wave add column entry_bytes integer`,
    `alter table fieldwork.wave add column key_root bytea check (length(key_root) = 32)`,

    // A keyed hash of the receipt; null for paper.
    `alter table answers.response add column receipt_mark bytea check (length(receipt_mark) = 32)`,

    `drop table answers.credential`,
    `alter table fieldwork.invitation drop column exchanged`,
    // A dropped column stays in the rows until they are written anew.
    `update fieldwork.invitation set code_hash = code_hash`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.invitation add column exchanged boolean not null default true`,
    `alter table fieldwork.invitation alter column exchanged drop default`,
    `grant update (exchanged) on fieldwork.invitation to werkpeil_service`,
    `create table answers.credential (
      organisation_id uuid not null,
      wave_id uuid not null,
      commitment bytea not null check (length(commitment) = 32),
      reporting_group_id uuid not null,
      spent boolean not null,
      primary key (organisation_id, wave_id, commitment)
    )`,
    `grant select, insert, delete, update (spent) on answers.credential to werkpeil_service`,
    `alter table answers.response drop column receipt_mark`,
    `alter table fieldwork.wave drop column key_root, drop column entry_bytes`,
    `drop table fieldwork.group_key, answers.box_state, answers.box_entry`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
