import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

/** The header line and one explained example for `enterPaperBatch`, as CSV. */
export async function paperTemplate(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
): Promise<string> {
  throw new Error('paper-template: not built yet');
}
