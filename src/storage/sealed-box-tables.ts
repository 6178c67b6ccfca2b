/**
 * The tables of the sealed box and of the group keys, as a migration shall make them (run as owner, after `0004_answers`).
 * Kept here until the box is wired in: a table that no recipe uses yet would stand in backups and in the catalog's tests.
 *
 * - `storage external`: ciphertext does not compress; trying costs time and would make sizes differ.
 * - `toast_tuple_target`: an entry stays in its page, instead of in a side table whose chunk numbers count upwards.
 */
export const sealedBoxTables = [
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
    primary key (organisation_id, wave_id, reporting_group_id)
  )`,
  `grant select, insert, update (sealed_private) on fieldwork.group_key to werkpeil_service`,
  // A keyed hash of the receipt; null for paper. See domain/sealing/envelope.ts, receiptMark.
  `alter table answers.response add column receipt_mark bytea check (length(receipt_mark) = 32)`,
] as const;
