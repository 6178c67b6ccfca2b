import { sql } from 'kysely';
import type { OrganisationId } from '../domain/ids.ts';
import type { ServiceKey } from '../domain/service-key/service-key.types.ts';
import { type Connection, isUuid } from './connection.repository.ts';

export interface StoredServiceKey extends ServiceKey {
  /** Null when the account is gone. */
  readonly madeByName: string | null;
}

/** Newest first: the first one is for new things. */
export async function findServiceKeys(
  db: Connection,
  organisationId: OrganisationId,
): Promise<readonly StoredServiceKey[]> {
  if (!isUuid(organisationId)) return [];
  const rows = await db
    .selectFrom('fieldwork.service_key as k')
    .leftJoin('identity.user as u', 'u.id', 'k.made_by')
    .select(['k.id', 'k.number', 'k.public_key', 'k.made_on', 'k.made_by', 'u.name'])
    .where('k.organisation_id', '=', organisationId)
    .orderBy('k.number', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    publicKey: new Uint8Array(row.public_key),
    madeOn: row.made_on,
    madeBy: row.made_by,
    madeByName: row.name,
  }));
}

/** Holds the organisation until the transaction ends, so that two keys at once get two numbers. */
export async function lockServiceKeys(trx: Connection, organisationId: OrganisationId): Promise<void> {
  await sql`select from fieldwork.organisation where organisation_id = ${organisationId} for no key update`.execute(
    trx,
  );
}

export async function insertServiceKey(
  trx: Connection,
  organisationId: OrganisationId,
  key: ServiceKey,
): Promise<void> {
  await trx
    .insertInto('fieldwork.service_key')
    .values({
      organisation_id: organisationId,
      id: key.id,
      number: key.number,
      public_key: key.publicKey,
      made_on: key.madeOn,
      made_by: key.madeBy,
    })
    .execute();
}
