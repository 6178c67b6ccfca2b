import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { GroupingPlan, PromiseSentence, Wave } from '../domain/participation/participation.types.ts';
import { promises } from '../domain/participation/promises.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { type OpeningRisk, openingRisk } from './opening-risk.ts';
import { planOpening } from './plan-opening.ts';

/** The last day is over; nobody to invite; fewer people than the threshold. */
export type OpeningObstacle = 'dates-passed' | 'no-people' | 'too-few-people';

export interface OpeningPreview {
  readonly wave: Wave;
  readonly grouping: GroupingPlan;
  readonly promises: readonly PromiseSentence[];
  /** What stands in the way of opening now; null when nothing does. */
  readonly obstacle: OpeningObstacle | null;
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
  const obstacle = obstacleTo(wave, { grouping, people }, brusselsDay(ctx.clock()));
  return { wave, grouping, promises: promises(wave.rules), obstacle, risk };
}

/** The same that opening refuses, said before anybody tries. `today`: ISO day in Brussels. */
function obstacleTo(
  wave: Wave,
  { grouping, people }: { readonly grouping: GroupingPlan; readonly people: readonly unknown[] },
  today: string,
): OpeningObstacle | null {
  if (wave.closesOn !== null && wave.closesOn < today) return 'dates-passed';
  if (wave.rules.participation === 'invited' && people.length === 0) return 'no-people';
  return grouping.safe ? null : 'too-few-people';
}
