import { sql } from 'kysely';
import type { Random } from '../domain/effects.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { type Connection, isUuid } from './connection.repository.ts';

/** A sealed request. Nothing of it is readable here but the key that opens it and the day on which it goes. */
export interface StoredTalkRequest {
  readonly id: string;
  readonly keyId: string;
  /** ISO day, a Monday. */
  readonly eraseOn: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** In the order of their random ids, which says nothing. */
export async function findTalkRequests(
  db: Connection,
  organisationId: OrganisationId,
): Promise<readonly StoredTalkRequest[]> {
  const rows = await db
    .selectFrom('fieldwork.talk_request')
    .select(['id', 'key_id', 'erase_on', 'sealed'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    keyId: row.key_id,
    eraseOn: row.erase_on,
    sealed: new Uint8Array(row.sealed),
  }));
}

/** `organisationIds` null: all. */
export async function countTalkRequests(
  db: Connection,
  organisationIds: readonly OrganisationId[] | null,
): Promise<number> {
  if (organisationIds?.length === 0) return 0;
  const row = await db
    .selectFrom('fieldwork.talk_request')
    .select(({ fn }) => fn.countAll<number>().as('requests'))
    .$if(organisationIds !== null, (query) => query.where('organisation_id', 'in', organisationIds ?? []))
    .executeTakeFirst();
  return Number(row?.requests ?? 0);
}

export async function insertTalkRequest(
  trx: Connection,
  organisationId: OrganisationId,
  request: StoredTalkRequest,
): Promise<void> {
  await trx
    .insertInto('fieldwork.talk_request')
    .values({
      organisation_id: organisationId,
      id: request.id,
      key_id: request.keyId,
      erase_on: request.eraseOn,
      sealed: request.sealed,
    })
    .execute();
}

/** Writes all requests of an organisation anew in a random order: place and transaction number of a row say nothing of when it came. */
export async function shuffleTalkRequests(
  trx: Connection,
  organisationId: OrganisationId,
  random: Random,
): Promise<void> {
  await sql`
    with moved as (delete from fieldwork.talk_request where organisation_id = ${organisationId} returning *)
    insert into fieldwork.talk_request (organisation_id, id, key_id, erase_on, sealed)
    select organisation_id, id, key_id, erase_on, sealed
    from moved order by sha256(${random.bytes(32)}::bytea || uuid_send(id))
  `.execute(trx);
}

/** False when there is none with this id. */
export async function deleteTalkRequest(
  trx: Connection,
  organisationId: OrganisationId,
  requestId: string,
): Promise<boolean> {
  if (!isUuid(requestId)) return false;
  const { numDeletedRows } = await trx
    .deleteFrom('fieldwork.talk_request')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', requestId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Over all organisations; `today` is an ISO day. */
export async function deleteDueTalkRequests(db: Connection, today: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('fieldwork.talk_request')
    .where('erase_on', '<=', today)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
