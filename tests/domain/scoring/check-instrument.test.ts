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

const empty: InstrumentLibrary = {
  list: () => [],
  get: (id) => {
    throw new WerkpeilError('instrument-not-found', { instrument: id });
  },
};

test('checkOwnInstrument accepts a new version of an own instrument', () => {
  const files = toyFiles({ edit: (definition) => (definition.version = '1.1.0') });
  expect(checkOwnInstrument(files, { published: empty, own: library }).version).toBe('1.1.0');
});

test('checkOwnInstrument refuses to overwrite a version that exists', () => {
  expect(() => checkOwnInstrument(toyFiles(), { published: empty, own: library })).toThrow('version-taken');
});

test('checkOwnInstrument refuses the name of a published instrument, whatever the version', () => {
  const files = toyFiles({ edit: (definition) => (definition.version = '9.0.0') });
  expect(() => checkOwnInstrument(files, { published: library, own: empty })).toThrow('id-taken');
});

test('checkOwnInstrument refuses to be laid beside published figures', () => {
  const files = toyFiles({ edit: (definition) => (definition.comparability = 'comparable') });
  expect(() => checkOwnInstrument(files, { published: empty, own: empty })).toThrow('comparability-too-high');
});

test('checkOwnInstrument refuses markup beside the texts, and links that a browser would run', () => {
  const holder = toyFiles({ edit: (definition) => (definition.licence.holder = '<b>me</b>') });
  expect(() => checkOwnInstrument(holder, { published: empty, own: empty })).toThrow('text-markup');
  const link = toyFiles({ edit: (definition) => (definition.sources.toy.url = 'javascript:alert(1)') });
  expect(() => checkOwnInstrument(link, { published: empty, own: empty })).toThrow('wrong-field');
});

test('checkOwnInstrument runs the same checks as for our own folders', () => {
  expect(() =>
    checkOwnInstrument(toyFiles({ editText: (text) => (text.name = '<b>x</b>') }), { published: empty, own: empty }),
  ).toThrow('text-markup');
  expect(() =>
    checkOwnInstrument(toyFiles({ editCases: ({ cases }) => cases.shift() }), { published: empty, own: empty }),
  ).toThrow('case-missing');
});
