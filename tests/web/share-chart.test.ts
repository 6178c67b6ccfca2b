import { describe, expect, test } from 'vitest';
import type { Palette, ShareChartData, ShareChartRow } from '../../web/charts/chart-data.ts';
import { shareChart, wrapLabel } from '../../web/charts/share-chart.ts';

const palette: Palette = {
  ink: '#111111',
  inkSoft: '#222222',
  line: '#333333',
  surface: '#ffffff',
  favourable: '#00aa00',
  unfavourable: '#aa0000',
  none: '#888888',
  benchmark: '#bb7700',
};
const row = (change: Partial<ShareChartRow> = {}): ShareChartRow => ({
  label: 'Werkstress',
  isUpper: false,
  share: 0.4,
  acute: 0.15,
  interval: [0.3, 0.49],
  colour: 'none',
  benchmark: 0.361,
  previous: null,
  ...change,
});
const data = (...rows: ShareChartRow[]): ShareChartData => ({
  rows,
  words: { bar: 'probleem', acute: 'acuut', benchmark: 'Vlaanderen', previous: 'vorige', notShown: 'niet getoond' },
});
const endOf = (chart: ReturnType<typeof shareChart>) => chart.options?.scales?.['x']?.max;

describe('shareChart(data, palette)', () => {
  test('draws the acute part inside the share: both together are the share', () => {
    const [acute, rest] = shareChart(data(row()), palette).data.datasets;
    expect([acute?.data, rest?.data]).toEqual([[15], [25]]);
  });

  test('has no acute part where nothing has one', () => {
    expect(shareChart(data(row({ acute: null })), palette).data.datasets).toHaveLength(1);
  });

  test('gives a colour only where there is a verdict', () => {
    const chart = shareChart(data(row(), row({ colour: 'unfavourable' })), palette);
    expect(chart.data.datasets[0]?.backgroundColor).toEqual(['#888888', '#aa0000']);
  });

  test('says in the label that a share is not shown, and draws nothing for it', () => {
    const chart = shareChart(data(row({ share: null, acute: null, interval: null })), palette);
    expect(chart.data.labels).toEqual([['Werkstress (niet getoond)']].flat());
    expect(chart.data.datasets[0]?.data).toEqual([0]);
  });

  test('starts at zero and ends where whiskers and marks still fit', () => {
    expect(endOf(shareChart(data(row()), palette))).toBe(50);
    expect(endOf(shareChart(data(row({ interval: [0.3, 0.5] })), palette))).toBe(75);
    expect(endOf(shareChart(data(row({ previous: 0.9 })), palette))).toBe(100);
    expect(shareChart(data(row()), palette).options?.scales?.['x']?.min).toBe(0);
  });

  test('does not move, and does not change what it was given', () => {
    const frozen = Object.freeze(data(Object.freeze(row())));
    expect(shareChart(frozen, palette).options?.animation).toBe(false);
  });
});

describe('wrapLabel(label, length)', () => {
  test('breaks between words only', () => {
    expect(wrapLabel('Expeditie + Administratie + Onderhoud', 26)).toEqual([
      'Expeditie + Administratie',
      '+ Onderhoud',
    ]);
    expect(wrapLabel('Orderpicking', 5)).toBe('Orderpicking');
  });
});
