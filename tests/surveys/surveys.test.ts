import { describe, expect, test } from 'vitest';
import { ownWordsId } from '../../src/domain/instruments/own-words.ts';
import { languages } from '../../src/domain/language.ts';
import { checkWorkedCases } from '../../src/domain/scoring/check-worked-cases.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';
import { surveyFolders } from './library.ts';
import { survivingMutants } from './mutants.ts';

const folders = surveyFolders();

test('the library serves every folder, and offers staff in order what measures something', async () => {
  const library = await loadInstrumentLibrary('surveys');
  const listed = library.list();
  const measuring = folders.filter(({ instrument }) => instrument.scales.length > 0);
  expect(listed.map((instrument) => instrument.id).sort()).toEqual(measuring.map((folder) => folder.name).sort());
  expect(library.get(ownWordsId).scales).toEqual([]);
  expect(listed.map((instrument) => instrument.order)).toEqual(listed.map(({ order }) => order).sort((a, b) => a - b));
  expect(library.get('wai-short')).toBe(library.get('wai-short', '1.0.0'));
  expect(() => library.get('gone')).toThrow('instrument-not-found');
  expect(() => library.get('wai-short', '9.9.9')).toThrow('instrument-not-found');
});

describe.each(folders.map((folder) => [folder.name, folder] as const))('%s', (_name, { files, instrument }) => {
  test('agrees with its worked cases and has one on both sides of every border', () => {
    expect(checkWorkedCases(instrument, files)).toEqual([]);
  });

  test('speaks all four languages each with the status own translation until a native speaker signs it', () => {
    expect(Object.keys(instrument.languages).sort()).toEqual([...languages].sort());
    expect(new Set(Object.values(instrument.languages).map(({ status }) => status))).toEqual(
      new Set(['own-translation']),
    );
  });

  test('has texts that differ between languages, so that none was forgotten', () => {
    const titles = instrument.items.map((item) => languages.map((language) => item.title[language]));
    const same = titles.filter((texts) => new Set(texts).size < languages.length);
    expect(same).toEqual([]);
  });

  test('asks short questions: at most 190 characters, choices at most 70', () => {
    const long = instrument.items.flatMap((item) => [
      ...Object.values(item.title).filter((text) => text.length > 190),
      ...item.choices.flatMap((choice) => Object.values(choice.text).filter((text) => text.length > 70)),
    ]);
    expect(long).toEqual([]);
  });

  test('uses typographic quotes and, in French, a space that does not break before ? ! : ;', () => {
    const french = JSON.parse(files['text.fr.json']!);
    expect(JSON.stringify(french)).not.toMatch(/[^\s\u00a0\u202f\d«"{:\\/][?!:;»](?=["\s])(?<!":)/u);
    for (const language of languages) expect(files[`text.${language}.json`]).not.toMatch(/[a-zé]'[a-zé]/i);
  });

  test('names a source and a status for every scale and every cut-off', () => {
    for (const { source } of instrument.scales.flatMap((scale) => [scale, ...scale.tiers])) {
      expect(source.reference.length).toBeGreaterThan(10);
      expect(['published', 'provisional']).toContain(source.status);
    }
  });

  test('cannot change a weight, a band, a cut-off or a reversed item without a worked case that fails', () => {
    const { survivors, tried } = survivingMutants(instrument, files);
    expect(survivors).toEqual([]);
    expect(tried > 0).toBe(instrument.scales.length > 0);
  });
});
