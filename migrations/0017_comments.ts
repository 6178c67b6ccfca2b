import { type Kysely, sql } from 'kysely';

/**
 * Free comments, and what was still not frozen by the database itself.
 *
 * - `answers.comment`: free texts, apart from the answers since fieldwork closed; a keyed hash of the receipt of its own, so
 *   that a withdrawal finds them and nothing else leads from a text to answers. Gone when they are published.
 * - `published.comment_release`: what a person read and let through, once per wave, chained to the release that it stands beside.
 * - `wave.frozen`: a hash of what was opened. The frozen rules refer to it, so that instruments, rules and the day of opening of
 *   a wave can no longer be changed, nor the wave be planned again, by whatever statement.
 * - Rules that are no matter of stricter or laxer stay as they were; comments can only be taken away.
 */
const frozenHash = `encode(sha256(convert_to(
  instruments::text || rules::text || (opened_on - date '2000-01-01')::text, 'UTF8')), 'hex')`;

export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table answers.comment (
      organisation_id uuid not null,
      wave_id uuid not null,
      id uuid not null,
      reporting_group_id uuid not null,
      question text not null,
      content text not null,
      comment_mark bytea not null check (length(comment_mark) = 32),
      review jsonb check (review ->> 'decision' in ('accept', 'leave-out')),
      primary key (organisation_id, wave_id, id)
    )`,
    `create index comment_mark_idx on answers.comment (comment_mark)`,
    `grant select, insert, delete, update (review) on answers.comment to werkpeil_service`,

    `create table published.comment_release (
      organisation_id uuid not null,
      id uuid not null,
      wave_id uuid not null,
      content jsonb not null,
      hash text not null,
      release_hash text not null,
      published_on date not null,
      primary key (organisation_id, id),
      unique (organisation_id, wave_id),
      foreign key (organisation_id, wave_id, release_hash) references published.release (organisation_id, wave_id, hash)
    )`,
    `grant select, insert on published.comment_release to werkpeil_service`,

    `alter table fieldwork.wave add column frozen text`,
    `update fieldwork.wave set frozen = ${frozenHash} where status <> 'planned'`,
    `alter table fieldwork.wave
      add constraint wave_frozen_hash check (frozen is null or (opened_on is not null and frozen = ${frozenHash})),
      add constraint wave_frozen_key unique (organisation_id, id, frozen)`,
    `alter table fieldwork.wave_rules add column frozen text`,
    `update fieldwork.wave_rules r set frozen = w.frozen from fieldwork.wave w
      where w.organisation_id = r.organisation_id and w.id = r.wave_id and r.version = 1`,
    `alter table fieldwork.wave_rules
      add constraint wave_rules_frozen check ((version = 1) = (frozen is not null)),
      add constraint wave_rules_frozen_fkey foreign key (organisation_id, wave_id, frozen)
        references fieldwork.wave (organisation_id, id, frozen)`,
    `alter table fieldwork.wave_rules add constraint wave_rules_same_mode check (
      previous_rules is null or (
        rules -> 'codes' is not distinct from previous_rules -> 'codes'
        and rules -> 'scoring' is not distinct from previous_rules -> 'scoring'
        and (rules -> 'comments' is null or rules -> 'comments' is not distinct from previous_rules -> 'comments')
      )
    )`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Comments that wait to be read are lost, and those that were published too: the schema of before has no place for them. */
export async function down(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.wave_rules drop constraint wave_rules_same_mode, drop constraint wave_rules_frozen_fkey,
      drop constraint wave_rules_frozen, drop column frozen`,
    `alter table fieldwork.wave drop constraint wave_frozen_key, drop constraint wave_frozen_hash, drop column frozen`,
    `drop table published.comment_release, answers.comment`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
