import { sql } from 'kysely';
import type { Random } from '../domain/effects.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Connection } from './connection.repository.ts';

/** One person's sealed answers. `mark`: keyed hash of the invitation; only the service's key file ties it to anybody. */
export interface StoredCareRecord {
  readonly mark: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** By mark, which is random to look at. */
export async function findCareRecords(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly StoredCareRecord[]> {
  const rows = await db
    .selectFrom('answers.care_record')
    .select(['mark', 'sealed'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('mark')
    .execute();
  return rows.map(({ mark, sealed }) => ({ mark: new Uint8Array(mark), sealed: new Uint8Array(sealed) }));
}

export async function countCareRecords(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<number> {
  const row = await db
    .selectFrom('answers.care_record')
    .select(({ fn }) => fn.countAll<number>().as('records'))
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return Number(row?.records ?? 0);
}

/** For reminders, one by one and never as a list that leaves the process. */
export async function hasCareRecord(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  mark: Uint8Array,
): Promise<boolean> {
  const row = await db
    .selectFrom('answers.care_record')
    .select('wave_id')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('mark', '=', Buffer.from(mark))
    .executeTakeFirst();
  return row !== undefined;
}

/** In the place of an earlier one with the same mark. */
export async function replaceCareRecord(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  record: StoredCareRecord,
): Promise<void> {
  await deleteCareRecord(trx, organisationId, waveId, record.mark);
  await trx
    .insertInto('answers.care_record')
    .values({ organisation_id: organisationId, wave_id: waveId, ...record })
    .execute();
}

/** False when there is none with this mark. */
export async function deleteCareRecord(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  mark: Uint8Array,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('answers.care_record')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('mark', '=', Buffer.from(mark))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Writes all records of a closed wave anew in a random order: neither the place of a row nor its transaction says when it came. */
export async function shuffleCareRecords(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  random: Random,
): Promise<void> {
  await sql`
    with moved as (
      delete from answers.care_record where organisation_id = ${organisationId} and wave_id = ${waveId} returning *
    )
    insert into answers.care_record (organisation_id, wave_id, mark, sealed)
    select organisation_id, wave_id, mark, sealed from moved order by sha256(${random.bytes(32)}::bytea || mark)
  `.execute(trx);
}

/** False when it was done before. */
export async function insertCareHandover(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  day: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('fieldwork.care_handover')
    .values({ organisation_id: organisationId, wave_id: waveId, handed_on: day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function hasCareHandover(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<boolean> {
  const row = await db
    .selectFrom('fieldwork.care_handover')
    .select('wave_id')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The day on which the records of a closed wave go; written once. */
export async function insertCareTerm(
  trx: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
  eraseOn: string,
): Promise<void> {
  await trx
    .insertInto('fieldwork.care_term')
    .values({ organisation_id: organisationId, wave_id: waveId, erase_on: eraseOn })
    .execute();
}

/** Null while the wave is not closed, and for one without a term. */
export async function findCareTerm(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<string | null> {
  const row = await db
    .selectFrom('fieldwork.care_term')
    .select('erase_on')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  return row?.erase_on ?? null;
}

/** Over all organisations; `today` is an ISO day. */
export async function deleteDueCareRecords(db: Connection, today: string): Promise<void> {
  await db
    .deleteFrom('answers.care_record as r')
    .using('fieldwork.care_term as t')
    .whereRef('t.organisation_id', '=', 'r.organisation_id')
    .whereRef('t.wave_id', '=', 'r.wave_id')
    .where('t.erase_on', '<=', today)
    .execute();
}
