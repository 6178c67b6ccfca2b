import type { OrganisationId, PersonId, ReportingGroupId, WaveId } from '../domain/ids.ts';
import { blocks, type Connection } from './connection.repository.ts';

export interface InvitedPerson {
  readonly personId: PersonId;
  readonly groupId: ReportingGroupId;
}

/** Who was invited in a wave with unnamed codes, at its opening. Everywhere else the invitations say it. */
export async function insertInvitedPeople(
  trx: Connection,
  wave: { readonly organisationId: OrganisationId; readonly waveId: WaveId },
  people: readonly InvitedPerson[],
): Promise<void> {
  // In the order of their ids: the order of the list of people is not kept a second time.
  for (const block of blocks(people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))))
    await trx
      .insertInto('fieldwork.invited_person')
      .values(
        block.map(({ personId, groupId }) => ({
          organisation_id: wave.organisationId,
          wave_id: wave.waveId,
          person_id: personId,
          reporting_group_id: groupId,
        })),
      )
      .execute();
}

export async function findInvitedPeople(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly InvitedPerson[]> {
  const rows = await db
    .selectFrom('fieldwork.invited_person')
    .select(['person_id', 'reporting_group_id'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    groupId: row.reporting_group_id as ReportingGroupId,
  }));
}
