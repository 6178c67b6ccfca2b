import type { OrganisationId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { StoredPack } from '../storage/pack.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { readOwnPacks } from './instrument-library.ts';

export interface PackRow extends Pick<StoredPack, 'instrumentId' | 'version' | 'kind' | 'importedOn' | 'offered'> {
  /** Null when it no longer passes the checks of this version of Werkpeil; waves that have it cannot be read then. */
  readonly instrument: Instrument | null;
  /** Titles of the waves that have this version, newest first. */
  readonly waves: readonly string[];
}

/** Official wording and own instruments of an organisation, newest first. */
export async function listPacks(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<readonly PackRow[]> {
  ensureAccess(actor, 'pack.read', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const own = await readOwnPacks(ctx, ctx.db, organisationId);
  const waves = await findWaves(ctx.db, [organisationId]);
  const rows = own.map(({ pack: { instrumentId, version, kind, importedOn, offered }, instrument }) => ({
    instrumentId,
    version,
    kind,
    importedOn,
    offered,
    instrument,
    waves: waves
      .filter((wave) => wave.instruments.some((used) => used.id === instrumentId && used.version === version))
      .map((wave) => wave.title),
  }));
  return rows.toReversed();
}
