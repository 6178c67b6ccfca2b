import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Actor, Context } from './context.ts';

export interface WavePlan {
  readonly title: string;
  readonly instrumentIds: readonly string[];
  readonly languages: readonly Language[];
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly breakdowns: readonly string[];
  readonly k: number;
  readonly participation: 'invited' | 'open';
}

/** Plans a wave. Throws `wave-rules-unsafe`, `instrument-not-found`. */
export async function planWave(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _plan: WavePlan,
): Promise<{ readonly waveId: WaveId }> {
  throw new Error('plan-wave: not built yet');
}
