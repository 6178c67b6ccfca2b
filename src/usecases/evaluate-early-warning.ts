import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Context } from './context.ts';

/** Runs every watch over the saved releases of a wave and replaces its signals. Called by `buildRelease`. */
export async function evaluateEarlyWarning(
  _ctx: Context,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<{ readonly signals: number }> {
  throw new Error('evaluate-early-warning: not built yet');
}
