import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Instrument, InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import type { InstrumentFiles } from '../domain/instruments/parse-instrument.ts';
import { applyWordingPack } from '../domain/instruments/parse-pack.ts';
import { checkOwnInstrument } from '../domain/scoring/check-instrument.ts';
import type { Connection } from '../storage/connection.repository.ts';
import type { StoredPack } from '../storage/pack.repository.ts';
import { readZipFiles } from '../storage/zip-files.ts';
import type { Context } from './context.ts';
import { type OwnPack, ownLibrary, readOwnPacks } from './instrument-library.ts';

/** A zip as somebody chose it, or the files of a folder. */
export type PackSource = Uint8Array | InstrumentFiles;

export interface ReadPack {
  readonly kind: StoredPack['kind'];
  readonly files: InstrumentFiles;
  readonly instrument: Instrument;
  /** `new`; `again`: exactly this was taken back before; `unchanged`: exactly this is there. */
  readonly state: 'new' | 'again' | 'unchanged';
  /** What new waves get now under this name; null for a first own instrument. */
  readonly before: Instrument | null;
}

/**
 * Reads and checks what somebody brings in, and stores nothing. A zip with `pack.json` is official wording, one with
 * `instrument.json` an own instrument. Throws `pack-refused` and `instrument-invalid` with the problems, `file-empty`.
 */
export async function readPack(
  ctx: Context,
  db: Connection,
  organisationId: OrganisationId,
  source: PackSource,
): Promise<ReadPack> {
  const files = source instanceof Uint8Array ? readZipFiles(source) : source;
  const kind = kindOf(files);
  const own = await readOwnPacks(ctx, db, organisationId);
  const same = own.find(({ pack }) => pack.kind === kind && sameFiles(pack.files, files));
  const current = ownLibrary(ctx.library, own);
  if (same?.instrument) {
    const state = same.pack.offered ? 'unchanged' : 'again';
    return { kind, files, instrument: same.instrument, state, before: find(current, same.instrument.id) };
  }
  const instrument =
    kind === 'wording'
      ? ensureNew(applyWordingPack(files, ctx.library), own)
      : checkOwnInstrument(files, {
          ids: new Set([ownWordsId, ...ctx.library.list().map(({ id }) => id)]),
          // Also what no longer passes the checks: its name stays taken.
          versions: new Set(own.map(({ pack }) => `${pack.instrumentId} ${pack.version}`)),
        });
  return { kind, files, instrument, state: 'new', before: find(current, instrument.id) };
}

function kindOf(files: InstrumentFiles): StoredPack['kind'] {
  if (files['pack.json'] !== undefined) return 'wording';
  if (files['instrument.json'] !== undefined) return 'instrument';
  const where = 'instrument.json / pack.json';
  throw new WerkpeilError('pack-refused', { problem: 'file-missing', where }, [{ code: 'file-missing', where }]);
}

/** Answers keep the version that they were given to: another text under the same name is refused. */
function ensureNew(instrument: Instrument, own: readonly OwnPack[]): Instrument {
  const { id, version } = instrument;
  if (!own.some(({ pack }) => pack.instrumentId === id && pack.version === version)) return instrument;
  const problem = { code: 'version-taken', where: 'pack.json: id', found: version };
  throw new WerkpeilError('instrument-invalid', { instrument: id, problem: problem.code, where: problem.where }, [
    problem,
  ]);
}

const find = (library: InstrumentLibrary, id: string): Instrument | null =>
  library.list().find((instrument) => instrument.id === id) ?? null;

const sameFiles = (a: InstrumentFiles, b: InstrumentFiles): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, content]) => b[name] === content);
