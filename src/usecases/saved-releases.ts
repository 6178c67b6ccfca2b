import type { SavedRelease } from '../domain/disclosure/audit-releases.ts';
import { revivePublishable } from '../domain/disclosure/protect.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import type { StoredRelease } from '../storage/release.repository.ts';
import { findSnapshots } from '../storage/snapshot.repository.ts';

/** The published releases of a ledger, the first one first, each with who was counted in it. */
export async function savedReleases(
  db: Connection,
  wave: Pick<Wave, 'organisationId' | 'id'>,
  ledger: readonly StoredRelease[],
): Promise<readonly SavedRelease[]> {
  const snapshots = await findSnapshots(db, wave.organisationId, wave.id);
  return ledger
    .filter(({ status }) => status === 'published')
    .map(({ id, table }) => ({ table: revivePublishable(table), snapshot: snapshots.get(id) ?? null }));
}
