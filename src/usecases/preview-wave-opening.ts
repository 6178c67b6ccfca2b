import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import type { GroupingPlan, PromiseSentence, Wave } from '../domain/participation/participation.types.ts';
import { type UntruePromise, untruePromises } from '../domain/participation/promise-grounds.ts';
import { promises } from '../domain/participation/promises.ts';
import { singlesOutMost } from '../domain/participation/safe-rules.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { instrumentsOf } from './instrument-library.ts';
import { type OpeningRisk, openingRisk } from './opening-risk.ts';
import { planOpening } from './plan-opening.ts';
import { promiseFacts } from './promise-facts.ts';

/** The last day is over; nobody to invite; fewer people than the threshold; a sentence of the promise screen is not true. */
export type OpeningObstacle = 'dates-passed' | 'no-people' | 'too-few-people' | 'promise-untrue';

export interface OpeningPreview {
  readonly wave: Wave;
  readonly grouping: GroupingPlan;
  readonly promises: readonly PromiseSentence[];
  /** Sentences among them that would not be true, and why. The wave cannot be opened while there is one. */
  readonly untrue: readonly UntruePromise[];
  /** What stands in the way of opening now; null when nothing does. */
  readonly obstacle: OpeningObstacle | null;
  /** Null for an open link. */
  readonly risk: OpeningRisk | null;
  /** Nearly everybody would be unique: opening then asks for a second, explicit step, and does not happen by the calendar. */
  readonly singlesOut: boolean;
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
  const instruments = await instrumentsOf(ctx, wave);
  const risk = openingRisk({ wave, grouping, people, instruments });
  const untrue = untruePromises(await promiseFacts(ctx, ctx.db, { wave, grouping, instruments, keys: null }));
  const obstacle =
    obstacleTo(wave, { grouping, people }, brusselsDay(ctx.clock())) ?? (untrue.length > 0 ? 'promise-untrue' : null);
  return {
    wave,
    grouping,
    promises: promises(wave.rules),
    untrue,
    obstacle,
    risk,
    singlesOut: risk !== null && singlesOutMost(risk),
  };
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
