import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { ReportingGroup, Wave } from '../domain/participation/participation.types.ts';
import type { Actor, Context } from './context.ts';

export interface WaveView {
  readonly wave: Wave;
  readonly organisationName: string;
  readonly groups: readonly ReportingGroup[];
  readonly invited: number;
  readonly progress: { readonly responded: number | null; readonly share: string | null };
  readonly release: { readonly status: 'published' | 'refused' | 'none'; readonly refusedBecause: readonly string[] };
}

/** One wave with its reporting groups and progress. Progress per group only for groups of at least k invited, as a band; exact only for the whole wave and only from k on. */
export async function getWave(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<WaveView> {
  throw new Error('get-wave: not built yet');
}
