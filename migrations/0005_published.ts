import { type Kysely, sql } from 'kysely';

/** Protected releases, the signals that were read from them, and what was done with those. */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    // `number` orders the releases of a wave (1, 2, ...) and lets two builds at once make one; a refused one has no table.
    `create table published.release (
      organisation_id uuid not null,
      id uuid not null,
      wave_id uuid not null,
      number integer not null check (number >= 1),
      status text not null check (status in ('published', 'refused')),
      table_json jsonb,
      audit jsonb not null,
      hash text not null,
      previous_hash text,
      built_on date not null,
      primary key (organisation_id, id),
      unique (organisation_id, wave_id, number),
      check ((status = 'published') = (table_json is not null))
    )`,
    `create table published.signal (
      organisation_id uuid not null,
      id uuid not null,
      wave_id uuid not null,
      unit_id text not null,
      unit_label text not null,
      watch_id text not null,
      rule_id text not null,
      rule_version text not null,
      parameters jsonb not null,
      measure_id text not null,
      strength text not null check (strength in ('attention', 'strong')),
      evidence jsonb not null,
      source text not null,
      primary key (organisation_id, id),
      unique (organisation_id, wave_id, unit_id, watch_id)
    )`,
    // History: the newest row (highest number) is the present state. No foreign key: signals are evaluated anew, history stays.
    `create table published.follow_up (
      organisation_id uuid not null,
      signal_id uuid not null,
      number integer not null check (number >= 1),
      status text not null check (status in ('new', 'offered', 'running', 'done')),
      note text not null,
      staff_id text,
      noted_at timestamptz not null,
      primary key (organisation_id, signal_id, number)
    )`,
    `grant select, insert on published.release, published.follow_up to werkpeil_service`,
    `grant select, insert, update, delete on published.signal to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop table published.follow_up, published.signal, published.release`.execute(db);
}
