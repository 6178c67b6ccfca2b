import { type Kysely, sql } from 'kysely';

/**
 * What the code promises about frozen rules and about the ledger, as constraints that hold whoever writes.
 *
 * Rules: a later version names the version before it, content included, and a check compares the two. So a laxer row cannot
 * be inserted, and no version can be skipped. Ledger: each release but the first of a wave names the hash of another one of
 * that wave, and no two name the same: one line without forks.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `alter table fieldwork.wave_rules
      add column previous_version integer,
      add column previous_rules jsonb,
      add constraint wave_rules_content_key unique (organisation_id, wave_id, version, rules),
      add constraint wave_rules_previous_fkey foreign key (organisation_id, wave_id, previous_version, previous_rules)
        references fieldwork.wave_rules (organisation_id, wave_id, version, rules),
      add constraint wave_rules_follows check (
        case when version = 1 then previous_version is null and previous_rules is null
          else previous_version is not null and previous_rules is not null and previous_version = version - 1 end
      ),
      add constraint wave_rules_lowest check (
        coalesce((rules ->> 'k')::integer >= 5 and (rules ->> 'kSensitive')::integer >= (rules ->> 'k')::integer, false)
      ),
      add constraint wave_rules_never_laxer check (
        previous_rules is null or coalesce(
          (rules ->> 'k')::integer >= (previous_rules ->> 'k')::integer
          and (rules ->> 'kSensitive')::integer >= (previous_rules ->> 'kSensitive')::integer
          and rules -> 'breakdowns' <@ (previous_rules -> 'breakdowns')
          and rules ->> 'protectionLevel' in ('half-range', previous_rules ->> 'protectionLevel')
          and rules ->> 'participation' = previous_rules ->> 'participation',
          false
        )
      )`,
    `alter table published.release
      add constraint release_hash_key unique (organisation_id, wave_id, hash),
      add constraint release_once_followed unique (organisation_id, wave_id, previous_hash),
      add constraint release_previous_fkey foreign key (organisation_id, wave_id, previous_hash)
        references published.release (organisation_id, wave_id, hash),
      add constraint release_first check ((number = 1) = (previous_hash is null))`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`
    alter table published.release
      drop constraint release_first, drop constraint release_previous_fkey, drop constraint release_once_followed,
      drop constraint release_hash_key
  `.execute(db);
  await sql`
    alter table fieldwork.wave_rules
      drop constraint wave_rules_never_laxer, drop constraint wave_rules_lowest, drop constraint wave_rules_follows,
      drop constraint wave_rules_previous_fkey, drop constraint wave_rules_content_key,
      drop column previous_rules, drop column previous_version
  `.execute(db);
}
