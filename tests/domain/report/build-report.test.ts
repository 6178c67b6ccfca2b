import { describe, expect, it } from 'vitest';
import type { InstrumentId } from '../../../src/domain/instruments/instrument.types.ts';
import { buildReport, type ReportInput } from '../../../src/domain/report/build-report.ts';
import { newcombeDifference } from '../../../src/domain/statistics/newcombe-difference.ts';
import { wilsonInterval } from '../../../src/domain/statistics/wilson-interval.ts';
import {
  band,
  benchmark,
  exact,
  hiddenCell,
  hiddenFigure,
  instrument,
  measure,
  organisationId,
  previousWaveId,
  release,
  scale,
  shownCell,
  unit,
  wave,
  words,
} from './release-fixture.ts';

const stress = 'problematic:stress';
const measures = [
  measure('workable'),
  measure('problematic:workload'),
  measure(stress),
  measure('acute:stress'),
  measure('problematic:motivation'),
  measure('problematic:learning'),
  measure('problematic:balance'),
];
const figures = (n: number, problems: number) => [
  exact('workable', n - problems, n),
  exact('problematic:workload', problems, n),
  exact(stress, problems, n),
  exact('acute:stress', 2, n),
  exact('problematic:motivation', 5, n),
  exact('problematic:learning', 5, n),
  hiddenFigure('problematic:balance'),
];
const units = [
  unit('company', null, { headCount: 240 }),
  unit('site-a', 'company', { headCount: 120 }),
  unit('site-b', 'company', { headCount: 120 }),
  unit('team-1', 'site-a', { headCount: 30 }),
  unit('team-2', 'site-a', { headCount: 12 }),
];
const table = release({
  units,
  measures,
  cells: [
    shownCell('company', 200, figures(200, 72)),
    shownCell('site-a', 100, figures(100, 50)),
    shownCell('site-b', 100, figures(100, 22)),
    shownCell('team-1', 25, figures(25, 18)),
    hiddenCell('team-2', 'too-few', 'site-a'),
    shownCell('company', 60, figures(60, 21), { item: 'age-band', value: '55-plus' }),
    shownCell('company', 80, figures(80, 30), { item: 'age-band', value: 'under-35' }),
    hiddenCell('company', 'protects-another', 'company', { item: 'age-band', value: '35-54' }),
  ],
  breakdowns: [{ item: 'age-band', values: ['55-plus', '35-54', 'under-35'] }],
});

function input(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    organisation: { id: organisationId, name: 'Voorbeeld nv' },
    wave: wave(),
    table,
    previous: null,
    instruments: [instrument()],
    benchmarks: [benchmark()],
    unitId: 'team-1',
    visibleUnitIds: units.map(({ id }) => id),
    audit: { clean: true, method: 'test' },
    ...changes,
  };
}

