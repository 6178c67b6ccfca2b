import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import type { WaveRules } from '../../src/domain/participation/participation.types.ts';
import { promises } from '../../src/domain/participation/promises.ts';
import { contactKeys } from '../../src/domain/personal-result/personal-result.types.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import { scanTexts } from '../../web/locales/scan.ts';
import { promiseWords } from '../../web/pages/scan/promises.ts';

const rules = (changes: Partial<WaveRules>): WaveRules => ({
  k: 10,
  kSensitive: 20,
  breakdowns: ['age-band', 'gender'],
  protectionLevel: 'half-range',
  participation: 'invited',
  ...changes,
});
const everyKind = [rules({}), rules({ participation: 'open', breakdowns: [] }), rules({ kSensitive: 10 })];

/** All sentences of a locale with their paths. */
function sentences(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value as object, `${path}${key}.`),
  );
}
const places = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string).sort();

describe.each(languages)('the words of the scan in %s', (language) => {
  test('say every promise that any settings can make, with its values filled in', async () => {
    const instruments = [(await loadInstrumentLibrary('surveys')).get('workability-employee')];
    for (const promise of everyKind.flatMap(promises)) {
      const { short, how } = promiseWords(language, promise, instruments);
      expect(short.length).toBeGreaterThan(10);
      expect(how.length).toBeGreaterThan(20);
      expect(`${short}${how}`).not.toMatch(/[{}]|undefined|age-band/);
    }
  });

  test('name everybody whom one can talk to', () => {
    for (const key of contactKeys) expect(scanTexts(language).contacts[key].name).not.toBe('');
  });

  test('have the same places for values as the Dutch ones, and no empty sentence', () => {
    const dutch = new Map(sentences(scanTexts('nl')));
    const own = sentences(scanTexts(language));
    expect(own.map(([path]) => path).sort()).toEqual([...dutch.keys()].sort());
    for (const [path, sentence] of own) {
      expect(sentence.trim(), path).not.toBe('');
      expect(places(sentence), path).toEqual(places(dutch.get(path) ?? ''));
    }
  });

  test('never speak of a diagnosis but to say that it is none', () => {
    for (const [path, sentence] of sentences(scanTexts(language)))
      if (/diagnos/i.test(sentence)) expect(path).toBe('result.noDiagnosis');
  });
});
