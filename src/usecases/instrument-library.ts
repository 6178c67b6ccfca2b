import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Instrument, InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import { applyWordingPack } from '../domain/instruments/parse-pack.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { askRules } from '../domain/scoring/ask-rules.ts';
import { checkInstrument } from '../domain/scoring/check-instrument.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findPacks, type StoredPack } from '../storage/pack.repository.ts';
import type { Context } from './context.ts';

/** A stored pack, and the instrument that it makes: null when it no longer passes the checks of this version of Werkpeil. */
export interface OwnPack {
  readonly pack: StoredPack;
  readonly instrument: Instrument | null;
}

/** What an organisation brought in, taken back or not; oldest first. */
export async function readOwnPacks(
  ctx: Context,
  db: Connection,
  organisationId: OrganisationId,
): Promise<readonly OwnPack[]> {
  const packs = await findPacks(db, organisationId);
  return packs.map((pack) => ({ pack, instrument: instrumentOf(ctx, organisationId, pack) }));
}

/**
 * The instruments from which an organisation chooses: the published ones, each in its own official wording when it brought
 * one in (the newest that is offered), and its own instruments. `get` with a version also finds what was taken back, because
 * waves keep their version.
 */
export async function libraryFor(
  ctx: Context,
  organisationId: OrganisationId,
  db: Connection = ctx.db,
): Promise<InstrumentLibrary> {
  return ownLibrary(ctx.library, await readOwnPacks(ctx, db, organisationId));
}

/**
 * The instruments of a wave, in its versions and read by its rules of scoring. Asks the database only when one of them is not
 * a published one.
 */
export async function instrumentsOf(
  ctx: Context,
  wave: Pick<Wave, 'organisationId' | 'instruments' | 'rules'>,
  db: Connection = ctx.db,
): Promise<readonly Instrument[]> {
  const published = wave.instruments.map(({ id, version }) => findIn(ctx.library, id, version));
  const read = (instrument: Instrument) => askRules(instrument, wave.rules.scoring ?? []);
  if (published.every((instrument) => instrument !== null)) return published.map(read);
  const library = await libraryFor(ctx, wave.organisationId, db);
  return wave.instruments.map(({ id, version }) => read(library.get(id, version)));
}

export function ownLibrary(published: InstrumentLibrary, own: readonly OwnPack[]): InstrumentLibrary {
  const instruments = own.flatMap(({ pack, instrument }) =>
    instrument ? [{ instrument, offered: pack.offered }] : [],
  );
  const preferred = new Map(published.list().map((instrument) => [instrument.id, instrument]));
  for (const { instrument, offered } of instruments) if (offered) preferred.set(instrument.id, instrument);
  return {
    list: () => [...preferred.values()].toSorted((a, b) => a.order - b.order),
    get(id, version) {
      const found =
        version === undefined
          ? [...preferred.values()].find((one) => one.id === id)
          : instruments.find(({ instrument }) => instrument.id === id && instrument.version === version)?.instrument;
      return found ?? published.get(id, version);
    },
  };
}

/** Null instead of `instrument-not-found`. */
export function findIn(library: InstrumentLibrary, id: string, version?: string): Instrument | null {
  try {
    return library.get(id, version);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'instrument-not-found') return null;
    throw error;
  }
}

/** Reading takes some milliseconds and content never changes: what was read is kept, the oldest is forgotten first. */
const keptInstruments = 200;
const kept = new WeakMap<Context['db'], Map<string, Instrument | null>>();

function instrumentOf(ctx: Context, organisationId: OrganisationId, pack: StoredPack): Instrument | null {
  const cache = kept.get(ctx.db) ?? new Map<string, Instrument | null>();
  kept.set(ctx.db, cache);
  const key = `${organisationId} ${pack.instrumentId} ${pack.version}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const instrument = read(ctx, organisationId, pack);
  cache.set(key, instrument);
  const [oldest] = cache.keys();
  if (cache.size > keptInstruments && oldest !== undefined) cache.delete(oldest);
  return instrument;
}

/** A pack that passed once and does not any more must not stop everything else of the organisation. */
function read(ctx: Context, organisationId: OrganisationId, pack: StoredPack): Instrument | null {
  try {
    return pack.kind === 'wording' ? applyWordingPack(pack.files, ctx.library) : checkInstrument(pack.files);
  } catch (error) {
    if (!(error instanceof WerkpeilError)) throw error;
    const { instrumentId, version } = pack;
    ctx.log.warn({ organisationId, instrumentId, version, code: error.code }, 'a stored instrument is not in order');
    return null;
  }
}
