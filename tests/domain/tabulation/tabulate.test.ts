import { describe, expect, test } from 'vitest';
import type { OrganisationId, ReportingGroupId, WaveId } from '../../../src/domain/ids.ts';
import type { Instrument, Item, Scale } from '../../../src/domain/instruments/instrument.types.ts';
import type { ReportUnit } from '../../../src/domain/participation/participation.types.ts';
import type { ScaleScore } from '../../../src/domain/scoring/score.types.ts';
import { yesAnswers } from '../../../src/domain/tabulation/sensitive-items.ts';
import type { Respondent } from '../../../src/domain/tabulation/table.types.ts';
import { tabulate } from '../../../src/domain/tabulation/tabulate.ts';

const item = (id: string, change: Partial<Item> = {}): Item =>
  ({ id, kind: 'single', role: 'scale', sensitive: false, required: true, choices: [], title: {}, ...change }) as Item;

const scale = (id: string, role: Scale['role'], tiers = true): Scale =>
  ({
    id,
    role,
    items: [`${id}-1`],
    scoring: { op: 'answer', item: `${id}-1` },
    step: 1,
    rawMin: 7,
    rawMax: 49,
    tiers: tiers ? [{ id: 'ok' }] : [],
  }) as unknown as Scale;

const instrument = {
  id: 'scan',
  items: [
    item('age', {
      role: 'background',
      choices: [
        { value: 1, text: {} },
        { value: 2, text: {} },
      ],
    }),
    item('stress-1'),
    item('harm-1', { sensitive: true }),
    item('wai-1'),
  ],
  scales: [scale('stress', 'indicator'), scale('harm', 'risk'), scale('wai', 'index')],
  workabilityRate: ['stress'],
} as unknown as Instrument;

const units: readonly ReportUnit[] = [
  { id: 'company', parentId: null, label: '', unitIds: [], groupIds: [], headCount: 4 },
  { id: 'a', parentId: 'company', label: '', unitIds: [], groupIds: ['ga' as ReportingGroupId], headCount: 3 },
  { id: 'b', parentId: 'company', label: '', unitIds: [], groupIds: ['gb' as ReportingGroupId], headCount: 1 },
];

const scored = (scaleId: string, raw: number, severity: 0 | 1 | 2): ScaleScore => ({
  scaleId,
  answered: 1,
  required: 1,
  status: 'scored',
  raw,
  value: raw,
  tier: 'x',
  severity,
  rules: [],
});
const missing = (scaleId: string): ScaleScore => ({
  scaleId,
  answered: 0,
  required: 1,
  status: 'not-scorable',
  reason: 'missing-items',
});
const person = (groupId: string, age: string | null, stress: ScaleScore, wai: ScaleScore): Respondent => ({
  groupId,
  background: age === null ? {} : { age },
  scores: [stress, scored('harm', 0, 0), wai],
  onPaper: false,
});

const input = {
  organisationId: 'o' as OrganisationId,
  waveId: 'w' as WaveId,
  rules: {
    k: 10,
    kSensitive: 20,
    breakdowns: ['age'],
    protectionLevel: 'half-range' as const,
    participation: 'invited' as const,
  },
  units,
  instruments: [instrument],
  respondents: [
    person('ga', '1', scored('stress', 9, 2), scored('wai', 30.5, 1)),
    person('ga', '2', scored('stress', 6, 1), scored('wai', 44, 0)),
    person('ga', null, missing('stress'), missing('wai')),
    person('gb', '1', scored('stress', 0, 0), scored('wai', 40, 0)),
  ],
};

const figure = (cellId: string, measureId: string) => {
  const found = tabulate(input).figures.find((one) => one.cellId === cellId && one.measureId === measureId);
  return found && [found.value, found.base];
};

describe('a wave of four people, counted by hand', () => {
  test('a unit contains the people of the units below it', () => {
    const cells = Object.fromEntries(tabulate(input).cells.map((cell) => [cell.id, cell.members]));
    expect(cells).toEqual({
      'unit:company': [0, 1, 2, 3],
      'unit:company|age=1': [0, 3],
      'unit:company|age=2': [1],
      'unit:a': [0, 1, 2],
      'unit:a|age=1': [0],
      'unit:a|age=2': [1],
      'unit:b': [3],
      'unit:b|age=1': [3],
      'unit:b|age=2': [],
    });
  });

  test('acute is inside problematic, and who has no score is not in the base', () => {
    expect(figure('unit:a', 'problematic:stress')).toEqual([2, 2]);
    expect(figure('unit:a', 'acute:stress')).toEqual([1, 2]);
    expect(figure('unit:company', 'workable')).toEqual([1, 3]);
  });

  test('an index is summed in halves, within the range of its people', () => {
    expect(figure('unit:company', 'sum:wai')).toEqual([61 + 88 + 80, 3]);
    const measure = tabulate(input).measures.find(({ id }) => id === 'sum:wai');
    expect(measure).toMatchObject({ denominator: 2, minPerPerson: 14, maxPerPerson: 98 });
  });

  test('a scale with a sensitive item is sensitive', () => {
    const sensitive = tabulate(input)
      .measures.filter((measure) => measure.sensitive)
      .map(({ id }) => id);
    expect(sensitive).toEqual(['problematic:harm', 'acute:harm']);
  });
});

