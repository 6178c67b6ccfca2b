import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Wave, WaveRules, WaveStatus } from '../domain/participation/participation.types.ts';
import { strictestRules } from '../domain/participation/strictest-rules.ts';
import { type Connection, isUuid } from './connection.repository.ts';
import type { WaveTable } from './fieldwork.tables.ts';

type WaveRow = Selectable<Omit<WaveTable, 'entry_bytes' | 'key_root' | 'frozen' | 'closing'>> & {
  readonly frozen: readonly WaveRules[] | null;
};

const fromRow = (row: WaveRow): Wave => ({
  organisationId: row.organisation_id as OrganisationId,
  id: row.id as WaveId,
  link: row.link,
  title: row.title,
  status: row.status,
  instruments: row.instruments,
  languages: row.languages,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  openedOn: row.opened_on,
  // From opening on, the frozen rules are the rules; those in the wave's own row were its plan.
  rules: strictestRules(row.frozen ?? []) ?? row.rules,
});

/** Waves with every frozen version of their rules, the first one first. */
const selectWaves = (db: Connection) =>
  db
    .selectFrom('fieldwork.wave as w')
    .leftJoinLateral(
      (join) =>
        join
          .selectFrom('fieldwork.wave_rules as r')
          .select(sql<readonly WaveRules[] | null>`jsonb_agg(r.rules order by r.version)`.as('frozen'))
          .whereRef('r.organisation_id', '=', 'w.organisation_id')
          .whereRef('r.wave_id', '=', 'w.id')
          .as('f'),
      (join) => join.onTrue(),
    )
    .selectAll('w')
    .select('f.frozen');

export async function insertWave(db: Connection, wave: Wave): Promise<void> {
  await db.insertInto('fieldwork.wave').values(waveRow(wave)).execute();
  await db
    .insertInto('fieldwork.wave_link')
    .values({ link: wave.link, organisation_id: wave.organisationId, wave_id: wave.id })
    .execute();
}

const waveRow = (wave: Wave) => ({
  organisation_id: wave.organisationId,
  id: wave.id,
  link: wave.link,
  title: wave.title,
  status: wave.status,
  instruments: wave.instruments,
  languages: wave.languages,
  opens_on: wave.opensOn,
  closes_on: wave.closesOn,
  opened_on: wave.openedOn,
  rules: wave.rules,
});

/** Replaces everything but ids and link. */
export async function updateWave(db: Connection, wave: Wave): Promise<void> {
  const { organisation_id, id, link: _, ...changes } = waveRow(wave);
  await db
    .updateTable('fieldwork.wave')
    .set(changes)
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .execute();
}

/** A wave that was never opened; nothing refers to it but its link. */
export async function deleteWave(db: Connection, wave: Wave): Promise<void> {
  await db.deleteFrom('fieldwork.wave_link').where('link', '=', wave.link).execute();
  await db
    .deleteFrom('fieldwork.wave')
    .where('organisation_id', '=', wave.organisationId)
    .where('id', '=', wave.id)
    .execute();
}

