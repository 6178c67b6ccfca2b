import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBenchmarks } from '../../src/domain/benchmark/parse-benchmarks.ts';
import { loadBenchmarks } from '../../src/storage/benchmark-files.ts';
import { surveyFolders } from './library.ts';

const benchmarks = await loadBenchmarks('surveys/benchmarks');
const percent = (id: string) => {
  const found = benchmarks.find((benchmark) => benchmark.id === id);
  return found === undefined ? null : Math.round(found.share * 1000) / 10;
};

describe('the published figures', () => {
  test.each([
    ['employee:flanders:2023:workable@2023', 51.8],
    ['employee:flanders:2023:problematic:stress@2023', 36.1],
    ['employee:flanders:2023:acute:stress@2023', 13.4],
    ['employee:flanders:2019:workable@2019', 49.6],
    ['employee:service-vouchers:2019:problematic:learning@2019', 47],
    ['employee:health-welfare:2023:problematic:emotional-load@2023', 43.7],
    ['self-employed:flanders:2023:workable@2023', 52.5],
    ['self-employed:flanders:2023:problematic:stress@2023', 37.8],
    ['self-employed:with-staff:2023:problematic:stress@2023', 44],
    ['self-employed:hospitality:2013:workable@2013', 40],
  ])('hold %s = %s %%', (id, expected) => {
    expect(percent(id)).toBe(expected);
  });

  test('leave out what no source confirms', () => {
    for (const id of [
      'employee:flanders:2010:problematic:stress@2010',
      'employee:flanders:2016:problematic:learning@2016',
      'employee:flanders:2023:problematic:task-variety@2023',
      'employee:flanders:2023:problematic:support@2023',
    ]) {
      expect(percent(id)).toBeNull();
    }
  });

  test('keep both editions of a revised figure', () => {
    expect(percent('employee:health-welfare:2004:workable@2019')).toBe(56.1);
    expect(percent('employee:health-welfare:2004:workable@2023')).toBe(56.4);
  });

  test('have a source, a name in four languages and a share between 0 and 1, newest first', () => {
    for (const { source, scopeName, share } of benchmarks) {
      expect(source.reference.length).toBeGreaterThan(10);
      expect(Object.keys(scopeName).sort()).toEqual(['de', 'en', 'fr', 'nl']);
      expect(share > 0 && share < 1).toBe(true);
    }
    expect(benchmarks.map(({ year }) => year)).toEqual(benchmarks.map(({ year }) => year).sort((a, b) => b - a));
  });

  test('never put an acute share above the problematic share that contains it', () => {
    const problematic = new Map(benchmarks.filter((b) => b.measure === 'problematic').map((b) => [b.id, b.share]));
    for (const acute of benchmarks.filter((benchmark) => benchmark.measure === 'acute')) {
      const whole = problematic.get(acute.id.replace(':acute:', ':problematic:'));
      if (whole !== undefined) expect(acute.share).toBeLessThan(whole);
    }
  });

  test('speak of scales that an instrument has', () => {
    const scales = new Set(surveyFolders().flatMap(({ instrument }) => instrument.scales.map((scale) => scale.id)));
    expect(benchmarks.filter(({ scaleId }) => scaleId !== null && !scales.has(scaleId))).toEqual([]);
  });
});

describe('parseBenchmarks', () => {
  const files = (figure: object) => ({
    'sources.json': readFileSync('surveys/benchmarks/sources.json', 'utf8'),
    'scopes.json': readFileSync('surveys/benchmarks/scopes.json', 'utf8'),
    'x.json': JSON.stringify({
      population: 'employee',
      figures: [
        {
          scope: 'flanders',
          year: 2023,
          edition: '2023',
          measure: 'workable',
          percent: 50,
          source: 'serv-advice-2024',
          ...figure,
        },
      ],
    }),
  });

  test('reads a figure', () => {
    expect(parseBenchmarks(files({}))).toHaveLength(1);
  });

  test.each([
    ['without a source', { source: undefined }, 'source'],
    ['whose source is not listed', { source: 'hearsay' }, 'figures.0.source'],
    ['about an unknown scope', { scope: 'moon' }, 'figures.0.scope'],
    ['above 100 %', { percent: 101 }, 'percent'],
    ['that is workable for one scale', { scale: 'stress' }, 'figures.0'],
    ['that is problematic for no scale', { measure: 'problematic' }, 'figures.0'],
    ['with a field that nobody knows', { guess: true }, 'figures.0'],
  ])('refuses a figure %s', (_what, figure, where) => {
    expect(() => parseBenchmarks(files(figure))).toThrow(/^instrument-invalid/);
    expect(() => parseBenchmarks(files(figure))).toThrow(where);
  });

  test('refuses a source or a field of a figure that stands twice', () => {
    const sources = '{"a":{"reference":"The first source"},"a":{"reference":"The second source"}}';
    expect(() => parseBenchmarks({ ...files({}), 'sources.json': sources })).toThrow('sources.json: a');
  });

  test('refuses the same figure twice', () => {
    const twice = files({});
    expect(() => parseBenchmarks({ ...twice, 'y.json': twice['x.json'] })).toThrow('stands twice');
  });
});
