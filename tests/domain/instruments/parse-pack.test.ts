import { describe, expect, test } from 'vitest';
import { WerkpeilError } from '../../../src/domain/errors.ts';
import type { InstrumentLibrary } from '../../../src/domain/instruments/instrument.types.ts';
import { applyWordingPack } from '../../../src/domain/instruments/parse-pack.ts';
import { questionnairePages } from '../../../src/domain/instruments/survey-model.ts';
import { scoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { toyInstrument } from './toy-instrument.ts';

const toy = toyInstrument();

function libraryOf(...instruments: readonly (typeof toy)[]): InstrumentLibrary {
  return {
    list: () => instruments,
    get: (id, version) => {
      const found = instruments.find((one) => one.id === id && (version ?? one.version) === one.version);
      if (found === undefined) throw new WerkpeilError('instrument-not-found', { instrument: id });
      return found;
    },
  };
}

const indicative = toyInstrument({ edit: (definition) => (definition.comparability = 'indicative') });

const pack = () => ({
  id: 'official-2026',
  instrument: { id: 'toy', version: '1.0.0' },
  source: { reference: 'The official wording of the toy', status: 'published' },
  licence: { id: 'contract', holder: 'Owner', grant: 'Letter of 3 March 2026' },
  comparability: { status: 'comparable', reason: { nl: 'Officiële tekst.' } } as object,
});
const words = () => ({
  items: { tired: { title: 'Bent u moe?' }, rested: { title: 'Bent u uitgerust?' } } as Record<string, object>,
  choices: { 'yes-no': { '1': 'Jawel', '0': 'Neen' } } as Record<string, Record<string, string>>,
});
const files = (nl: object = words(), manifest: object = pack(), more: Record<string, string> = {}) => ({
  'pack.json': JSON.stringify(manifest),
  'text.nl.json': JSON.stringify(nl),
  ...more,
});

function problems(given: Record<string, string>, library = libraryOf(indicative)) {
  try {
    applyWordingPack(given, library);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'instrument-invalid') return error.problems;
    throw error;
  }
  throw new Error('was accepted');
}

