import type { Signal } from '../domain/early-warning/signal.types.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { findSignals } from '../storage/signal.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess, organisationsFor } from './ensure-access.ts';

export interface SignalRow {
  readonly signal: Signal;
  readonly organisationName: string;
  readonly waveTitle: string;
  readonly followUp: { readonly status: 'new' | 'offered' | 'running' | 'done'; readonly note: string };
}

/** Early-warning list, strongest first, over all organisations in the care of this prevention adviser. Prevention and operator of the service only; never a contact or team lead. */
export async function listSignals(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId | null,
): Promise<readonly SignalRow[]> {
  ensureAccess(actor, 'signals.read', organisationId);
  const rows = await findSignals(ctx.db, organisationId ? [organisationId] : organisationsFor(actor, 'signals.read'));
  return rows.toSorted((a, b) => byStrength(a.signal, b.signal));
}

/** Strong before attention, then the smallest chance of a false alarm, then the largest difference; ids keep it stable. */
const byStrength = (a: Signal, b: Signal): number =>
  Number(b.strength === 'strong') - Number(a.strength === 'strong') ||
  a.evidence.q - b.evidence.q ||
  b.evidence.difference - a.evidence.difference ||
  (a.id < b.id ? -1 : 1);
