import { expect, test } from 'vitest';
import { WerkpeilError } from '../../../src/domain/errors.ts';
import type { InstrumentLibrary } from '../../../src/domain/instruments/instrument.types.ts';
import { checkInstrument, checkOwnInstrument } from '../../../src/domain/scoring/check-instrument.ts';
import { toyFiles } from '../instruments/toy-instrument.ts';

const published = checkInstrument(toyFiles());
const library: InstrumentLibrary = {
  list: () => [published],
  get: (id, version) => {
    if (id === published.id && (version ?? published.version) === published.version) return published;
    throw new WerkpeilError('instrument-not-found', { instrument: id });
  },
};

test('checkOwnInstrument accepts a new version of an own instrument', () => {
  const files = toyFiles({ edit: (definition) => (definition.version = '1.1.0') });
  expect(checkOwnInstrument(files, library).version).toBe('1.1.0');
});

test('checkOwnInstrument refuses to overwrite a published version', () => {
  expect(() => checkOwnInstrument(toyFiles(), library)).toThrow('version-taken');
});

test('checkOwnInstrument runs the same checks as for our own folders', () => {
  expect(() => checkOwnInstrument(toyFiles({ editText: (text) => (text.name = '<b>x</b>') }), library)).toThrow(
    'text-markup',
  );
  expect(() => checkOwnInstrument(toyFiles({ editCases: ({ cases }) => cases.shift() }), library)).toThrow(
    'case-missing',
  );
});
