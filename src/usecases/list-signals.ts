import type { Signal } from '../domain/early-warning/signal.types.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';

export interface SignalRow {
  readonly signal: Signal;
  readonly organisationName: string;
  readonly waveTitle: string;
  readonly followUp: { readonly status: 'new' | 'offered' | 'running' | 'done'; readonly note: string };
}

/** Early-warning list, strongest first, over all organisations in the care of this prevention adviser. Prevention and operator of the service only; never a contact or team lead. */
export async function listSignals(
  _ctx: Context,
  _actor: Actor,
  _organisationId: OrganisationId | null,
): Promise<readonly SignalRow[]> {
  throw new Error('list-signals: not built yet');
}