const report = (changes: Partial<ReportInput> = {}) => buildReport(input(changes));
const row = (built: ReturnType<typeof report>, id: string) => {
  const found = built.measures.find((candidate) => candidate.measureId === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

describe('buildReport: what one page holds', () => {
  it('puts the workability rate first, then the four indicators, then the risks', () => {
    expect(report().measures.map(({ measureId, role }) => `${role} ${measureId}`)).toEqual([
      'workable workable',
      'indicator problematic:stress',
      'indicator problematic:motivation',
      'indicator problematic:learning',
      'indicator problematic:balance',
      'risk problematic:workload',
    ]);
  });

  it('gives count, n, share and Wilson interval for both tiers of a figure', () => {
    const { share, acute } = row(report(), stress);
    expect(share).toEqual({ status: 'exact', count: 18, n: 25, share: 0.72, interval: wilsonInterval(18, 25) });
    expect(acute).toMatchObject({ status: 'exact', count: 2, n: 25 });
    expect(row(report(), 'problematic:motivation').acute).toEqual({ status: 'absent' });
  });

  it('hides what the release hides, with the reason and without a number', () => {
    expect(row(report(), 'problematic:balance').share).toEqual({
      status: 'hidden',
      reason: 'protected',
      coveredBy: null,
    });
  });

  it('gives the response of a shown unit only', () => {
    expect(report().response).toEqual({ responded: 25, invited: 30, rate: 25 / 30 });
    expect(report({ unitId: 'team-2' }).response).toBeNull();
  });

  it('gives no response rate where nobody was invited by name, nor where more answered than were invited', () => {
    const withHeads = (headCount: number) => ({
      ...table,
      units: table.units.map((node) => ({ ...node, headCount })),
    });
    expect(report({ table: withHeads(0) }).response).toEqual({ responded: 25, invited: null, rate: null });
    expect(report({ table: withHeads(24) }).response).toEqual({ responded: 25, invited: 24, rate: null });
    expect(report({ table: withHeads(25) }).response).toEqual({ responded: 25, invited: 25, rate: 1 });
  });

  it('says how many answers of the wave came on paper, when there were any', () => {
    expect(report().onPaper).toBeNull();
    expect(report({ table: { ...table, onPaper: 20 } }).onPaper).toBe(20);
    expect(report().identical).toBeNull();
    expect(report({ table: { ...table, identical: 30 } }).identical).toBe(30);
  });

  it('says of a hidden unit why, and which shown unit its people are in, for every measure', () => {
    const hidden = report({ unitId: 'team-2' });
    expect(hidden.unit).toEqual({
      id: 'team-2',
      parentId: 'site-a',
      label: 'Groep team-2',
      depth: 2,
      status: 'hidden',
      reason: 'too-few',
      coveredBy: { id: 'site-a', label: 'Groep site-a' },
      joinedFrom: [],
    });
    for (const { share, comparisons, mean } of hidden.measures) {
      expect(share).toEqual({
        status: 'hidden',
        reason: 'too-few',
        coveredBy: { id: 'site-a', label: 'Groep site-a' },
      });
      expect(comparisons).toEqual([]);
      expect(mean).toBeNull();
    }
  });

  it('lists the units in tree order with their depth', () => {
    expect(report().units.map(({ id, depth }) => `${depth} ${id}`)).toEqual([
      '0 company',
      '1 site-a',
      '2 team-1',
      '2 team-2',
      '1 site-b',
    ]);
  });

  it('gives the shares of every unit below this one, and of none beside it', () => {
    const children = report({ unitId: 'site-a' }).children;
    expect(children.map((child) => child.unit.id)).toEqual(['team-1', 'team-2']);
    expect(children[0]?.shares[stress]).toMatchObject({ status: 'exact', count: 18 });
    expect(children[1]?.shares[stress]).toMatchObject({ status: 'hidden', reason: 'too-few' });
  });

  it('gives breakdowns in the order in which they were asked, in words, hidden rows with their reason', () => {
    const [ages] = report({ unitId: 'company' }).breakdowns;
    expect(ages?.name.nl).toBe('Leeftijd');
    expect(ages?.rows.map(({ label, n }) => [label.nl, n])).toEqual([
      ['jonger dan 35', 80],
      ['35 tot 54', null],
      ['55 en ouder', 60],
    ]);
    expect(ages?.rows[1]?.shares[stress]).toEqual({
      status: 'hidden',
      reason: 'protects-another',
      coveredBy: { id: 'company', label: 'Groep company' },
    });
  });

  it('treats a cell that the release does not hold as protected, never as nobody', () => {
    const [ages] = report({ unitId: 'team-1' }).breakdowns;
    expect(ages?.rows[0]).toMatchObject({ n: null, shares: { [stress]: { status: 'hidden', reason: 'protected' } } });
  });

  it('leaves sensitive measures out of the breakdowns', () => {
    const sensitive = { ...table, measures: measures.map((one) => ({ ...one, sensitive: one.id === stress })) };
    const [ages] = report({ unitId: 'company', table: sensitive }).breakdowns;
    expect(Object.keys(ages?.rows[0]?.shares ?? {})).not.toContain(stress);
  });

  it('names the source of each cut-off; one provisional indicator makes the workability rate provisional', () => {
    expect(row(report(), stress)).toMatchObject({ cutOffStatus: 'provisional', cutOffSource: 'Bron van stress' });
    expect(row(report(), 'problematic:motivation').cutOffStatus).toBe('published');
    expect(row(report(), 'workable').cutOffStatus).toBe('provisional');
  });
});

describe('buildReport: a wave with two instruments', () => {
  const wai = instrument({
    id: 'wai-short' as InstrumentId,
    population: 'any',
    workabilityRate: [],
    scales: [scale('wai-1', 'context'), scale('wai', 'index')],
    comparability: { status: 'not-comparable', reason: words('Geen Vlaams cijfer') },
  });
  const ofWai = (id: string) => measure(id, { instrumentId: 'wai-short' });
  const page = report({
    instruments: [wai, instrument()],
    table: release({
      units: [unit('team-1', null)],
      measures: [ofWai('problematic:wai-1'), ofWai('problematic:wai'), measure(stress), measure('workable')],
      cells: [shownCell('team-1', 25, [exact(stress, 18, 25), exact('problematic:wai', 6, 25)])],
    }),
  });

  it('orders the rows by role over both', () => {
    expect(page.measures.map(({ measureId }) => measureId)).toEqual([
      'workable',
      stress,
      'problematic:wai',
      'problematic:wai-1',
    ]);
  });

  it('takes its word on comparability from the instrument with the workability rate', () => {
    expect(page.comparability.status).toBe('indicative');
  });

  it('lays only the instrument that has one beside a benchmark, and says "protected" of a figure that is not there', () => {
    expect(row(page, stress).comparisons.map(({ kind }) => kind)).toEqual(['benchmark']);
    expect(row(page, 'problematic:wai').comparisons).toEqual([]);
    expect(row(page, 'workable').share).toMatchObject({ status: 'hidden', reason: 'protected' });
  });
});

describe('buildReport: who may open what', () => {
  it('opens the first visible unit in tree order when none is named', () => {
    expect(report({ unitId: null, visibleUnitIds: ['team-2', 'team-1'] }).unit.id).toBe('team-1');
  });

  it('refuses a unit that the reader may not open exactly like one that does not exist', () => {
    for (const unitId of ['site-b', 'no-such-unit']) {
      expect(() => report({ unitId, visibleUnitIds: ['team-1'] })).toThrow(
        expect.objectContaining({ code: 'unit-not-found' }),
      );
    }
  });

  it('shows a team lead no other unit in the list, and none below that is not the own', () => {
    const page = report({ unitId: 'site-a', visibleUnitIds: ['site-a', 'team-1'] });
    expect(page.units.map(({ id }) => id)).toEqual(['site-a', 'team-1']);
    expect(page.children.map((child) => child.unit.id)).toEqual(['team-1']);
  });
});

describe('buildReport: comparisons', () => {
  it('lays a share beside the benchmark with source, n and year, and colours it when it is clear', () => {
    const clear = row(report(), stress);
    expect(clear.comparisons[0]).toMatchObject({
      kind: 'benchmark',
      label: 'Vlaanderen 2023',
      name: { nl: 'Vlaanderen 2023', en: 'Flanders 2023' },
      share: 0.361,
      n: 8901,
      verdict: 'higher',
      source: 'SERV 2023',
      sourceStatus: 'published',
    });
    expect(clear.colour).toBe('unfavourable');
  });

  it('gives no colour and no verdict word when the interval spans the benchmark', () => {
    const page = report({ unitId: 'company' });
    expect(row(page, stress).comparisons[0]?.verdict).toBe('no-clear-difference');
    expect(row(page, stress).colour).toBe('none');
  });

  it('calls more workable work and fewer problems favourable', () => {
    const benchmarks = [benchmark(), benchmark({ measure: 'workable', scaleId: null, share: 0.518 })];
    const page = report({ unitId: 'site-b', benchmarks });
    expect(row(page, 'workable')).toMatchObject({ colour: 'favourable' });
    expect(row(page, stress)).toMatchObject({ colour: 'favourable' });
    expect(row(report({ benchmarks }), 'workable')).toMatchObject({ colour: 'unfavourable' });
  });

  it('never colours what has no benchmark', () => {
    expect(row(report({ benchmarks: [] }), stress)).toMatchObject({ colour: 'none' });
    const other = instrument({ comparability: { status: 'not-comparable', reason: {} } });
    const page = report({ instruments: [other] });
    expect(row(page, stress).comparisons.map(({ kind }) => kind)).toEqual(['rest']);
    expect(page.comparability.status).toBe('not-comparable');
  });

  it('lays a team beside the rest of the organisation, never beside the whole that contains it', () => {
    const rest = row(report(), stress).comparisons.find(({ kind }) => kind === 'rest');
    expect(rest).toMatchObject({ label: 'Groep company', n: 175, share: 54 / 175, verdict: 'higher' });
    expect(rest?.interval).toEqual(newcombeDifference(18, 25, 54, 175).interval);
    expect(row(report({ unitId: 'company' }), stress).comparisons.map(({ kind }) => kind)).toEqual(['benchmark']);
  });

  it('leaves the rest out when it is smaller than k or one of the two is not exact', () => {
    const nearly = release({
      units: [unit('company', null), unit('team-1', 'company')],
      measures: [measure(stress)],
      cells: [shownCell('company', 34, [exact(stress, 20, 34)]), shownCell('team-1', 25, [exact(stress, 18, 25)])],
    });
    expect(row(report({ table: nearly }), stress).comparisons.map(({ kind }) => kind)).toEqual(['benchmark']);
    const atK = release({ ...nearly, cells: [shownCell('company', 35, [exact(stress, 20, 35)]), nearly.cells[1]!] });
    expect(row(report({ table: atK }), stress).comparisons.map(({ kind }) => kind)).toEqual(['benchmark', 'rest']);
    const banded = release({
      ...nearly,
      cells: [shownCell('company', 60, [band(stress, 20, 22, 60)]), nearly.cells[1]!],
    });
    expect(row(report({ table: banded }), stress).comparisons.map(({ kind }) => kind)).toEqual(['benchmark']);
  });

  it('lays a unit beside itself in the previous wave', () => {
    const previous = {
      wave: wave({ id: previousWaveId, title: 'Najaar 2025', openedOn: '2025-10-01' }),
      table: release({ units, measures, cells: [shownCell('team-1', 26, figures(26, 8))] }),
    };
    const page = report({ previous });
    expect(page.previousWave).toEqual({ id: previousWaveId, title: 'Najaar 2025', openedOn: '2025-10-01' });
    const then = row(page, stress).comparisons.find(({ kind }) => kind === 'previous-wave');
    expect(then).toMatchObject({ label: 'Najaar 2025', n: 26, share: 8 / 26, verdict: 'higher' });
    expect(then?.interval).toEqual(newcombeDifference(18, 25, 8, 26).interval);
  });

  it('makes no trend over another version of the instrument', () => {
    const previous = {
      wave: wave({ instruments: [{ id: 'workability-employee', version: '0.9.0' }] }),
      table: release({ units, measures, cells: [shownCell('team-1', 26, figures(26, 8))] }),
    };
    expect(row(report({ previous }), stress).comparisons.map(({ kind }) => kind)).not.toContain('previous-wave');
  });
});

describe('buildReport: bands and means', () => {
  const banded = (lo: number, hi: number) =>
    release({
      units: [unit('team-1', null)],
      measures: [measure(stress)],
      cells: [shownCell('team-1', 25, [band(stress, lo, hi, 25)])],
    });

  it('shows a band as a band: both shares, and an interval that covers both ends', () => {
    const { share } = row(report({ table: banded(22, 25) }), stress);
    expect(share).toEqual({
      status: 'band',
      lo: 22,
      hi: 25,
      n: 25,
      share: [22 / 25, 1],
      interval: [wilsonInterval(22, 25)[0], 1],
    });
  });

  it('gives of a banded difference the part that is certain, with its range', () => {
    const [clear] = row(report({ table: banded(22, 25) }), stress).comparisons;
    expect(clear?.verdict).toBe('higher');
    expect(clear?.difference).toBeCloseTo(22 / 25 - 0.361, 12);
    expect(clear?.differenceRange?.[1]).toBeCloseTo(1 - 0.361, 12);
    const [unclear] = row(report({ table: banded(8, 12) }), stress).comparisons;
    expect(unclear).toMatchObject({ difference: 0, verdict: 'no-clear-difference' });
    expect(row(report({ table: banded(8, 25) }), stress).colour).toBe('none');
    const before = report({ table: banded(22, 25), previous: { wave: wave(), table: banded(8, 12) } });
    expect(row(before, stress).comparisons.find(({ kind }) => kind === 'previous-wave')?.shareRange).toEqual([
      8 / 25,
      12 / 25,
    ]);
  });

  it('gives the mean of an index in points and halves, without an interval that the release cannot know', () => {
    const wai = instrument({
      id: 'workability-employee' as InstrumentId,
      population: 'any',
      workabilityRate: [],
      scales: [scale('wai', 'index'), scale('was', 'single')],
    });
    const sums = (figure: ReturnType<typeof exact>) =>
      report({
        instruments: [wai],
        table: release({
          units: [unit('team-1', null)],
          measures: [
            measure('problematic:wai'),
            measure('acute:wai'),
            measure('sum:wai', { denominator: 2, maxPerPerson: 98 }),
            measure('sum:was', { maxPerPerson: 10 }),
          ],
          cells: [shownCell('team-1', 20, [exact('problematic:wai', 4, 20), exact('acute:wai', 1, 20), figure])],
        }),
      });
    const page = sums(exact('sum:wai', 1501, 20));
    expect(page.measures.map(({ measureId }) => measureId)).toEqual(['problematic:wai', 'sum:was']);
    expect(row(page, 'problematic:wai').mean).toEqual({ mean: 37.525, n: 20, min: 37.525, max: 37.525 });
    expect(row(page, 'problematic:wai').comparisons).toEqual([]);
    expect(row(page, 'sum:was')).toMatchObject({ share: { status: 'absent' }, mean: null });
    expect(row(sums(band('sum:wai', 1480, 1520, 20)), 'problematic:wai').mean).toEqual({
      mean: 37.5,
      n: 20,
      min: 37,
      max: 38,
    });
    expect(row(sums(hiddenFigure('sum:wai')), 'problematic:wai').mean).toBeNull();
  });

  it('says "nobody" and not 0 % when no answer was valid', () => {
    const empty = release({
      units: [unit('team-1', null)],
      measures: [measure(stress)],
      cells: [shownCell('team-1', 25, [exact(stress, 0, 0)])],
    });
    expect(row(report({ table: empty }), stress)).toMatchObject({
      share: { status: 'hidden', reason: 'empty' },
      comparisons: [],
      mean: null,
    });
  });
});
