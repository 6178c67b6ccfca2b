import type { OrganisationId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { libraryFor } from './instrument-library.ts';

/** An instrument as staff choose it. `origin`: in our words, in the official words of this organisation, or its own. */
export interface OfferedInstrument {
  readonly instrument: Instrument;
  readonly origin: 'published' | 'wording' | 'own';
}

/** What waves of this organisation may ask; null = the published instruments, which are no secret. */
export async function listInstruments(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId | null,
): Promise<readonly OfferedInstrument[]> {
  if (organisationId === null) return ctx.library.list().map((instrument) => ({ instrument, origin: 'published' }));
  ensureAccess(actor, 'pack.read', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const library = await libraryFor(ctx, organisationId);
  const published = new Map(ctx.library.list().map((instrument) => [instrument.id, instrument]));
  return library.list().map((instrument) => {
    const ours = published.get(instrument.id);
    return { instrument, origin: ours === instrument ? 'published' : ours ? 'wording' : 'own' };
  });
}

/** One of them; `version` null = the one that a new wave gets. Throws `instrument-not-found`. */
export async function getInstrument(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId | null,
  name: { readonly id: string; readonly version: string | null },
): Promise<Instrument> {
  if (organisationId === null) return ctx.library.get(name.id, name.version ?? undefined);
  ensureAccess(actor, 'pack.read', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  return (await libraryFor(ctx, organisationId)).get(name.id, name.version ?? undefined);
}
