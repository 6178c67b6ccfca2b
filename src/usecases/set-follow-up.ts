import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, SignalId } from '../domain/ids.ts';
import { insertFollowUp, lockSignal } from '../storage/signal.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { recordAct } from './record-act.ts';

const longestNote = 2000;

/** Records what the prevention service did with a signal; history is kept. Throws `not-found`, `bad-request` for a note of more than 2000 characters. */
export async function setFollowUp(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  signalId: SignalId,
  input: { readonly status: 'new' | 'offered' | 'running' | 'done'; readonly note: string },
): Promise<void> {
  ensureAccess(actor, 'signals.follow-up', organisationId);
  const note = input.note.trim();
  if (note.length > longestNote) throw new WerkpeilError('bad-request', { field: 'note' });
  await ctx.db.transaction().execute(async (trx) => {
    if (!(await lockSignal(trx, organisationId, signalId))) throw new WerkpeilError('not-found');
    await insertFollowUp(trx, {
      organisationId,
      signalId,
      status: input.status,
      note,
      staffId: actor.kind === 'staff' ? actor.staffId : null,
      notedAt: ctx.clock(),
    });
    // The note stays out of the log: it may speak of people.
    const details = { status: input.status };
    await recordAct(ctx, trx, actor, { organisationId, action: 'signal.follow-up', subject: signalId, details });
  });
}
