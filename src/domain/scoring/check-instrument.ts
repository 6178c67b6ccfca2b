import { WerkpeilError } from '../errors.ts';
import { checkTextIsPlain } from '../instruments/check-text.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import { ProblemList } from '../instruments/instrument-problems.ts';
import { type InstrumentFiles, parseInstrument } from '../instruments/parse-instrument.ts';
import { checkWorkedCases } from './check-worked-cases.ts';

const definitionFile = 'instrument.json';

/** All checks of an instrument folder, worked cases included. Throws `instrument-invalid` with the problems. */
export function checkInstrument(files: InstrumentFiles): Instrument {
  const instrument = parseInstrument(files);
  const problems = checkWorkedCases(instrument, files);
  const [first] = problems;
  if (first === undefined) return instrument;
  const where = { problem: first.code, where: first.where ?? '', expected: first.expected ?? '' };
  throw new WerkpeilError('instrument-invalid', { instrument: instrument.id, ...where }, problems);
}

/** Names that an own instrument may not take. */
export interface Taken {
  /** Ids of published instruments. */
  readonly ids: ReadonlySet<string>;
  /** Own versions that exist, as `<id> <version>`. */
  readonly versions: ReadonlySet<string>;
}

/**
 * An instrument that an organisation brings: the same checks as for ours, and three more. It may not bear the name of a
 * published instrument, so that nobody takes one for the other; it may not stand in the place of an own version
 * that exists, because answers keep the version that they were given to; and no published figure may be laid beside
 * it, because those were measured with other questions. Throws `instrument-invalid`.
 */
export function checkOwnInstrument(files: InstrumentFiles, taken: Taken): Instrument {
  const instrument = checkInstrument(files);
  const { id, version, comparability } = instrument;
  const found = new ProblemList();
  for (const name of Object.keys(files)) {
    if (!/^(instrument|scoring-cases|text\.\w+)\.json$/.test(name)) found.add('file-unknown', name, '');
  }
  if (taken.ids.has(id)) found.add('id-taken', definitionFile, 'id', { found: id });
  if (taken.versions.has(`${id} ${version}`)) found.add('version-taken', definitionFile, 'version', { found: version });
  if (comparability.status !== 'not-comparable') {
    const expected = 'not-comparable';
    found.add('comparability-too-high', definitionFile, 'comparability', { found: comparability.status, expected });
  }
  // Comments alone are a setting of a wave, and nothing that could be measured.
  if (instrument.scales.length === 0) found.add('wrong-field', definitionFile, 'scales', { expected: '1' });
  checkNamesArePlain(instrument, found);
  const [first] = found.problems;
  if (first === undefined) return instrument;
  throw new WerkpeilError(
    'instrument-invalid',
    { instrument: id, problem: first.code, where: first.where ?? '', ...(first.found ? { found: first.found } : {}) },
    found.problems,
  );
}

/** What stands beside the texts and is shown too. */
function checkNamesArePlain({ licence, source, scales }: Instrument, found: ProblemList): void {
  for (const words of Object.values(licence)) checkTextIsPlain(words, definitionFile, 'licence', found);
  const sources = [source, ...scales.flatMap((scale) => [scale.source, ...tiersOf(scale).map((tier) => tier.source)])];
  for (const { reference, note = '' } of new Set(sources)) {
    checkTextIsPlain(`${reference} ${note}`, definitionFile, 'sources', found);
  }
}

const tiersOf = ({ tiers, tierSets = [] }: Instrument['scales'][number]) => [
  ...tiers,
  ...tierSets.flatMap((set) => set.tiers),
];
