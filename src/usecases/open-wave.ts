import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

/** Freezes the rules, forms the reporting groups, makes the invitations; one transaction. Throws `wave-not-planned`, `wave-no-people`, `wave-rules-unsafe`. */
export async function openWave(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<{ readonly invitations: number; readonly link: string }> {
  throw new Error('open-wave: not built yet');
}
