import { expect, test } from 'vitest';
import { backgroundAnswer, demoBackground } from '../../src/cli/demo-background.ts';
import { seededChance } from '../../src/cli/demo-chance.ts';
import type { Item } from '../../src/domain/instruments/instrument.types.ts';
import { loadInstrumentLibrary } from '../../src/storage/instrument-files.ts';

const library = await loadInstrumentLibrary('surveys');
const demoInstruments = ['workability-employee', 'workability-self-employed'].map((id) => library.get(id));

test('the people of the demo are as one would meet them: few of another gender, and some who would rather not say', () => {
  const gender = demoInstruments[0]?.items.find(({ id }) => id === 'gender') as Item;
  const chance = seededChance(1);
  const told = Array.from({ length: 5000 }, () => backgroundAnswer(gender, chance, demoBackground));
  const share = (value: string) => told.filter((answer) => answer === value).length / told.length;
  expect(share('other')).toBeGreaterThan(0);
  expect(share('other')).toBeLessThan(0.02);
  expect(share('woman')).toBeGreaterThan(0.3);
  expect(share('man')).toBeGreaterThan(0.5);
  expect(share('no-answer')).toBeGreaterThan(0.03);
  expect(share('no-answer')).toBeLessThan(0.1);
});

test('every weight belongs to a question and a choice that exist, and every such question has weights', () => {
  const items = demoInstruments.flatMap((instrument) => instrument.items.filter(({ role }) => role !== 'scale'));
  expect(new Set(Object.keys(demoBackground))).toEqual(new Set(items.map(({ id }) => id)));
  for (const [id, weights] of Object.entries(demoBackground))
    for (const value of Object.keys(weights))
      expect(
        items
          .filter((item) => item.id === id)
          .some((item) => item.choices.some((choice) => String(choice.value) === value)),
        `${id} ${value}`,
      ).toBe(true);
});
