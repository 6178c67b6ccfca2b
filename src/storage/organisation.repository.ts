import type { OrganisationId } from '../domain/ids.ts';
import { type Connection, isUuid } from './connection.repository.ts';

export interface StoredOrganisation {
  readonly id: OrganisationId;
  readonly name: string;
  readonly kind: 'company' | 'network';
  readonly sector: string | null;
  /** Public random salt of the marks by which people may let themselves be found again; the same for all waves. */
  readonly study: string;
}

export async function insertOrganisation(db: Connection, organisation: StoredOrganisation): Promise<void> {
  const { id, ...rest } = organisation;
  await db
    .insertInto('fieldwork.organisation')
    .values({ organisation_id: id, ...rest })
    .execute();
}

export async function findOrganisation(db: Connection, id: OrganisationId): Promise<StoredOrganisation | null> {
  if (!isUuid(id)) return null;
  const row = await db
    .selectFrom('fieldwork.organisation')
    .selectAll()
    .where('organisation_id', '=', id)
    .executeTakeFirst();
  return row ? { id, name: row.name, kind: row.kind, sector: row.sector, study: row.study } : null;
}

/** By name. `ids` null: all. */
export async function findOrganisations(
  db: Connection,
  ids: readonly OrganisationId[] | null,
): Promise<readonly (Omit<StoredOrganisation, 'study'> & { readonly people: number })[]> {
  if (ids?.length === 0) return [];
  const rows = await db
    .selectFrom('fieldwork.organisation as o')
    .leftJoin('fieldwork.person as p', 'p.organisation_id', 'o.organisation_id')
    .select(({ fn }) => ['o.organisation_id', 'o.name', 'o.kind', 'o.sector', fn.count<number>('p.id').as('people')])
    .$if(ids !== null, (query) => query.where('o.organisation_id', 'in', ids ?? []))
    .groupBy('o.organisation_id')
    .orderBy('o.name')
    .orderBy('o.organisation_id')
    .execute();
  return rows.map(({ organisation_id, people, ...rest }) => ({
    ...rest,
    id: organisation_id as OrganisationId,
    people: Number(people),
  }));
}
