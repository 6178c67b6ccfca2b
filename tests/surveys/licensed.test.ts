import { describe, expect, test } from 'vitest';
import { WerkpeilError } from '../../src/domain/errors.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import { languages } from '../../src/domain/language.ts';
import { checkOwnInstrument } from '../../src/domain/scoring/check-instrument.ts';
import { surveyFolders } from './library.ts';
import { filledFiles, licensedFiles, licensedFolders } from './licensed.ts';
import { survivingMutants } from './mutants.ts';

const taken = { ids: new Set(surveyFolders().map(({ name }) => name)), versions: new Set<string>() };
const check = (files: InstrumentFiles) => checkOwnInstrument(files, taken);

function problems(files: InstrumentFiles): readonly { readonly code: string; readonly where?: string }[] {
  try {
    check(files);
  } catch (error) {
    if (error instanceof WerkpeilError) return error.problems;
    throw error;
  }
  return [];
}

const emptyTexts = (files: InstrumentFiles) =>
  Object.values(files).reduce((sum, text) => sum + text.split('""').length - 1, 0);

describe.each(licensedFolders)('the folder of %s', (name) => {
  test('is shipped without one question or answer, and the check names every text that is missing', () => {
    const files = licensedFiles(name);
    for (const language of languages) {
      const { items, choices } = JSON.parse(files[`text.${language}.json`] ?? '');
      expect(Object.values(items)).toEqual(Object.values(items).map(() => ({ title: '' })));
      expect(Object.values(choices.frequency)).toEqual(['', '', '', '', '']);
    }
    const found = problems(files);
    expect(found.map(({ code }) => code)).toEqual(Array(emptyTexts(files)).fill('text-missing'));
    expect(found).toContainEqual({ code: 'text-missing', where: 'text.nl.json: items.exhaustion-1.title' });
    expect(found).toContainEqual({ code: 'text-missing', where: 'instrument.json: licence.note' });
  });

  test('can be brought in as soon as the last text is filled in, in one language or in all', () => {
    for (const chosen of [languages, ['nl'] as const]) {
      const files = filledFiles(name, chosen);
      expect(Object.keys(check(files).languages).sort()).toEqual([...chosen].sort());
      const last = files['text.nl.json']?.replace(/"title": "Proefwoord[^"]*" \}\n {2}\}/, '"title": " " }\n  }') ?? '';
      const [missing, ...others] = problems({ ...files, 'text.nl.json': last });
      expect(missing).toMatchObject({ code: 'text-missing', where: expect.stringContaining('items.emotional-') });
      expect(others).toEqual([]);
    }
  });

  test('says of every cut-off that it is provisional, and compares itself with nothing', () => {
    const { scales, comparability } = check(filledFiles(name, ['nl']));
    expect(comparability.status).toBe('not-comparable');
    const cutOffs = scales.flatMap(({ tiers }) => tiers.map((tier) => tier.source.status));
    expect(new Set(cutOffs)).toEqual(new Set(['provisional']));
  });

  test('cannot change a cut-off or turn an item without a worked case that fails', () => {
    const files = filledFiles(name, ['nl']);
    const { survivors, tried } = survivingMutants(check(files), files);
    expect(survivors).toEqual([]);
    expect(tried).toBeGreaterThan(10);
  });
});

// Printed means (green up to, red from) and the number of items over which each is taken.
test.each([
  ['bat-23', 'bat', 23, 2.58, 2.59, 3.01, 3.02],
  ['bat-23', 'bat-exhaustion', 8, 3.05, 3.06, 3.3, 3.31],
  ['bat-23', 'bat-distance', 5, 2.49, 2.5, 3.09, 3.1],
  ['bat-23', 'bat-cognitive', 5, 2.69, 2.7, 3.09, 3.1],
  ['bat-23', 'bat-emotional', 5, 2.09, 2.1, 2.89, 2.9],
  ['bat-12', 'bat', 12, 2.53, 2.54, 2.95, 2.96],
])('%s %s has its borders between the same means as the printed ones', (name, id, n, green, orange, orangeTo, red) => {
  const scale = check(filledFiles(name, ['nl'])).scales.find((candidate) => candidate.id === id);
  expect(scale?.items).toHaveLength(n);
  const [ok, problematic, acute] = scale?.tiers ?? [];
  for (let sum = n; sum <= 5 * n; sum += 1) {
    const mean = sum / n;
    const printed = mean <= green ? ok : mean >= red ? acute : problematic;
    if (printed === problematic) expect(mean >= orange && mean <= orangeTo, `${sum} of ${n}`).toBe(true);
    const found = [acute, problematic, ok].find((tier) => tier && sum >= tier.from);
    expect(found?.id, `${sum} of ${n}`).toBe(printed?.id);
  }
});
