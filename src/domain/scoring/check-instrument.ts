import { WerkpeilError } from '../errors.ts';
import type { Instrument, InstrumentLibrary } from '../instruments/instrument.types.ts';
import { type InstrumentFiles, parseInstrument } from '../instruments/parse-instrument.ts';
import { checkWorkedCases } from './check-worked-cases.ts';

/** All checks of an instrument folder, worked cases included. Throws `instrument-invalid` with the problems. */
export function checkInstrument(files: InstrumentFiles): Instrument {
  const instrument = parseInstrument(files);
  const problems = checkWorkedCases(instrument, files);
  const [first] = problems;
  if (first === undefined) return instrument;
  const where = { problem: first.code, where: first.where ?? '', expected: first.expected ?? '' };
  throw new WerkpeilError('instrument-invalid', { instrument: instrument.id, ...where }, problems);
}

/**
 * An instrument that an organisation brings: the same checks as for ours, and it may not stand in the place of a published
 * version, because answers keep the version that they were given to. Throws `instrument-invalid`.
 */
export function checkOwnInstrument(files: InstrumentFiles, library: InstrumentLibrary): Instrument {
  const instrument = checkInstrument(files);
  if (isPublished(library, instrument)) {
    const where = 'instrument.json: version';
    throw new WerkpeilError(
      'instrument-invalid',
      { instrument: instrument.id, problem: 'version-taken', where, found: instrument.version },
      [{ code: 'version-taken', where, found: instrument.version, expected: 'a version that is not published yet' }],
    );
  }
  return instrument;
}

function isPublished(library: InstrumentLibrary, { id, version }: Instrument): boolean {
  try {
    library.get(id, version);
    return true;
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'instrument-not-found') return false;
    throw error;
  }
}
