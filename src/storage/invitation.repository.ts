import type { InvitationId, OrganisationId, PersonId, ReportingGroupId, UnitId, WaveId } from '../domain/ids.ts';
import { blocks, type Connection } from './connection.repository.ts';

export interface StoredInvitation {
  readonly id: InvitationId;
  readonly waveId: WaveId;
  readonly groupId: ReportingGroupId;
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
}

export async function insertInvitations(
  db: Connection,
  organisationId: OrganisationId,
  invitations: readonly (StoredInvitation & {
    readonly codeHash: Uint8Array;
    /** Of the address at opening; null without one. */
    readonly addressMark: Uint8Array | null;
  })[],
): Promise<void> {
  for (const block of blocks(invitations))
    await db
      .insertInto('fieldwork.invitation')
      .values(
        block.map((invitation) => ({
          organisation_id: organisationId,
          id: invitation.id,
          wave_id: invitation.waveId,
          reporting_group_id: invitation.groupId,
          unit_id: invitation.unitId,
          person_id: invitation.personId,
          code_hash: invitation.codeHash,
          address_mark: invitation.addressMark,
        })),
      )
      .execute();
}

/** With the person's present name. Whether a code was used stands in the sealed box only. */
export async function findInvitations(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly (StoredInvitation & { readonly name: string | null })[]> {
  const rows = await db
    .selectFrom('fieldwork.invitation as i')
    .leftJoin('fieldwork.person as p', (join) =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'),
    )
    .select(['i.id', 'i.reporting_group_id', 'i.unit_id', 'i.person_id', 'p.name'])
    .where('i.organisation_id', '=', organisationId)
    .where('i.wave_id', '=', waveId)
    .execute();
  return rows.map((row) => ({
    id: row.id as InvitationId,
    waveId,
    groupId: row.reporting_group_id as ReportingGroupId,
    unitId: row.unit_id as UnitId,
    personId: row.person_id as PersonId | null,
    name: row.name,
  }));
}

export interface CodeHolder {
  readonly organisationId: OrganisationId;
  readonly invitationId: InvitationId;
  readonly waveId: WaveId;
  readonly groupId: ReportingGroupId;
}

/** Over all organisations: whoever types a code does not say where they work. */
export async function findInvitationByCodeHash(db: Connection, codeHash: Uint8Array): Promise<CodeHolder | null> {
  const row = await db
    .selectFrom('fieldwork.invitation')
    .select(['organisation_id', 'id', 'wave_id', 'reporting_group_id'])
    .where('code_hash', '=', Buffer.from(codeHash))
    .executeTakeFirst();
  if (!row) return null;
  return {
    organisationId: row.organisation_id as OrganisationId,
    invitationId: row.id as InvitationId,
    waveId: row.wave_id as WaveId,
    groupId: row.reporting_group_id as ReportingGroupId,
  };
}

/** The name on the list of people as it is now; null without one. */
export async function findInvitationName(
  db: Connection,
  organisationId: OrganisationId,
  invitationId: InvitationId,
): Promise<string | null> {
  const row = await db
    .selectFrom('fieldwork.invitation as i')
    .innerJoin('fieldwork.person as p', (join) =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'),
    )
    .select('p.name')
    .where('i.organisation_id', '=', organisationId)
    .where('i.id', '=', invitationId)
    .executeTakeFirst();
  return row?.name ?? null;
}
