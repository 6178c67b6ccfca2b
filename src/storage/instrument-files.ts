import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { WerkpeilError } from '../domain/errors.ts';
import type { Instrument, InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import type { InstrumentFiles } from '../domain/instruments/parse-instrument.ts';
import { checkInstrument } from '../domain/scoring/check-instrument.ts';
import { textOf, zipLimits } from './zip-files.ts';

/** Beside `readInstrumentFiles`, for whoever checks one folder. */
export { checkInstrument };

/** Folders of `surveys/` that hold no instrument that could be served. */
const otherFolders = ['benchmarks', 'licensed'];

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
  const newest = await readChecked(folder, name);
  if (newest.id !== name) throw new WerkpeilError('instrument-invalid', { instrument: newest.id, where: name });
  const entries = await readdir(join(folder, 'versions')).catch(() => []);
  const earlier = await Promise.all(
    entries.map(async (version) => {
      const instrument = await readChecked(join(folder, 'versions', version), `${name}/versions/${version}`);
      if (instrument.id !== name || instrument.version !== version) {
        throw new WerkpeilError('instrument-invalid', { instrument: name, where: `versions/${version}` });
      }
      return instrument;
    }),
  );
  return [newest, ...earlier];
}

/** Names the folder in what is wrong with it: a definition that cannot be read does not say which instrument it is. */
async function readChecked(folder: string, instrument: string): Promise<Instrument> {
  try {
    return checkInstrument(await readInstrumentFiles(folder));
  } catch (error) {
    if (!(error instanceof WerkpeilError)) throw error;
    throw new WerkpeilError(error.code, { ...error.details, instrument }, error.problems);
  }
}

/**
 * The JSON files of one folder as text; what they mean is decided by the domain. Throws `instrument-invalid` with
 * `zip-path` for a link (it may lead out of the folder), `zip-too-large`, `zip-not-text` for what is not UTF-8.
 */
export async function readInstrumentFiles(folder: string): Promise<InstrumentFiles> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => name.endsWith('.json'));
  const files = await Promise.all(entries.map(async (entry) => [entry.name, await readText(folder, entry)] as const));
  return Object.fromEntries(files);
}

async function readText(folder: string, entry: Dirent): Promise<string> {
  const refuse = (code: string, expected?: string) => {
    const problem = { code, where: entry.name, ...(expected === undefined ? {} : { expected }) };
    const details = { instrument: basename(folder), problem: code, where: entry.name };
    return new WerkpeilError('instrument-invalid', details, [problem]);
  };
  if (!entry.isFile()) throw refuse('zip-path');
  const path = join(folder, entry.name);
  if ((await stat(path)).size > zipLimits.fileBytes) throw refuse('zip-too-large', `${zipLimits.fileBytes / 1024} kB`);
  const text = textOf(await readFile(path));
  if (text === null) throw refuse('zip-not-text');
  return text;
}

function createLibrary(instruments: readonly Instrument[]): InstrumentLibrary {
  const sorted = [...instruments].sort((a, b) => a.order - b.order || compareVersions(b.version, a.version));
  const newest = sorted.filter(({ id }, index) => sorted.findIndex((other) => other.id === id) === index);
  // Comments alone measure nothing: they are asked by a setting of the wave, beside something else.
  const offered = newest.filter(({ scales }) => scales.length > 0);
  return {
    list: () => offered,
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