export async function findWave(db: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<Wave | null> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return null;
  const row = await selectWaves(db)
    .where('w.organisation_id', '=', organisationId)
    .where('w.id', '=', waveId)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Holds the wave until the transaction ends, so that opening, closing and releasing happen one after the other. */
export async function lockWave(trx: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<Wave | null> {
  if (!isUuid(organisationId) || !isUuid(waveId)) return null;
  await sql`select from fieldwork.wave where organisation_id = ${organisationId} and id = ${waveId} for no key update`.execute(
    trx,
  );
  return findWave(trx, organisationId, waveId);
}

/** The random part of a wave's public address. */
export async function findWaveLink(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<string | null> {
  const row = await db
    .selectFrom('fieldwork.wave')
    .select('link')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', waveId)
    .executeTakeFirst();
  return row?.link ?? null;
}

export async function findWaveByLink(db: Connection, link: string): Promise<Wave | null> {
  const row = await selectWaves(db)
    .innerJoin('fieldwork.wave_link as l', (join) =>
      join.onRef('l.organisation_id', '=', 'w.organisation_id').onRef('l.wave_id', '=', 'w.id'),
    )
    .where('l.link', '=', link)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Newest first: planned waves by opening day, then by the day on which they were opened. */
export async function findWaves(
  db: Connection,
  organisationIds: readonly OrganisationId[],
): Promise<readonly (Wave & { readonly hasRelease: boolean })[]> {
  if (organisationIds.length === 0) return [];
  const rows = await selectWaves(db)
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('published.release as p')
          .select('p.id')
          .whereRef('p.organisation_id', '=', 'w.organisation_id')
          .whereRef('p.wave_id', '=', 'w.id')
          .where('p.status', '=', 'published'),
      ).as('hasRelease'),
    )
    .where('w.organisation_id', 'in', organisationIds)
    .orderBy(sql`w.opened_on is null`, 'desc')
    .orderBy(sql`coalesce(w.opened_on, w.opens_on)`, 'desc')
    .orderBy('w.title', 'desc')
    .orderBy('w.id')
    .execute();
  return rows.map((row) => ({ ...fromRow(row), hasRelease: row.hasRelease === true }));
}

/** Waves that a calendar day concerns, over all organisations: ids and status only. */
export async function findDueWaves(
  db: Connection,
  today: string,
): Promise<readonly { organisationId: OrganisationId; waveId: WaveId; due: 'open' | 'close' | 'release' }[]> {
  const rows = await db
    .selectFrom('fieldwork.wave as w')
    .select(['w.organisation_id', 'w.id', 'w.status'])
    .where(({ and, or, eb, not, exists, selectFrom }) =>
      or([
        and([eb('w.status', '=', 'planned'), eb('w.opens_on', '<=', today)]),
        // The closing day is the last day on which people can answer.
        and([eb('w.status', '=', 'open'), eb('w.closes_on', '<', today)]),
        and([
          eb('w.status', '=', 'closed'),
          // In care nothing can be built before the physician handed over.
          or([
            sql<boolean>`w.rules -> 'care' is null`,
            exists(
              selectFrom('fieldwork.care_handover as h')
                .select('h.wave_id')
                .whereRef('h.organisation_id', '=', 'w.organisation_id')
                .whereRef('h.wave_id', '=', 'w.id'),
            ),
          ]),
          not(
            exists(
              selectFrom('published.release as p')
                .select('p.id')
                .whereRef('p.organisation_id', '=', 'w.organisation_id')
                .whereRef('p.wave_id', '=', 'w.id'),
            ),
          ),
        ]),
      ]),
    )
    .execute();
  const due = { planned: 'open', open: 'close', closed: 'release' } as const;
  return rows.map((row) => ({
    organisationId: row.organisation_id as OrganisationId,
    waveId: row.id as WaveId,
    due: due[row.status],
  }));
}

/** One step on; the database refuses a step back. Whoever opens a wave freezes its rules in the same transaction. */
export async function updateWaveStatus(
  db: Connection,
  wave: Wave,
  change: { readonly status: WaveStatus; readonly openedOn: string | null },
): Promise<void> {
  await db
    .updateTable('fieldwork.wave')
    .set({
      status: change.status,
      closing: change.status === 'closed' ? 'closed' : null,
      opened_on: change.openedOn,
      // As the constraint of `0017_comments.ts` computes it: from opening on these three can no longer change.
      frozen: sql<string | null>`encode(sha256(convert_to(
        instruments::text || rules::text || (${change.openedOn}::date - date '2000-01-01')::text, 'UTF8')), 'hex')`,
    })
    .where('organisation_id', '=', wave.organisationId)
    .where('id', '=', wave.id)
    .execute();
  if (change.status === 'closed')
    await db
      .insertInto('fieldwork.wave_closing')
      .values({ organisation_id: wave.organisationId, wave_id: wave.id, status: 'closed' })
      .execute();
}

/** Insert-only: from here on the rules of the wave cannot be changed by the service. */
export async function insertWaveRules(db: Connection, wave: Wave, frozenOn: string): Promise<void> {
  await db
    .insertInto('fieldwork.wave_rules')
    .values({
      organisation_id: wave.organisationId,
      wave_id: wave.id,
      version: 1,
      rules: wave.rules,
      frozen_on: frozenOn,
      previous_version: null,
      previous_rules: null,
      frozen: sql<string>`(select frozen from fieldwork.wave
        where organisation_id = ${wave.organisationId} and id = ${wave.id})`,
    })
    .execute();
}

/** A further version, after the newest one; the database refuses one that is laxer. */
export async function insertStricterRules(
  db: Connection,
  wave: Pick<Wave, 'organisationId' | 'id'>,
  rules: WaveRules,
  frozenOn: string,
): Promise<number> {
  const newest = await db
    .selectFrom('fieldwork.wave_rules')
    .select(['version', 'rules'])
    .where('organisation_id', '=', wave.organisationId)
    .where('wave_id', '=', wave.id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('fieldwork.wave_rules')
    .values({
      organisation_id: wave.organisationId,
      wave_id: wave.id,
      version: newest.version + 1,
      rules,
      frozen_on: frozenOn,
      previous_version: newest.version,
      previous_rules: newest.rules,
      frozen: null,
    })
    .execute();
  return newest.version + 1;
}
