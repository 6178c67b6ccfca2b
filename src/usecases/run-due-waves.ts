import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { findDueWaves } from '../storage/wave.repository.ts';
import { startRelease } from './build-release.ts';
import { closeWave } from './close-wave.ts';
import type { Actor, Context } from './context.ts';
import { openWave } from './open-wave.ts';

const system: Actor = { kind: 'system' };
/** Others that are due do not wait for a build of an hour. */
const patience = { patienceMs: 20_000 };
const recipes = {
  open: (...wave: Due) => openWave(...wave),
  close: (...wave: Due) => closeWave(...wave, patience),
  release: (...wave: Due) => startRelease(...wave, patience),
};
type Due = readonly [Context, Actor, OrganisationId, WaveId];

/**
 * Opens planned waves on their day, closes open ones after their last day, and builds the release of a wave whose closing
 * was interrupted. One wave that fails does not keep the others; it is tried again at the next turn. Gives the number done.
 */
export async function runDueWaves(ctx: Context): Promise<number> {
  let done = 0;
  for (const { organisationId, waveId, due } of await findDueWaves(ctx.db, brusselsDay(ctx.clock()))) {
    try {
      await recipes[due](ctx, system, organisationId, waveId);
      ctx.log.info({ wave: waveId, due }, 'a wave was due');
      done += 1;
    } catch (error) {
      const code = error instanceof WerkpeilError ? error.code : 'internal';
      ctx.log.warn({ wave: waveId, due, code, err: error }, 'a wave was due and could not be handled');
    }
  }
  return done;
}
