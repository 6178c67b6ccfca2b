import type { OrganisationId, SignalId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

/** Records what the prevention service did with a signal; history is kept. */
export async function setFollowUp(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId,
  _signalId: SignalId,
  _input: { readonly status: 'new' | 'offered' | 'running' | 'done'; readonly note: string },
): Promise<void> {
  throw new Error('set-follow-up: not built yet');
}