describe('applyWordingPack', () => {
  const worded = applyWordingPack(files(), libraryOf(indicative));

  test('puts the official words onto the same ids, as a version of its own', () => {
    expect(worded).toMatchObject({
      id: 'toy',
      version: '1.0.0+official-2026',
      languages: { nl: { status: 'official' } },
    });
    expect(worded.items[0]?.title).toEqual({ nl: 'Bent u moe?' });
    expect(worded.items[0]?.choices).toEqual([
      { value: 1, text: { nl: 'Jawel' } },
      { value: 0, text: { nl: 'Neen' } },
    ]);
    expect(worded.comparability).toEqual({ status: 'comparable', reason: { nl: 'Officiële tekst.' } });
    expect(questionnairePages(worded, 'nl')[0]?.questions[0]?.title).toBe('Bent u moe?');
  });

  test('changes nothing else', () => {
    expect(scoringView(worded)).toEqual(scoringView(toy));
    const shape = ({ title: _title, help: _help, choices, ...item }: (typeof toy.items)[number]) => ({
      ...item,
      choices: choices.map((choice) => choice.value),
    });
    expect(worded.items.map(shape)).toEqual(toy.items.map(shape));
    expect(worded.pages).toEqual(toy.pages);
    expect(worded.items[3]?.help).toEqual({ nl: 'Help' });
  });

  test('serves only the languages of the pack, because a mixture cannot be compared', () => {
    expect(() => questionnairePages(worded, 'en')).toThrow('no text in en');
  });

  test.each([
    [
      'a definition in the pack',
      files(words(), pack(), { 'instrument.json': '{}' }),
      'pack-not-allowed',
      'instrument.json',
    ],
    ['worked cases in the pack', files(words(), pack(), { 'scoring-cases.json': '{}' }), 'pack-not-allowed', 'scoring'],
    ['scoring among the words', files({ ...words(), scales: {} }), 'wrong-field', 'text.nl.json'],
    ['tiers in the manifest', files(words(), { ...pack(), tiers: [] }), 'wrong-field', 'pack.json'],
    [
      'an item that carries more than words',
      files({ items: { tired: { title: 'x', visibleIf: 'y' } } }),
      'wrong-field',
      'items.tired',
    ],
    [
      'an unknown item',
      files({ ...words(), items: { ...words().items, ghost: { title: 'x' } } }),
      'item-unknown',
      'items.ghost',
    ],
    ['a scale item without its wording', files({ items: { tired: { title: 'x' } } }), 'text-missing', 'items.rested'],
    [
      'an answer that does not exist',
      files({ ...words(), choices: { 'yes-no': { '1': 'a', '0': 'b', '2': 'c' } } }),
      'choices-mismatch',
      '2',
    ],
    [
      'an answer text that is missing',
      files({ ...words(), choices: { 'yes-no': { '1': 'a' } } }),
      'text-missing',
      'yes-no.0',
    ],
    [
      'an unknown set of answers',
      files({ ...words(), choices: { other: { '1': 'a' } } }),
      'choices-mismatch',
      'choices.other',
    ],
    [
      'markup in a title',
      files({ items: { ...words().items, tired: { title: 'a <img src=x>' } } }),
      'text-markup',
      'tired',
    ],
    [
      'script in an answer',
      files({ ...words(), choices: { 'yes-no': { '1': 'javascript:x', '0': 'b' } } }),
      'text-markup',
      'yes-no.1',
    ],
    [
      'an unknown instrument',
      files(words(), { ...pack(), instrument: { id: 'gone', version: '1.0.0' } }),
      'pack-target',
      'instrument',
    ],
    [
      'another version',
      files(words(), { ...pack(), instrument: { id: 'toy', version: '2.0.0' } }),
      'pack-target',
      'instrument',
    ],
    ['no grant', files(words(), { ...pack(), licence: { id: 'x', holder: 'y' } }), 'wrong-field', 'licence.grant'],
    [
      'no reason in the language',
      files(words(), { ...pack(), comparability: { status: 'comparable', reason: {} } }),
      'text-missing',
      'reason.nl',
    ],
  ])('refuses %s', (_what, given, code, where) => {
    expect(problems(given)).toContainEqual(expect.objectContaining({ code, where: expect.stringContaining(where) }));
  });

  test('refuses to overwrite a version that is already published', () => {
    expect(problems(files(), libraryOf(indicative, worded))).toMatchObject([
      { code: 'version-taken', found: '1.0.0+official-2026' },
    ]);
  });

  test('lets nobody call comparable what was made to be compared with nothing', () => {
    expect(problems(files(), libraryOf(toy))).toMatchObject([
      { code: 'comparability-too-high', found: 'comparable', expected: 'not-comparable' },
    ]);
    const modest = { ...pack(), comparability: { status: 'not-comparable', reason: { nl: 'Eigen grenzen.' } } };
    expect(applyWordingPack(files(words(), modest), libraryOf(toy)).comparability.status).toBe('not-comparable');
  });

  test('calls comparable only what is official to the last answer', () => {
    const titlesOnly = { ...words(), choices: {} };
    expect(problems(files(titlesOnly))).toMatchObject([
      { code: 'text-missing', where: 'text.nl.json: choices.yes-no' },
    ]);
    const modest = { ...pack(), comparability: { status: 'indicative', reason: { nl: 'Eigen antwoorden.' } } };
    expect(applyWordingPack(files(titlesOnly, modest), libraryOf(indicative)).comparability.status).toBe('indicative');
  });

  test('refuses a pack without words', () => {
    expect(problems({ 'pack.json': JSON.stringify(pack()) })).toMatchObject([{ code: 'no-language' }]);
  });
});
