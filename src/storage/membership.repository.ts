import { sql } from 'kysely';
import type { OrganisationId, StaffId, UnitId } from '../domain/ids.ts';
import type { Connection } from './connection.repository.ts';
import { wholeInstallation } from './database.ts';
import type { MembershipTable } from './identity.tables.ts';

export interface StoredMembership {
  readonly organisationId: OrganisationId | null;
  readonly role: MembershipTable['role'];
  readonly unitId: UnitId | null;
}

const fromRow = (row: Pick<MembershipTable, 'organisation_id' | 'role' | 'unit_id'>): StoredMembership => ({
  organisationId: row.organisation_id === wholeInstallation ? null : (row.organisation_id as OrganisationId),
  role: row.role,
  unitId: row.unit_id as UnitId | null,
});

export async function findMemberships(db: Connection, staffId: StaffId): Promise<readonly StoredMembership[]> {
  const rows = await db
    .selectFrom('identity.membership')
    .select(['organisation_id', 'role', 'unit_id'])
    .where('staff_id', '=', staffId)
    .orderBy('organisation_id')
    .orderBy('role')
    .execute();
  return rows.map(fromRow);
}

/** Does nothing when the same membership is there already. */
export async function insertMembership(
  db: Connection,
  membership: StoredMembership & { readonly id: string; readonly staffId: StaffId },
): Promise<void> {
  await db
    .insertInto('identity.membership')
    .values({
      organisation_id: membership.organisationId ?? wholeInstallation,
      id: membership.id,
      staff_id: membership.staffId,
      role: membership.role,
      unit_id: membership.unitId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One first account, also when two people press at once. Held until the transaction ends. */
export async function lockMemberships(trx: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('werkpeil first account'))`.execute(trx);
}

export async function hasOperator(db: Connection): Promise<boolean> {
  const row = await db
    .selectFrom('identity.membership')
    .select('id')
    .where('organisation_id', '=', wholeInstallation)
    .where('role', '=', 'operator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface StoredStaff {
  readonly staffId: StaffId;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly StoredMembership[];
}

/** All accounts by name. */
export async function findStaff(db: Connection): Promise<readonly StoredStaff[]> {
  const users = await db
    .selectFrom('identity.user')
    .select(['id', 'name', 'email'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  const rows = await db
    .selectFrom('identity.membership')
    .selectAll()
    .orderBy('organisation_id')
    .orderBy('role')
    .execute();
  const byStaff = Map.groupBy(rows, (row) => row.staff_id);
  return users.map((user) => ({
    staffId: user.id as StaffId,
    name: user.name,
    email: user.email,
    memberships: (byStaff.get(user.id) ?? []).map(fromRow),
  }));
}
