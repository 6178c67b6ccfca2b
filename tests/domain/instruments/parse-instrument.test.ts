import { describe, expect, test } from 'vitest';
import { type Problem, WerkpeilError } from '../../../src/domain/errors.ts';
import { type InstrumentFiles, parseInstrument } from '../../../src/domain/instruments/parse-instrument.ts';
import { toyFiles } from './toy-instrument.ts';

/** Problems of a folder that must be refused. */
function refusal(files: InstrumentFiles): readonly Problem[] {
  try {
    parseInstrument(files);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'instrument-invalid') return error.problems;
    throw error;
  }
  throw new Error('was accepted');
}

type Edit = NonNullable<Parameters<typeof toyFiles>[0]>['edit'];
const refusalOf = (edit: Edit) => refusal(toyFiles({ edit: edit! }));
const tiers =
  (...list: object[]): Edit =>
  (definition) => {
    definition.scales[0].tiers = list.map((tier, index) => ({
      id: `t${index}`,
      severity: index,
      source: 'toy',
      ...tier,
    }));
  };

const rating = (rateMax: number) => ({ type: 'rating', name: 'tired', rateMin: 0, rateMax });
/** So deep that following it would end the program. */
function tables(depth: number): object {
  const bands = [
    { from: 0, to: 0, score: 0 },
    { from: 1, to: 2, score: 1 },
  ];
  let block: object = { op: 'count-of-yes', items: ['tired', 'rested'] };
  for (let index = 0; index < depth; index += 1) block = { op: 'banded', of: block, bands };
  return block;
}
function addItems(definition: Parameters<NonNullable<Edit>>[0], count: number): void {
  for (let index = 0; index < count; index += 1)
    definition.survey.pages[0].elements.push({ type: 'comment', name: `more-${index}`, maxLength: 5 });
}
const weights = { young: [1, 1], old: [1, 1], 'no-answer': [1, 1] };
const weightedTwice = { op: 'weighted', items: ['tired', 'tired'], by: 'age', weights, whenMissing: 'm' };

