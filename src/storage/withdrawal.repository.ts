import { sql } from 'kysely';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Connection } from './connection.repository.ts';

interface WaveName {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
}

/** Closed waves whose box was not handed over yet: closing is under way, or was interrupted. */
export async function findLeftBoxes(db: Connection): Promise<readonly WaveName[]> {
  const { rows } = await sql<WaveName>`
    select organisation_id as "organisationId", id as "waveId" from fieldwork.wave w
    where status = 'closed' and (
      exists (select from answers.box_entry b where b.organisation_id = w.organisation_id and b.wave_id = w.id)
      or exists (select from answers.box_state b where b.organisation_id = w.organisation_id and b.wave_id = w.id))
  `.execute(db);
  return rows;
}

/** The wave of the answers with this mark; null when there are none. */
export async function findMarkedWave(db: Connection, mark: Uint8Array): Promise<WaveName | null> {
  const row = await db
    .selectFrom('answers.response')
    .select(['organisation_id', 'wave_id'])
    .where('receipt_mark', '=', Buffer.from(mark))
    .executeTakeFirst();
  return row ? { organisationId: row.organisation_id as OrganisationId, waveId: row.wave_id as WaveId } : null;
}

/** With the wave locked: who writes all answers of a wave anew would otherwise bring these back. */
export async function deleteMarkedResponse(
  trx: Connection,
  { organisationId, waveId }: WaveName,
  mark: Uint8Array,
): Promise<void> {
  await trx
    .deleteFrom('answers.response')
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .where('receipt_mark', '=', Buffer.from(mark))
    .execute();
}
