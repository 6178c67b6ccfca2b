import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { codebook } from '../../src/publish/codebook.ts';
import type { ReleaseContent } from '../../src/publish/release-content.types.ts';
import { csvColumns, releaseCsv } from '../../src/publish/release-csv.ts';
import { releaseDocument, releaseJson } from '../../src/publish/release-json.ts';
import {
  band,
  exact,
  hiddenCell,
  hiddenFigure,
  instrument,
  measure,
  organisationId,
  release,
  scale,
  shownCell,
  unit,
  waveId,
} from '../domain/report/release-fixture.ts';

const stress = 'problematic:stress';
const content: ReleaseContent = {
  organisation: { id: organisationId, name: 'Voorbeeld nv' },
  wave: { id: waveId, title: 'Najaar 2026', openedOn: '2026-10-01' },
  table: release({
    units: [
      unit('company', null, { label: 'Voorbeeld nv', headCount: 200 }),
      unit('team', 'company', { label: '=HYPERLINK("http://example.org")', headCount: 30 }),
      unit('small', 'company', { label: 'Kleine ploeg', headCount: 7 }),
    ],
    measures: [
      measure(stress),
      measure('acute:stress'),
      measure('sum:wai', { denominator: 2, minPerPerson: 14, maxPerPerson: 98 }),
    ],
    cells: [
      shownCell('company', 150, [
        exact(stress, 54, 150),
        band('acute:stress', 18, 20, 150),
        exact('sum:wai', 11251, 150),
      ]),
      shownCell('team', 25, [exact(stress, 8, 24), hiddenFigure('acute:stress'), band('sum:wai', 1800, 1900, 25)]),
      hiddenCell('small', 'too-few', 'company'),
      shownCell('company', 60, [exact(stress, 20, 60)], { item: 'age-band', value: '55-plus' }),
    ],
    breakdowns: [{ item: 'age-band', values: ['55-plus'] }],
  }),
  instruments: [instrument({ scales: [scale('stress', 'indicator', 'provisional'), scale('wai', 'index')] })],
  audit: { clean: true, method: 'test method' },
};

type CsvRow = Record<string, string>;
const rowsOf = (csv: string): CsvRow[] => parse(csv, { columns: true, delimiter: ';', bom: true });
const find = (rows: CsvRow[], unitId: string, measureId: string, breakdown = ''): CsvRow => {
  const found = rows.find(
    (row) => row['unit_id'] === unitId && row['measure'] === measureId && row['breakdown_value'] === breakdown,
  );
  if (!found) throw new Error(`no row ${unitId} ${measureId}`);
  return found;
};

describe('releaseCsv', () => {
  const csv = releaseCsv(content, 'nl');
  const rows = rowsOf(csv);

  it('has a byte order mark, semicolons and one row per cell and measure', () => {
    expect(csv.startsWith('\uFEFFunit_id;unit_path;')).toBe(true);
    expect(rows).toHaveLength(4 * 3);
    expect(Object.keys(rows[0] ?? {})).toEqual([...csvColumns]);
  });

  it('writes an exact figure with share, interval and a decimal comma', () => {
    expect(find(rows, 'company', stress)).toMatchObject({
      unit_path: 'Voorbeeld nv',
      respondents: '150',
      form: 'exact',
      value: '54',
      valid_n: '150',
      share: '0,3600',
      interval_low: '0,2876',
      interval_high: '0,4394',
      reason: '',
      cut_off_status: 'provisional',
      cut_off_source: 'Bron van stress',
      instrument: 'workability-employee',
      instrument_version: '1.0.0',
    });
  });

  it('writes a decimal point in English', () => {
    expect(find(rowsOf(releaseCsv(content, 'en')), 'company', stress)).toMatchObject({ share: '0.3600' });
  });

  it('writes both ends of a band and no single value', () => {
    expect(find(rows, 'company', 'acute:stress')).toMatchObject({
      form: 'band',
      value: '',
      value_min: '18',
      value_max: '20',
      share: '',
      share_min: '0,1200',
      share_max: '0,1333',
    });
  });

  it('writes a mean for a sum, and no share', () => {
    expect(find(rows, 'company', 'sum:wai')).toMatchObject({
      value: '11251',
      denominator: '2',
      mean: '37,5033',
      share: '',
    });
    expect(find(rows, 'team', 'sum:wai')).toMatchObject({ mean: '', mean_min: '36', mean_max: '38' });
  });

  it('writes no number about a hidden group, only why and where its people are', () => {
    for (const id of [stress, 'acute:stress', 'sum:wai']) {
      const row = find(rows, 'small', id);
      expect(row).toMatchObject({ form: 'hidden', reason: 'too-few', covered_by: 'company' });
      for (const column of [
        'respondents',
        'value',
        'value_min',
        'value_max',
        'valid_n',
        'share',
        'interval_low',
        'mean',
      ]) {
        expect(row[column]).toBe('');
      }
    }
    expect(find(rows, 'team', 'acute:stress')).toMatchObject({ form: 'hidden', reason: 'protected', value: '' });
  });

  it('treats a figure that is missing from a shown cell as protected', () => {
    expect(find(rows, 'company', 'sum:wai', '55-plus')).toMatchObject({ form: 'hidden', reason: 'protected' });
  });

  it('names a breakdown by code and in words', () => {
    expect(find(rows, 'company', stress, '55-plus')).toMatchObject({
      breakdown: 'age-band',
      breakdown_label: '55 en ouder',
    });
  });

  it('takes the force out of a text that a spreadsheet would run', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    for (const label of formulas) {
      const table = release({
        units: [unit('a', null, { label })],
        cells: [shownCell('a', 20, [exact(stress, 5, 20)])],
      });
      const [row] = rowsOf(releaseCsv({ ...content, table }, 'nl'));
      expect(row?.['unit_path']).toBe(`'${label}`);
    }
  });
});

