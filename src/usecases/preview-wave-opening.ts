import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { GroupingPlan, PromiseSentence, Wave } from '../domain/participation/participation.types.ts';
import type { Actor, Context } from './context.ts';

export interface OpeningPreview {
  readonly wave: Wave;
  readonly grouping: GroupingPlan;
  readonly promises: readonly PromiseSentence[];
}

/** What opening would fix: rules, reporting groups with what is merged and why, number of invitations. */
export async function previewWaveOpening(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<OpeningPreview> {
  throw new Error('preview-wave-opening: not built yet');
}
