import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export interface SavedRelease {
  readonly releaseId: ReleaseId;
  readonly table: PublishableTable;
  readonly audit: AuditReport;
  readonly hash: string;
}

/** The saved, protected release with its audit report. Throws `release-not-found`. */
export async function getRelease(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<SavedRelease> {
  throw new Error('get-release: not built yet');
}
