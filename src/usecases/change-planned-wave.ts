import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';
import type { WavePlan } from './plan-wave.ts';

/** Changes or removes (`plan` null) a wave that has not been opened. Throws `wave-not-planned`. */
export async function changePlannedWave(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
  _plan: WavePlan | null,
): Promise<void> {
  throw new Error('change-planned-wave: not built yet');
}
