import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { ClosingResult } from './close-wave.ts';
import type { Actor, Context } from './context.ts';

/** Tabulate -> protect -> audit -> save, for a closed wave. Refused or failed means: nothing is published. Called by `closeWave`, and by hand after a failure. */
export async function buildRelease(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<ClosingResult['release']> {
  throw new Error('build-release: not built yet');
}
