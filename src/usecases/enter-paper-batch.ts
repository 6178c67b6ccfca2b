import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

/** Paper questionnaires as CSV: one line each, by reporting group, no names, the same checks; all or nothing. Throws `paper-batch-refused` with all problems, `paper-batch-repeated` for a file that was entered before. */
export async function enterPaperBatch(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _waveId: WaveId,
  _file: Uint8Array,
): Promise<{ readonly stored: number }> {
  throw new Error('enter-paper-batch: not built yet');
}
