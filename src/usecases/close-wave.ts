import type { AuditReport } from '../domain/disclosure/publishable.types.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export interface ClosingResult {
  readonly responses: number;
  readonly release:
    | { readonly status: 'published'; readonly releaseId: ReleaseId; readonly audit: AuditReport }
    | { readonly status: 'refused'; readonly audit: AuditReport };
}

/** Closes fieldwork for good, shuffles what came in, builds the release and evaluates early warning. A refused release leaves the wave closed and says why. */
export async function closeWave(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<ClosingResult> {
  throw new Error('close-wave: not built yet');
}
