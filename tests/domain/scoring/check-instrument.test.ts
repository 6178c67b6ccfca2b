import { expect, test } from 'vitest';
import { checkOwnInstrument, type Taken } from '../../../src/domain/scoring/check-instrument.ts';
import { toyFiles } from '../instruments/toy-instrument.ts';

const nothing: Taken = { ids: new Set(), versions: new Set() };

test('checkOwnInstrument accepts a new version of an own instrument', () => {
  const files = toyFiles({ edit: (definition) => (definition.version = '1.1.0') });
  expect(checkOwnInstrument(files, { ...nothing, versions: new Set(['toy 1.0.0']) }).version).toBe('1.1.0');
});

test('checkOwnInstrument refuses to overwrite a version that exists', () => {
  expect(() => checkOwnInstrument(toyFiles(), { ...nothing, versions: new Set(['toy 1.0.0']) })).toThrow(
    'version-taken',
  );
});

test('checkOwnInstrument refuses the name of a published instrument, whatever the version', () => {
  const files = toyFiles({ edit: (definition) => (definition.version = '9.0.0') });
  expect(() => checkOwnInstrument(files, { ...nothing, ids: new Set(['toy']) })).toThrow('id-taken');
});

test('checkOwnInstrument refuses to be laid beside published figures', () => {
  const files = toyFiles({ edit: (definition) => (definition.comparability = 'comparable') });
  expect(() => checkOwnInstrument(files, nothing)).toThrow('comparability-too-high');
});

test('checkOwnInstrument refuses markup beside the texts, and links that a browser would run', () => {
  const holder = toyFiles({ edit: (definition) => (definition.licence.holder = '<b>me</b>') });
  expect(() => checkOwnInstrument(holder, nothing)).toThrow('text-markup');
  const link = toyFiles({ edit: (definition) => (definition.sources.toy.url = 'javascript:alert(1)') });
  expect(() => checkOwnInstrument(link, nothing)).toThrow('wrong-field');
});

test('checkOwnInstrument runs the same checks as for our own folders', () => {
  expect(() => checkOwnInstrument(toyFiles({ editText: (text) => (text.name = '<b>x</b>') }), nothing)).toThrow(
    'text-markup',
  );
  expect(() => checkOwnInstrument(toyFiles({ editCases: ({ cases }) => cases.shift() }), nothing)).toThrow(
    'case-missing',
  );
});
