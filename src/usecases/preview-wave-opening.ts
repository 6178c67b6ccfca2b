import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { GroupingPlan, PromiseSentence, Wave } from '../domain/participation/participation.types.ts';
import { promises } from '../domain/participation/promises.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { type OpeningRisk, openingRisk } from './opening-risk.ts';
import { planOpening } from './plan-opening.ts';

export interface OpeningPreview {
  readonly wave: Wave;
  readonly grouping: GroupingPlan;
  readonly promises: readonly PromiseSentence[];
  /** Null for an open link. */
  readonly risk: OpeningRisk | null;
}

/** What opening would fix: rules, reporting groups with what is merged and why, number of invitations. Throws `wave-not-planned`. */
export async function previewWaveOpening(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<OpeningPreview> {
  ensureAccess(actor, 'wave.open', organisationId);
  const wave = await findWaveOrThrow(ctx.db, organisationId, waveId);
  if (wave.status !== 'planned') throw new WerkpeilError('wave-not-planned');
  const { grouping, people } = await planOpening(ctx.db, wave);
  const risk = openingRisk({ wave, grouping, people, instruments: await instrumentsOf(ctx, wave) });
  return { wave, grouping, promises: promises(wave.rules), risk };
}