describe('releaseJson', () => {
  const document = releaseDocument(content);

  it('names its schema and version, and is the document as text', () => {
    expect(document).toMatchObject({ schema: 'werkpeil-release', schemaVersion: 1 });
    expect(JSON.parse(releaseJson(content))).toEqual(document);
  });

  it('says of each cell whose answers it holds, and of each figure what was done to protect it', () => {
    const [company, team, small, older] = document.cells;
    expect([company?.nBand, small?.nBand]).toEqual([[150, 150], null]);
    expect(older?.members).toEqual({
      unitIds: document.units[0]?.unitIds,
      answer: { item: 'age-band', value: '55-plus' },
    });
    expect(company?.figures.map(({ protection }) => protection)).toEqual(['none', 'band', 'none']);
    expect(team?.figures.map(({ protection }) => protection)).toEqual(['none', 'hidden', 'band']);
    const table = release({
      measures: [measure(stress)],
      units: [unit('a', null)],
      cells: [shownCell('a', 20, [band(stress, 0, 3, 20)])],
    });
    expect(releaseDocument({ ...content, table }).cells[0]?.figures[0]?.protection).toBe('at-most');
    const above = { ...table, cells: [shownCell('a', 20, [band(stress, 17, 20, 20)])] };
    expect(releaseDocument({ ...content, table: above }).cells[0]?.figures[0]?.protection).toBe('at-least');
  });

  it('gives figures with their n, share and interval, or their band, or the reason why not', () => {
    const [company, team, small] = document.cells;
    expect(company?.figures[0]).toMatchObject({ measure: stress, form: 'exact', value: 54, validN: 150, share: 0.36 });
    expect(company?.figures[1]).toMatchObject({ form: 'band', min: 18, max: 20, share: [0.12, 20 / 150], mean: null });
    expect(company?.figures[2]).toMatchObject({ measure: 'sum:wai', share: null, interval: null, mean: 11251 / 300 });
    expect(team?.figures[1]).toEqual({
      measure: 'acute:stress',
      form: 'hidden',
      reason: 'protected',
      protection: 'hidden',
    });
    expect(small).toMatchObject({
      status: 'hidden',
      respondents: null,
      reason: 'too-few',
      coveredBy: 'company',
      figures: [],
    });
  });

  it('keeps the head count of a hidden group and all group ids out', () => {
    expect(document.units.map(({ id, invited }) => [id, invited])).toEqual([
      ['company', 200],
      ['team', 30],
      ['small', null],
    ]);
    expect(releaseJson(content)).not.toContain('groupIds');
    expect(releaseJson(content)).not.toContain('headCount');
  });

  it('gives every measure its cut-off with source and status', () => {
    expect(document.measures[0]).toMatchObject({
      id: stress,
      kind: 'problematic',
      instrument: { id: 'workability-employee', version: '1.0.0' },
      cutOff: { status: 'provisional', source: 'Bron van stress' },
    });
  });
});

describe('codebook', () => {
  it('explains every column, every measure with its source, and the threshold', () => {
    for (const language of ['nl', 'en'] as const) {
      const text = codebook(content, language);
      for (const column of csvColumns) expect(text).toMatch(new RegExp(`^${column} {2,}\\S`, 'm'));
      for (const { id } of content.table.measures) expect(text).toContain(id);
      expect(text).toContain('Bron van stress');
      expect(text).toContain('test method');
    }
    expect(codebook(content, 'nl')).toContain('minder dan 10 mensen; bij gevoelige vragen is dat 20');
    expect(codebook(content, 'nl')).toContain('[voorlopig]');
  });

  it('is English for readers of French and German', () => {
    expect(codebook(content, 'fr')).toBe(codebook(content, 'en'));
  });
});
