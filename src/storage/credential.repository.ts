import type { OrganisationId, ReportingGroupId, WaveId } from '../domain/ids.ts';
import type { Connection } from './connection.repository.ts';

/** What the service knows of a credential: the SHA-256 of a secret of the respondent's device, and a reporting group. */
export interface StoredCredential {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly commitment: Uint8Array;
  readonly groupId: ReportingGroupId;
}

export async function insertCredential(db: Connection, credential: StoredCredential): Promise<void> {
  await db
    .insertInto('answers.credential')
    .values({
      organisation_id: credential.organisationId,
      wave_id: credential.waveId,
      commitment: credential.commitment,
      reporting_group_id: credential.groupId,
      spent: false,
    })
    .execute();
}

export async function hasCredential(
  db: Connection,
  { organisationId, waveId, commitment }: Omit<StoredCredential, 'groupId'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('answers.credential')
    .select('wave_id')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('commitment', '=', Buffer.from(commitment))
    .executeTakeFirst();
  return row !== undefined;
}
