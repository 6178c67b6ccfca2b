import { sql } from 'kysely';
import type { OrganisationId, PersonId, UnitId } from '../domain/ids.ts';
import type { Person, Unit } from '../domain/participation/participation.types.ts';
import { blocks, type Connection } from './connection.repository.ts';

export async function findUnits(db: Connection, organisationId: OrganisationId): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('fieldwork.unit')
    .select(['id', 'parent_id', 'name'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map((row) => ({ id: row.id as UnitId, parentId: row.parent_id as UnitId | null, name: row.name }));
}

/** Parents must come before their children. */
export async function insertUnits(
  db: Connection,
  organisationId: OrganisationId,
  units: readonly Unit[],
): Promise<void> {
  for (const block of blocks(units))
    await db
      .insertInto('fieldwork.unit')
      .values(
        block.map((unit) => ({
          organisation_id: organisationId,
          id: unit.id,
          parent_id: unit.parentId,
          name: unit.name,
        })),
      )
      .execute();
}

/** Children must come before their parents. */
export async function deleteUnits(
  db: Connection,
  organisationId: OrganisationId,
  ids: readonly UnitId[],
): Promise<void> {
  for (const id of ids)
    await db.deleteFrom('fieldwork.unit').where('organisation_id', '=', organisationId).where('id', '=', id).execute();
}

export async function findPeople(db: Connection, organisationId: OrganisationId): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('fieldwork.person')
    .select(['id', 'unit_id', 'name', 'email', 'attributes'])
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map(({ id, unit_id, ...rest }) => ({ ...rest, id: id as PersonId, unitId: unit_id as UnitId }));
}

export async function replacePeople(
  db: Connection,
  organisationId: OrganisationId,
  people: readonly Person[],
): Promise<{ readonly removed: number }> {
  const removed = await db
    .deleteFrom('fieldwork.person')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  for (const block of blocks(people))
    await db
      .insertInto('fieldwork.person')
      .values(
        block.map(({ id, unitId, name, email, attributes }) => ({
          organisation_id: organisationId,
          id,
          unit_id: unitId,
          name,
          email,
          attributes,
        })),
      )
      .execute();
  return { removed: Number(removed.numDeletedRows) };
}

/** People directly in each unit. */
export async function countPeople(
  db: Connection,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<UnitId, number>> {
  const rows = await db
    .selectFrom('fieldwork.person')
    .select(({ fn }) => ['unit_id', fn.countAll<number>().as('people')])
    .where('organisation_id', '=', organisationId)
    .groupBy('unit_id')
    .execute();
  return new Map(rows.map((row) => [row.unit_id as UnitId, Number(row.people)]));
}

/** Units that waves and team leads refer to: they stay when a new list of people no longer names them. */
export async function findReferredUnits(db: Connection, organisationId: OrganisationId): Promise<ReadonlySet<UnitId>> {
  const groups = await db
    .selectFrom('fieldwork.reporting_group')
    .select(['unit_ids', 'parent_unit_id'])
    .where('organisation_id', '=', organisationId)
    .execute();
  const leads = await db
    .selectFrom('identity.membership')
    .select('unit_id')
    .where('organisation_id', '=', organisationId)
    .where('unit_id', 'is not', null)
    .execute();
  const ids = [...groups.flatMap((row) => [...row.unit_ids, row.parent_unit_id]), ...leads.map((row) => row.unit_id)];
  return new Set(ids.filter((id) => id !== null) as UnitId[]);
}

/** Lets one list of people at a time be imported. Held until the transaction ends. */
export async function lockPeople(trx: Connection, organisationId: OrganisationId): Promise<void> {
  await sql`select from fieldwork.organisation where organisation_id = ${organisationId} for no key update`.execute(
    trx,
  );
}
