import { type InstrumentFiles, parseInstrument } from '../../../src/domain/instruments/parse-instrument.ts';

/** A definition that a test may change before it is written to files. */
// biome-ignore lint/suspicious/noExplicitAny: tests break the definition on purpose
type Editable = any;

const definition = () => ({
  id: 'toy',
  version: '1.0.0',
  order: 1,
  population: 'any',
  minutes: 1,
  source: 'toy',
  licence: { id: 'CC0-1.0', holder: 'nobody' },
  comparability: 'not-comparable',
  sources: { toy: { reference: 'A toy instrument for tests', status: 'provisional' } },
  survey: {
    pages: [
      {
        name: 'one',
        elements: [
          { type: 'radiogroup', name: 'tired', isRequired: true, choices: [1, 0] },
          { type: 'radiogroup', name: 'rested', isRequired: true, choices: [1, 0] },
          {
            type: 'text',
            inputType: 'number',
            name: 'nights',
            min: 0,
            max: 7,
            visibleIf: '{tired} = 1',
            isRequired: true,
          },
          { type: 'checkbox', name: 'causes', choices: ['noise', 'light', { value: 'none', isExclusive: true }] },
          { type: 'radiogroup', name: 'age', choices: ['young', 'old', 'no-answer'] },
          { type: 'comment', name: 'remark', maxLength: 10 },
        ],
      },
    ],
  },
  items: {
    tired: { role: 'scale', choices: 'yes-no' },
    rested: { role: 'scale', choices: 'yes-no' },
    nights: { role: 'context' },
    causes: { role: 'context', choices: 'causes' },
    age: { role: 'background', choices: 'age' },
    remark: { role: 'comment' },
  },
  scales: [
    {
      id: 'fatigue',
      role: 'indicator',
      scoring: { op: 'count-of-yes', items: ['tired', 'rested'], reverse: ['rested'] },
      display: '0-100',
      range: [0, 2],
      highIsUnfavourable: true,
      source: 'toy',
      tiers: [
        { id: 'ok', severity: 0, from: 0, below: 1, source: 'toy' },
        { id: 'problematic', severity: 1, from: 1, to: 2, source: 'toy' },
      ],
    },
  ],
  breakdowns: ['age'],
  workabilityRate: ['fatigue'],
});

const texts = (language: string) => ({
  status: 'own-translation',
  name: `Toy ${language}`,
  summary: 'Summary',
  comparability: 'Reason',
  pages: { one: { title: 'Page' } },
  items: {
    tired: { title: `Tired ${language}` },
    rested: { title: 'Rested' },
    nights: { title: 'Nights' },
    causes: { title: 'Causes', help: 'Help' },
    age: { title: 'Age' },
    remark: { title: 'Remark' },
  },
  choices: {
    'yes-no': { '1': 'Yes', '0': 'No' },
    causes: { noise: 'Noise', light: 'Light', none: 'None' },
    age: { young: 'Young', old: 'Old', 'no-answer': 'Prefer not to say' },
  },
  scales: { fatigue: { name: 'Fatigue', explanation: 'Explanation' } },
  tiers: { fatigue: { ok: { name: 'Ok', meaning: 'Fine' }, problematic: { name: 'Problem', meaning: 'Look' } } },
});

const cases = () => ({
  cases: [
    { name: 'zero', answers: { tired: 0, rested: 1 }, scores: { fatigue: { raw: 0, value: 0, tier: 'ok' } } },
    { name: 'one', answers: { tired: 1, rested: 1 }, scores: { fatigue: { raw: 1, value: 50, tier: 'problematic' } } },
    { name: 'two', answers: { tired: 1, rested: 0 }, scores: { fatigue: { raw: 2, value: 100, tier: 'problematic' } } },
  ],
});

/** The files of a small valid instrument; `edit` may spoil the definition, `editText` the Dutch text, `editCases` the cases. */
export function toyFiles(
  change: {
    readonly edit?: (definition: Editable) => void;
    readonly editText?: (text: Editable) => void;
    readonly editCases?: (cases: Editable) => void;
  } = {},
): InstrumentFiles {
  const written = definition();
  const dutch = texts('nl');
  const worked = cases();
  change.edit?.(written);
  change.editText?.(dutch);
  change.editCases?.(worked);
  return {
    'instrument.json': JSON.stringify(written),
    'text.nl.json': JSON.stringify(dutch),
    'text.en.json': JSON.stringify(texts('en')),
    'scoring-cases.json': JSON.stringify(worked),
  };
}

export const toyInstrument = (change: Parameters<typeof toyFiles>[0] = {}) => parseInstrument(toyFiles(change));
