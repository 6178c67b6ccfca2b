import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export interface ReleaseFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
}

/** A release as a file, for whoever may read the whole of it. */
export async function exportRelease(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
  _format: 'csv' | 'json',
): Promise<ReleaseFile> {
  throw new Error('export-release: not built yet');
}
