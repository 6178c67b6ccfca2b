import { type Kysely, sql } from 'kysely';

/**
 * Staff accounts. `user`, `session`, `account`, `verification` and `rateLimit` are the tables of better-auth 1.7, with its
 * camel-case column names; they hold for the whole installation and are not distributed by organisation.
 */
export async function up(db: Kysely<any>): Promise<void> {
  const statements = [
    `create table identity."user" (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    )`,
    `create table identity.session (
      id text primary key,
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references identity."user" (id) on delete cascade
    )`,
    `create index "session_userId_idx" on identity.session ("userId")`,
    `create table identity.account (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references identity."user" (id) on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    )`,
    `create index "account_userId_idx" on identity.account ("userId")`,
    `create table identity.verification (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    )`,
    `create index "verification_identifier_idx" on identity.verification (identifier)`,
    `create table identity."rateLimit" (
      id text primary key,
      key text not null unique,
      count integer not null,
      "lastRequest" bigint not null
    )`,

    // The operator's organisation_id is the nil uuid: a column of a primary key cannot be null.
    `create table identity.membership (
      organisation_id uuid not null,
      id uuid not null,
      staff_id text not null,
      role text not null check (role in ('operator', 'contact', 'team-lead', 'consultant', 'prevention')),
      unit_id uuid,
      primary key (organisation_id, id),
      check ((role = 'operator') = (organisation_id = '00000000-0000-0000-0000-000000000000')),
      check (unit_id is null or role = 'team-lead')
    )`,
    `create index membership_staff_id_idx on identity.membership (staff_id)`,
    `create unique index membership_once_idx on identity.membership (organisation_id, staff_id, role, unit_id) nulls not distinct`,

    // Who did what to what, on the staff's side only: never an answer, a code or a respondent.
    `create table identity.audit_log (
      organisation_id uuid not null,
      id uuid not null,
      at timestamptz not null,
      actor text not null,
      action text not null,
      subject text not null,
      details jsonb not null,
      primary key (organisation_id, id)
    )`,

    // One value per name for the installation, such as the fingerprint of the key file.
    `create table identity.setting (
      name text primary key,
      value text not null
    )`,

    `grant select, insert, update, delete on
      identity."user", identity.session, identity.account, identity.verification, identity."rateLimit", identity.membership
      to werkpeil_service`,
    `grant select, insert on identity.audit_log to werkpeil_service`,
    `grant select, insert on identity.setting to werkpeil_service`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`
    drop table identity.setting, identity.audit_log, identity.membership, identity."rateLimit", identity.verification,
      identity.account, identity.session, identity."user"
  `.execute(db);
}
