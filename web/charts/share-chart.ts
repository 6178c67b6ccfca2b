import type { ChartConfiguration } from 'chart.js';
import type { Palette, ShareChartData, ShareChartRow } from './chart-data.ts';
import { shareMarks } from './share-marks.ts';

const toPercent = (share: number) => Math.round(share * 1000) / 10;

/** A long label on several lines, so that a narrow screen does not cut it off. */
export function wrapLabel(label: string, length: number): string | string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 1 ? lines : label;
}

/** The end of the axis: the first of these that holds every value, so that small shares are not squeezed. It starts at 0 always. */
const axisEnds = [50, 75, 100];

const endOfAxis = (rows: readonly ShareChartRow[]): number => {
  const largest = Math.max(
    0,
    ...rows.flatMap((row) =>
      [row.share, row.benchmark, row.previous, row.interval?.[1] ?? null].map((value) => value ?? 0),
    ),
  );
  return axisEnds.find((end) => largest * 100 < end) ?? 100;
};

/**
 * Shares as horizontal bars: the acute part in full colour, the rest of the problem lighter behind it. A colour only where
 * the comparison has a verdict; otherwise neutral. On a narrow screen the labels stand above the bars. Pure:
 * the same data and palette give the same configuration.
 */
export function shareChart(data: ShareChartData, palette: Palette, isNarrow = false): ChartConfiguration<'bar'> {
  const { rows, words } = data;
  const colours = rows.map((row) => palette[row.colour]);
  const hasAcute = rows.some((row) => row.acute !== null);
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => wrapLabel(row.share === null ? `${row.label} (${words.notShown})` : row.label, 26)),
      datasets: [
        ...(hasAcute
          ? [
              {
                label: words.acute,
                data: rows.map((row) => toPercent(row.acute ?? 0)),
                backgroundColor: colours,
                stack: 'share',
                barThickness: 18,
              },
            ]
          : []),
        {
          label: words.bar,
          data: rows.map((row) => toPercent(Math.max(0, (row.share ?? 0) - (row.acute ?? 0)))),
          // A second tone of the same colour: half of it over the page.
          backgroundColor: colours.map((colour) => (hasAcute ? `${colour}80` : `${colour}b3`)),
          stack: 'share',
          barThickness: 18,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          stacked: true,
          min: 0,
          max: endOfAxis(rows),
          border: { display: false },
          grid: { color: palette.line },
          ticks: { color: palette.inkSoft, stepSize: 25, maxRotation: 0, callback: (value) => `${value} %` },
        },
        y: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: {
            color: palette.ink,
            font: ({ index }) => ({ size: 14, weight: rows[index]?.isUpper ? 'bold' : 'normal' }),
            autoSkip: false,
            display: !isNarrow,
          },
        },
      },
    },
    plugins: [shareMarks(rows, palette, isNarrow)],
  };
}
