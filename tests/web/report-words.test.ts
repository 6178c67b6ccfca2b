import { describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import type { Report, ReportedShare, ReportMeasure } from '../../src/domain/report/report.types.ts';
import { colourBeside } from '../../web/pages/report/overview.ts';
import { reportPage } from '../../web/pages/report/report-page.ts';
import { countInWords, type ReportScope, range, shareInWords } from '../../web/pages/report/share-cell.ts';

const reader = { language: 'nl', path: '/x', assets: (entry: string) => `/assets/${entry}` } as const;

const exact = (count: number, n: number): ReportedShare => ({
  status: 'exact',
  count,
  n,
  share: count / n,
  interval: [Math.max(0, count / n - 0.1), Math.min(1, count / n + 0.1)],
});
const band = (lo: number, hi: number, n: number): ReportedShare => ({
  status: 'band',
  lo,
  hi,
  n,
  share: [lo / n, hi / n],
  interval: [lo / n, hi / n],
});
const unit = {
  id: 'u',
  parentId: null,
  label: 'Pers',
  depth: 0,
  status: 'shown',
  reason: null,
  coveredBy: null,
  joinedFrom: [],
} as const;
const measure = (change: Partial<ReportMeasure> = {}): ReportMeasure => ({
  measureId: 'problematic:stress',
  scaleId: 'stress',
  role: 'indicator',
  name: { nl: 'Werkstress', en: 'Work stress' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  share: exact(12, 27),
  acute: { status: 'absent' },
  colour: 'none',
  comparisons: [],
  cutOffStatus: 'published',
  cutOffSource: 'Bron',
  rules: [],
  mean: null,
  ...change,
});
const report = (change: Partial<Report> = {}): Report => ({
  organisation: { id: 'o', name: 'De Waal' },
  wave: { id: 'w', title: 'Najaar', openedOn: '2026-11-02', k: 10 },
  previousWave: null,
  unit,
  units: [unit],
  response: { responded: 27, invited: 30, rate: 0.9 },
  onPaper: null,
  compared: null,
  identical: null,
  measures: [measure()],
  followed: null,
  children: [],
  breakdowns: [],
  comparability: { status: 'indicative', reason: { nl: 'Reden', en: 'Reason' } },
  audit: { clean: true, method: 'm' },
  ...change,
});
const may = { readFiles: true, readAudit: true, readWave: true };
const scope: ReportScope = { reader, report: report(), may };
const draw = async (change: Partial<Report> = {}, language: (typeof languages)[number] = 'nl') =>
  String(await reportPage({ ...reader, language }, report(change), may));

describe('a share in words', () => {
  test.each([
    [exact(12, 27), '12', '44%'],
    [band(0, 3, 27), 'hoogstens 3', 'hoogstens 11%'],
    [band(24, 27, 27), 'minstens 24', 'minstens 89%'],
    [band(3, 6, 27), '3 tot 6', '11% tot 22%'],
    [{ status: 'absent' } as const, null, null],
    [{ status: 'hidden', reason: 'too-few', coveredBy: null } as const, null, null],
  ])('%j', (share, count, percent) => {
    expect(countInWords(scope, share)).toBe(count);
    expect(shareInWords(scope, share)).toBe(percent);
  });

  test('has a range with one sign', () => {
    expect(range('34%', '47%')).toBe('34–47%');
    expect(range('34 %', '47 %')).toBe('34–47 %');
  });
});

describe('colourBeside(share, measure)', () => {
  const beside = (share: ReportedShare, role: ReportMeasure['role'] = 'indicator') =>
    colourBeside(
      share,
      measure({
        role,
        comparisons: [
          {
            kind: 'benchmark',
            label: 'Vlaanderen',
            share: 0.361,
            n: null,
            difference: 0,
            interval: [0, 0],
            verdict: 'no-clear-difference',
          },
        ],
      }),
    );

  test('gives none when the interval spans the benchmark', () => {
    expect(beside(exact(12, 27))).toBe('none');
  });

  test('turns around for the workability rate, where more is better', () => {
    expect(beside(exact(22, 27))).toBe('unfavourable');
    expect(beside(exact(22, 27), 'workable')).toBe('favourable');
    expect(beside(exact(2, 60))).toBe('favourable');
  });

  test('asks both ends of a band', () => {
    expect(beside(band(5, 25, 27))).toBe('none');
    expect(beside(band(22, 25, 27))).toBe('unfavourable');
  });

  test('gives none for what is hidden', () => {
    expect(beside({ status: 'hidden', reason: 'protected', coveredBy: null })).toBe('none');
  });
});

describe('the report page', () => {
  test('shows n and interval beside every share', async () => {
    const page = await draw();
    expect(page).toContain('12 van 27');
    expect(page).toContain('34–54%');
  });

  test('says why a cell is hidden, and which shown group covers it', async () => {
    const page = await draw({
      measures: [measure({ share: { status: 'hidden', reason: 'too-few', coveredBy: { id: 'top', label: 'Gent' } } })],
    });
    expect(page).toContain('Minder dan 10 antwoorden');
    expect(page).toContain('report?unit=top');
  });

  test('of a hidden unit gives the reason and the way to the group that covers it, and no figure', async () => {
    const page = await draw({
      unit: { ...unit, status: 'hidden', reason: 'too-few', coveredBy: { id: 'top', label: 'Gent' } },
      measures: [],
      response: null,
    });
    expect(page).toContain('Naar het rapport van Gent');
    expect(page).not.toContain('<figure');
  });

  test('escapes whatever names an organisation chooses', async () => {
    const page = await draw({ organisation: { id: 'o', name: '<script>alert(1)</script>' } });
    expect(page).not.toContain('<script>alert');
  });

  test('keeps a name that ends a script element inside its data', async () => {
    const page = await draw({ measures: [measure({ name: { nl: '</script><b>' } })] });
    expect(page).not.toContain('</script><b>');
  });

  test.each(languages)('is drawn in %s with nothing left out', async (language) => {
    const page = await draw({}, language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  });
});
