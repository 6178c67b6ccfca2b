import { parseSnapshot } from '../domain/disclosure/parse-snapshot.ts';
import type { Snapshot } from '../domain/disclosure/snapshot.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import type { Connection } from './connection.repository.ts';

/** Who was counted in a release, in the transaction that saves it. */
export async function insertSnapshot(
  trx: Connection,
  release: { readonly organisationId: OrganisationId; readonly waveId: WaveId; readonly releaseId: ReleaseId },
  snapshot: Snapshot,
): Promise<void> {
  await trx
    .insertInto('answers.snapshot')
    .values({
      organisation_id: release.organisationId,
      wave_id: release.waveId,
      release_id: release.releaseId,
      membership: snapshot,
    })
    .execute();
}

/** Per release who was counted in it. Releases of before this was kept have none. */
export async function findSnapshots(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<ReadonlyMap<ReleaseId, Snapshot>> {
  const rows = await db
    .selectFrom('answers.snapshot')
    .select(['release_id', 'membership'])
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', waveId)
    .execute();
  return new Map(rows.map((row) => [row.release_id as ReleaseId, parseSnapshot(row.membership)]));
}
