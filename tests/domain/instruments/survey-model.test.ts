import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import { describe, expect, test } from 'vitest';
import type { Instrument, Item } from '../../../src/domain/instruments/instrument.types.ts';
import { parseAnswers } from '../../../src/domain/instruments/parse-answers.ts';
import { questionnairePages, surveyErrors } from '../../../src/domain/instruments/survey-model.ts';
import { visibleItems } from '../../../src/domain/instruments/visible-items.ts';
import { languages } from '../../../src/domain/language.ts';
import { loadInstrumentLibrary } from '../../../src/storage/instrument-files.ts';
import { toyInstrument } from './toy-instrument.ts';

const instruments = [toyInstrument(), ...(await loadInstrumentLibrary('surveys')).list()];

/** Any answer that the item allows, or none. */
function answerTo(item: Item): fc.Arbitrary<unknown> {
  if (item.kind === 'number') return fc.option(fc.integer({ min: item.min!, max: item.max! }), { nil: undefined });
  if (item.kind === 'text') return fc.option(fc.constant('some words'), { nil: undefined });
  const values = item.choices.map((choice) => choice.value);
  if (item.kind === 'single') return fc.option(fc.constantFrom(...values), { nil: undefined });
  const alone = item.exclusive ?? [];
  const several = fc.subarray(
    values.filter((value) => !alone.includes(value)),
    { minLength: 1 },
  );
  const one = alone.length > 0 ? [fc.constantFrom(...alone).map((value) => [value])] : [];
  return fc.option(fc.oneof(several, ...one), { nil: undefined });
}

const answersTo = (instrument: Instrument): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record(Object.fromEntries(instrument.items.map((item) => [item.id, answerTo(item)])))
    .map((values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)));

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (_id, instrument) => {
  test('survey-core, given only answers to asked questions, asks the same questions and misses the same answers', () => {
    const model = new SurveyModel(instrument.survey);
    model.locale = 'nl';
    fc.assert(
      fc.property(answersTo(instrument), (given) => {
        const asked = visibleItems(instrument.items, given).map((item) => item.id);
        const kept = Object.fromEntries(Object.entries(given).filter(([id]) => asked.includes(id)));
        model.data = kept;
        const visible = model
          .getAllQuestions()
          .filter((question) => question.isVisible)
          .map((question) => question.name);
        expect(asked).toEqual(visible);
        model.validate(false, false);
        const missing = model
          .getAllQuestions()
          .filter((question) => question.isVisible && question.isRequired && question.isEmpty())
          .map((question) => question.name);
        const parsed = parseAnswers(instrument, kept);
        expect(parsed.ok ? [] : parsed.problems).toEqual(
          missing.slice(0, 50).map((where) => ({ code: 'missing-answer', where })),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('is valid SurveyJS', () => {
    expect(surveyErrors(instrument.survey)).toEqual([]);
    expect(surveyErrors({ pages: [{ elements: [{ type: 'text', name: 'x', zorro: 1 }] }] })).toHaveLength(1);
  });

  test('draws every question in every served language, with conditions as data', () => {
    for (const language of languages.filter((code) => instrument.languages[code] !== undefined)) {
      const pages = questionnairePages(instrument, language);
      expect(pages.map((page) => page.id)).toEqual(instrument.pages.map((page) => page.id));
      expect(pages.flatMap((page) => page.questions.map((question) => question.id))).toEqual(
        instrument.items.map((item) => item.id),
      );
      for (const page of pages) {
        expect(page.title).toBe(instrument.pages.find(({ id }) => id === page.id)?.title[language]);
        for (const question of page.questions) {
          const item = instrument.items.find(({ id }) => id === question.id)!;
          expect(question.title).toBe(item.title[language]);
          expect(question.help).toBe(item.help?.[language] ?? null);
          expect(question.required).toBe(item.required);
          expect(question.choices.every((choice) => choice.text.length > 0)).toBe(true);
        }
      }
      expect(JSON.parse(JSON.stringify(pages))).toEqual(pages);
    }
  });
});

describe('questionnairePages', () => {
  const toy = toyInstrument();

  test('builds the model once per version and language', () => {
    expect(questionnairePages(toy, 'nl')).toBe(questionnairePages(toy, 'nl'));
    expect(questionnairePages(toy, 'nl')).not.toBe(questionnairePages(toy, 'en'));
  });

  test('never falls back to another language', () => {
    expect(() => questionnairePages(toy, 'fr')).toThrow('no text in fr');
  });

  test('says how a question is best drawn', () => {
    const [page] = questionnairePages(toy, 'nl');
    expect(page?.questions.map(({ id, layout, group }) => [id, layout, group])).toEqual([
      ['tired', 'yes-no', 'yes-no'],
      ['rested', 'yes-no', 'yes-no'],
      ['nights', 'number', null],
      ['causes', 'ticks', null],
      ['age', 'choices', 'age'],
      ['remark', 'text', null],
    ]);
    expect(page?.questions[2]?.condition).toEqual({ op: 'equal', item: 'tired', value: 1 });
    expect(page?.questions[3]?.exclusive).toEqual(['none']);
  });
});
