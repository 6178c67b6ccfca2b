import { sql } from 'kysely';
import type { Connection } from './connection.repository.ts';

/** What the database is like, as far as a promise to respondents depends on it. */
export interface DatabaseFacts {
  readonly tellingColumns: number;
  readonly keepsCommitTimes: boolean;
  readonly logsStatements: boolean;
  readonly mayChangeFrozen: boolean;
}

/** Types that say neither when, nor in which order, nor from where. */
const silentTypes = ['uuid', 'text', 'jsonb', 'bytea', 'boolean'];
/** What was frozen or published: insert-only for the service. */
const frozen = ['fieldwork.wave_rules', 'fieldwork.wave_closing', 'published.release', 'identity.audit_log'];

/**
 * Looked up anew at every opening: the embedded database is set up like this, a database of one's own (`DATABASE_URL`) may be
 * set up otherwise, and may change. What an extension writes down is seen for `pgaudit` and `auto_explain` only.
 */
export async function findDatabaseFacts(db: Connection): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select
      (select count(*)::int from information_schema.columns
        where table_schema = 'answers' and data_type <> all (${silentTypes})) as "tellingColumns",
      current_setting('track_commit_timestamp') = 'on' as "keepsCommitTimes",
      (
        current_setting('log_statement') in ('mod', 'all')
        or current_setting('log_min_duration_statement') <> '-1'
        or current_setting('log_min_duration_sample') <> '-1'
        or current_setting('log_transaction_sample_rate')::float > 0
        or coalesce(current_setting('auto_explain.log_min_duration', true), '-1') not in ('-1', '')
        or coalesce(current_setting('pgaudit.log', true), 'none') not in ('none', '')
      ) as "logsStatements",
      (select bool_or(has_table_privilege(name, 'update, delete, truncate') or has_any_column_privilege(name, 'update'))
        from unnest(${frozen}::text[]) as name) as "mayChangeFrozen"
  `.execute(db);
  return rows[0] as DatabaseFacts;
}
