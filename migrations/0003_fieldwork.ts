import { type Kysely, sql } from 'kysely';

/** Organisations, their people, waves and invitations: everything that may know a person, and nothing that anybody answered. */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table fieldwork.organisation (
      organisation_id uuid primary key,
      name text not null,
      kind text not null check (kind in ('company', 'network')),
      sector text
    )`,
    `create table fieldwork.unit (
      organisation_id uuid not null references fieldwork.organisation (organisation_id),
      id uuid not null,
      parent_id uuid,
      name text not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, parent_id) references fieldwork.unit (organisation_id, id)
    )`,
    `create unique index unit_name_idx on fieldwork.unit (organisation_id, parent_id, name) nulls not distinct`,
    `create table fieldwork.person (
      organisation_id uuid not null,
      id uuid not null,
      unit_id uuid not null,
      name text,
      email text,
      attributes jsonb not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, unit_id) references fieldwork.unit (organisation_id, id)
    )`,
    `create index person_unit_id_idx on fieldwork.person (organisation_id, unit_id)`,
    `create table fieldwork.wave (
      organisation_id uuid not null references fieldwork.organisation (organisation_id),
      id uuid not null,
      link text not null,
      title text not null,
      status text not null check (status in ('planned', 'open', 'closed')),
      instruments jsonb not null,
      languages jsonb not null,
      opens_on date,
      closes_on date,
      opened_on date,
      rules jsonb not null,
      primary key (organisation_id, id),
      check ((status = 'planned') = (opened_on is null))
    )`,

    // The rules as they were frozen at opening; a later, stricter version is a new row.
    `create table fieldwork.wave_rules (
      organisation_id uuid not null,
      wave_id uuid not null,
      version integer not null check (version >= 1),
      rules jsonb not null,
      frozen_on date not null,
      primary key (organisation_id, wave_id, version),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,

    // From the public address to the organisation: the one fieldwork table that is looked up without knowing the organisation.
    `create table fieldwork.wave_link (
      link text primary key,
      organisation_id uuid not null,
      wave_id uuid not null
    )`,

    `create table fieldwork.reporting_group (
      organisation_id uuid not null,
      id uuid not null,
      wave_id uuid not null,
      label text not null,
      unit_ids jsonb not null,
      parent_unit_id uuid,
      head_count integer not null check (head_count >= 0),
      primary key (organisation_id, id),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,
    `create index reporting_group_wave_id_idx on fieldwork.reporting_group (organisation_id, wave_id)`,

    // unit_id and person_id are what they were at opening; the list of people may be replaced while a wave is open.
    `create table fieldwork.invitation (
      organisation_id uuid not null,
      id uuid not null,
      wave_id uuid not null,
      reporting_group_id uuid not null,
      unit_id uuid not null,
      person_id uuid,
      code_hash bytea not null check (length(code_hash) = 32),
      exchanged boolean not null,
      primary key (organisation_id, id),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id),
      foreign key (organisation_id, reporting_group_id) references fieldwork.reporting_group (organisation_id, id)
    )`,
    `create unique index invitation_once_idx on fieldwork.invitation (organisation_id, code_hash)`,
    `create index invitation_code_hash_idx on fieldwork.invitation (code_hash)`,
    `create index invitation_wave_id_idx on fieldwork.invitation (organisation_id, wave_id)`,

    `create table fieldwork.paper_batch (
      organisation_id uuid not null,
      wave_id uuid not null,
      file_hash bytea not null check (length(file_hash) = 32),
      responses integer not null check (responses >= 1),
      primary key (organisation_id, wave_id, file_hash),
      foreign key (organisation_id, wave_id) references fieldwork.wave (organisation_id, id)
    )`,

    `grant select, insert, update on fieldwork.organisation to werkpeil_service`,
    `grant select, insert, update, delete on fieldwork.unit, fieldwork.person, fieldwork.wave to werkpeil_service`,
    `grant select, insert, delete on fieldwork.wave_link to werkpeil_service`,
    `grant select, insert on fieldwork.wave_rules, fieldwork.reporting_group, fieldwork.paper_batch to werkpeil_service`,
    `grant select, insert, update (exchanged, person_id) on fieldwork.invitation to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`
    drop table fieldwork.paper_batch, fieldwork.invitation, fieldwork.reporting_group, fieldwork.wave_link,
      fieldwork.wave_rules, fieldwork.wave, fieldwork.person, fieldwork.unit, fieldwork.organisation
  `.execute(db);
}
