import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WerkpeilError } from '../domain/errors.ts';
import type { Instrument, InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import type { InstrumentFiles } from '../domain/instruments/parse-instrument.ts';
import { checkInstrument } from '../domain/scoring/check-instrument.ts';

/** Beside `readInstrumentFiles`, for whoever checks one folder. */
export { checkInstrument };

/** Folders of `surveys/` that hold no instrument. */
const otherFolders = ['benchmarks'];

/**
 * Reads every instrument folder, checks it, and scores its worked cases. The newest version stands in the folder itself,
 * earlier published ones unchanged in `versions/<version>/`. Throws `instrument-invalid` for the first folder that is not
 * understood: the service does not start with an instrument that it cannot score.
 */
export async function loadInstrumentLibrary(folder: string): Promise<InstrumentLibrary> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !otherFolders.includes(entry.name));
  const versions = await Promise.all(names.map(({ name }) => readVersions(join(folder, name), name)));
  return createLibrary(versions.flat());
}

async function readVersions(folder: string, name: string): Promise<readonly Instrument[]> {
  const newest = checkInstrument(await readInstrumentFiles(folder));
  if (newest.id !== name) throw new WerkpeilError('instrument-invalid', { instrument: newest.id, where: name });
  const entries = await readdir(join(folder, 'versions')).catch(() => []);
  const earlier = await Promise.all(
    entries.map(async (version) => {
      const instrument = checkInstrument(await readInstrumentFiles(join(folder, 'versions', version)));
      if (instrument.id !== name || instrument.version !== version) {
        throw new WerkpeilError('instrument-invalid', { instrument: name, where: `versions/${version}` });
      }
      return instrument;
    }),
  );
  return [newest, ...earlier];
}

/** The JSON files of one folder as text; what they mean is decided by the domain. */
export async function readInstrumentFiles(folder: string): Promise<InstrumentFiles> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, contents[index]!]));
}

function createLibrary(instruments: readonly Instrument[]): InstrumentLibrary {
  const sorted = [...instruments].sort((a, b) => a.order - b.order || compareVersions(b.version, a.version));
  const newest = sorted.filter(({ id }, index) => sorted.findIndex((other) => other.id === id) === index);
  return {
    list: () => newest,
    get: (id, version) => {
      const found = sorted.find((one) => one.id === id && (version === undefined || one.version === version));
      if (found === undefined) {
        throw new WerkpeilError('instrument-not-found', {
          instrument: id,
          ...(version === undefined ? {} : { version }),
        });
      }
      return found;
    },
  };
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const index = left!.findIndex((part, place) => part !== right![place]);
  return index === -1 ? 0 : left![index]! - right![index]!;
}