test('a respondent of an unknown group stops the tabulation', () => {
  const stray = { ...input, respondents: [person('elsewhere', '1', missing('stress'), missing('wai'))] };
  expect(() => tabulate(stray)).toThrow('belongs to no report unit');
});

test('two instruments with the same scale cannot be counted in one wave', () => {
  expect(() => tabulate({ ...input, instruments: [instrument, instrument] })).toThrow('stands in two instruments');
});

describe('which scales get a sum', () => {
  const measuresOf = (scales: readonly Scale[]) =>
    tabulate({ ...input, instruments: [{ ...instrument, scales, workabilityRate: [] }], respondents: [] }).measures.map(
      ({ id }) => id,
    );
  const atLeast = { op: 'sum', items: ['own-1'], flip: {}, missing: { rule: 'at-least', answered: 1, name: 'some' } };

  test('an index, a single item, and a scale that stands by itself, when it has tiers', () => {
    expect(measuresOf([scale('pulse', 'context')])).toContain('sum:pulse');
    expect(measuresOf([scale('was', 'single')])).toContain('sum:was');
    expect(measuresOf([scale('part', 'context', false)])).toEqual([]);
    expect(measuresOf([scale('stress', 'indicator'), scale('load', 'risk')]).join()).not.toContain('sum:');
  });

  test('never a sensitive one that stands by itself', () => {
    expect(measuresOf([scale('harm', 'context')])).toEqual(['problematic:harm', 'acute:harm']);
  });

  test('never one whose scores may be fractions, because missing answers are made up for', () => {
    const own = { ...scale('own', 'index'), scoring: atLeast } as unknown as Scale;
    expect(measuresOf([own])).toEqual(['problematic:own', 'acute:own']);
    const total = { ...scale('all', 'index'), scoring: { op: 'total', scales: ['own'] } } as Scale;
    expect(measuresOf([own, total]).join()).not.toContain('sum:');
  });
});

describe('a sensitive yes/no question', () => {
  const counting = {
    ...scale('harm', 'context'),
    items: ['harm-1', 'harm-2'],
    scoring: { op: 'count-of-yes', items: ['harm-1', 'harm-2'], flip: { 'harm-2': 1 }, missing: { rule: 'complete' } },
  } as unknown as Scale;
  const asked = {
    ...instrument,
    items: [item('harm-1', { sensitive: true }), item('harm-2', { sensitive: true })],
    scales: [counting],
    workabilityRate: [],
  } as unknown as Instrument;
  const answers = [{ 'harm-1': 1, 'harm-2': 1 }, { 'harm-1': 0 }, { 'harm-2': 0 }];
  const respondents = answers.map((values) => ({
    groupId: 'ga',
    background: { age: '1' },
    scores: [],
    yes: yesAnswers(asked, values),
    onPaper: false,
  }));
  const input = {
    organisationId: 'o' as OrganisationId,
    waveId: 'w' as WaveId,
    rules: {
      k: 10,
      kSensitive: 20,
      breakdowns: [],
      protectionLevel: 'half-range',
      participation: 'invited',
    },
    units,
    instruments: [asked],
    respondents,
  } as const;

  test('is counted by itself: who met it, among those who answered it, turned where it is turned', () => {
    const table = tabulate(input);
    const figure = (id: string) =>
      table.figures.find(({ cellId, measureId }) => cellId === 'unit:company' && measureId === `yes:${id}`);
    expect(figure('harm-1')).toMatchObject({ value: 1, base: 2 });
    expect(figure('harm-2')).toMatchObject({ value: 1, base: 2 });
    expect(table.measures.find(({ id }) => id === 'yes:harm-1')).toMatchObject({
      kind: 'yes',
      scaleId: 'harm',
      itemId: 'harm-1',
      sensitive: true,
    });
  });

  test('is not counted again in a release that did not have it', () => {
    const only = new Set(['problematic:harm']);
    expect(tabulate({ ...input, only }).measures.map(({ id }) => id)).toEqual(['problematic:harm']);
  });
});