describe('parseInstrument', () => {
  test('reads a whole instrument and freezes it', () => {
    const instrument = parseInstrument(toyFiles());
    expect(Object.keys(instrument.languages)).toEqual(['nl', 'en']);
    expect(instrument.items.map((item) => item.id)).toEqual(['tired', 'rested', 'nights', 'causes', 'age', 'remark']);
    expect(instrument.items[0]?.title).toEqual({ nl: 'Tired nl', en: 'Tired en' });
    expect(instrument.scales[0]).toMatchObject({ rawMin: 0, rawMax: 2, step: 1, display: '0-100' });
    expect(() => {
      (instrument as { version: string }).version = '2';
    }).toThrow(TypeError);
    expect(() => (instrument.scales[0]!.tiers as unknown[]).pop()).toThrow(TypeError);
  });

  test('leaves out a language that is only a machine draft', () => {
    const files = toyFiles({ editText: (text) => (text.status = 'machine-draft') });
    expect(parseInstrument(files).languages).toEqual({ en: { status: 'own-translation' } });
    expect(
      refusal({ 'instrument.json': files['instrument.json']!, 'text.nl.json': files['text.nl.json']! }),
    ).toMatchObject([{ code: 'no-language' }]);
  });

  test.each<[string, Edit, string, string]>([
    ['an unknown operator', (d) => (d.scales[0].scoring.op = 'median'), 'operator-unknown', 'scales.0.scoring.op'],
    ['a field that nobody knows', (d) => (d.scales[0].cutoff = 6), 'wrong-field', 'scales.0'],
    [
      'an element type that is not drawn',
      (d) => (d.survey.pages[0].elements[0].type = 'ranking'),
      'wrong-field',
      'type',
    ],
    ['texts inside the definition', (d) => (d.survey.pages[0].elements[0].title = 'x'), 'wrong-field', 'elements.0'],
    ['an item that the scale does not find', (d) => d.scales[0].scoring.items.push('gone'), 'scoring-wrong', 'scoring'],
    ['an item named twice', (d) => d.scales[0].scoring.items.push('tired'), 'scoring-wrong', 'scoring'],
    ['a reversed item outside the scale', (d) => (d.scales[0].scoring.reverse = ['age']), 'scoring-wrong', 'scoring'],
    [
      'a count over items that are not yes or no',
      (d) => (d.survey.pages[0].elements[0].choices = [2, 1]),
      'scoring-wrong',
      'scoring',
    ],
    ['a range that the operators do not give', (d) => (d.scales[0].range = [0, 3]), 'range-wrong', 'range'],
    ['a scale whose source is not listed', (d) => (d.scales[0].source = 'gone'), 'source-missing', 'source'],
    [
      'a tier whose source is not listed',
      (d) => (d.scales[0].tiers[1].source = 'gone'),
      'source-missing',
      'problematic',
    ],
    ['an element without a role', (d) => delete d.items.age, 'item-unused', 'items.age'],
    ['a scale item that no scale uses', (d) => (d.items.age.role = 'scale'), 'item-unused', 'items.age'],
    [
      'an item used by a scale but not called so',
      (d) => (d.items.tired.role = 'context'),
      'item-unused',
      'items.tired',
    ],
    ['a role without an element', (d) => (d.items.ghost = { role: 'context' }), 'item-unknown', 'items.ghost'],
    [
      'the same element twice',
      (d) => d.survey.pages[0].elements.push(d.survey.pages[0].elements[0]),
      'item-twice',
      'tired',
    ],
    [
      'the same choice twice',
      (d) => (d.survey.pages[0].elements[4].choices = ['young', 'young']),
      'choices-mismatch',
      'age',
    ],
    ['a breakdown that is not background', (d) => (d.breakdowns = ['tired']), 'item-unknown', 'breakdowns.0'],
    ['a rate over an unknown scale', (d) => (d.workabilityRate = ['gone']), 'scoring-wrong', 'workabilityRate.0'],
    ['a gap between tiers', tiers({ from: 0, below: 1 }, { from: 2, to: 2 }), 'tier-gap', 'tiers'],
    ['an overlap of tiers', tiers({ from: 0, below: 2 }, { from: 1, to: 2 }), 'tier-overlap', 'tiers'],
    ['tiers that end too early', tiers({ from: 0, below: 1 }, { from: 1, to: 1 }), 'tier-gap', 'tiers'],
    ['tiers that go too far', tiers({ from: 0, below: 1 }, { from: 1, to: 5 }), 'range-wrong', 'tiers'],
    ['a tier with two ends', tiers({ from: 0, below: 1, to: 1 }, { from: 1, to: 2 }), 'range-wrong', 'tiers'],
    ['a number that nobody can give', (d) => (d.survey.pages[0].elements[2].min = 8), 'choices-mismatch', 'nights.min'],
    ['a number below zero', (d) => (d.survey.pages[0].elements[2].min = -1), 'wrong-field', 'elements.2.min'],
    ['a scale of a million points', (d) => (d.survey.pages[0].elements[0] = rating(1e6)), 'wrong-field', 'rateMax'],
    ['a table over a table', (d) => (d.scales[0].scoring = tables(500)), 'operator-unknown', 'scoring.of.op'],
    ['more questions than anybody answers', (d) => addItems(d, 301), 'wrong-field', 'survey.pages'],
    ['a weighted item twice', (d) => (d.scales[0].scoring = weightedTwice), 'scoring-wrong', 'fatigue'],
    ['a condition that cannot be read', visibleIf('{tired} = '), 'condition-unknown', 'nights'],
    ['a condition with a function', visibleIf('age({tired}) > 3'), 'condition-unknown', 'nights'],
    ['a condition that compares two items', visibleIf('{tired} = {rested}'), 'condition-unknown', 'nights'],
    ['a condition on a later item', visibleIf("{age} = 'old'"), 'condition-unknown', 'nights'],
    ['a condition on an answer that cannot be given', visibleIf('{tired} = 7'), 'condition-unknown', 'nights'],
    ['a condition with another type of value', visibleIf("{tired} = '1'"), 'condition-unknown', 'nights'],
  ])('refuses %s', (_what, edit, code, where) => {
    const problems = refusalOf(edit);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.find((problem) => problem.code === code)?.where).toMatch(/^instrument\.json: /);
    expect(problems.find((problem) => problem.code === code)?.where).toContain(where);
  });

  test.each<[string, Edit, string, string]>([
    ['a missing text', (text) => delete text.items.tired, 'text-missing', 'items.tired.title'],
    ['a missing choice text', (text) => delete text.choices['yes-no']['0'], 'text-missing', 'choices.yes-no.0'],
    [
      'a choice text for no choice',
      (text) => (text.choices['yes-no']['2'] = 'Maybe'),
      'text-unused',
      'choices.yes-no.2',
    ],
    ['a help that only another language has', (text) => delete text.items.causes.help, 'text-missing', 'causes.help'],
    ['a text that nothing uses', (text) => (text.items.gone = { title: 'x' }), 'text-unused', 'items.gone.title'],
    ['a tag', (text) => (text.items.tired.title = 'So <b>tired</b>'), 'text-markup', 'items.tired.title'],
    ['a script', (text) => (text.summary = '<script>alert(1)</script>'), 'text-markup', 'summary'],
    ['an entity', (text) => (text.summary = 'a &lt; b'), 'text-markup', 'summary'],
    ['a SurveyJS placeholder', (text) => (text.summary = 'You said {tired}'), 'text-markup', 'summary'],
    ['a character that turns the direction of text', (text) => (text.summary = 'a\u202eb'), 'text-markup', 'summary'],
    ['a soft hyphen, which nobody sees', (text) => (text.summary = 'a\u00adb'), 'text-markup', 'summary'],
    ['a letter of Arabic that only turns text', (text) => (text.summary = 'a\u061cb'), 'text-markup', 'summary'],
    ['a word in invisible tags', (text) => (text.summary = 'a\u{e0061}\u{e0062}'), 'text-markup', 'summary'],
    ['half a character', (text) => (text.summary = 'a\ud83d'), 'text-markup', 'summary'],
    ['a letter that was lost in a wrong encoding', (text) => (text.summary = 'M\ufffdde'), 'text-markup', 'summary'],
    ['a question of a page', (text) => (text.items.tired.title = 'long '.repeat(101)), 'wrong-field', 'tired.title'],
    ['an answer that fills the screen', (text) => (text.choices['yes-no']['1'] = 'y'.repeat(251)), 'wrong-field', '1'],
    ['an empty text', (text) => (text.summary = '  '), 'text-missing', 'summary'],
    ['a status that does not exist', (text) => (text.status = 'fine'), 'wrong-field', 'status'],
  ])('refuses %s in a text file', (_what, editText, code, where) => {
    expect(refusal(toyFiles({ editText: editText! }))).toContainEqual(
      expect.objectContaining({ code, where: expect.stringMatching(new RegExp(`^text\\.nl\\.json: .*${where}`)) }),
    );
  });

  test('refuses a key that stands twice, of which JSON keeps the last without a word', () => {
    const files = toyFiles();
    const text = files['text.nl.json']?.replace('"summary":', '"name":"Another","summary":') ?? '';
    expect(refusal({ ...files, 'text.nl.json': text })).toEqual([{ code: 'key-twice', where: 'text.nl.json: name' }]);
    const definition = files['instrument.json']?.replace('"severity":0,', '"severity":0,"from":1,') ?? '';
    expect(refusal({ ...files, 'instrument.json': definition })).toContainEqual(
      expect.objectContaining({ code: 'key-twice', where: 'instrument.json: scales.0.tiers.0.from' }),
    );
  });

  test('refuses a folder without definition, a file that is not JSON, and a language that the product does not have', () => {
    const { 'instrument.json': written, ...rest } = toyFiles();
    expect(refusal(rest)).toContainEqual({ code: 'file-missing', where: 'instrument.json' });
    expect(refusal({ ...rest, 'instrument.json': `${written} x` })).toMatchObject([{ code: 'not-json' }]);
    expect(refusal({ ...toyFiles(), 'text.xx.json': '{}' })).toMatchObject([
      { code: 'file-unknown', where: 'text.xx.json' },
    ]);
  });

  test('says everything that is wrong at once', () => {
    const problems = refusalOf((definition) => {
      definition.scales[0].range = [0, 9];
      definition.breakdowns = ['tired'];
    });
    expect(problems.map((problem) => problem.code)).toEqual(['range-wrong', 'item-unknown']);
  });
});

function visibleIf(condition: string): Edit {
  return (definition) => {
    definition.survey.pages[0].elements[2].visibleIf = condition;
  };
}
