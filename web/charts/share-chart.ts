import type { ChartConfiguration } from 'chart.js';
import type { Palette, ShareChartData } from './chart-data.ts';
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

/**
 * Shares as horizontal bars: the acute part in full colour, the rest of the problem lighter behind it. A colour only where
 * the comparison has a verdict; otherwise neutral. Pure: the same data and palette give the same configuration.
 */
export function shareChart(data: ShareChartData, palette: Palette, labelLength = 22): ChartConfiguration<'bar'> {
  const { rows, words } = data;
  const colours = rows.map((row) => palette[row.colour]);
  const hasAcute = rows.some((row) => row.acute !== null);
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) =>
        wrapLabel(row.share === null ? `${row.label} (${words.notShown})` : row.label, labelLength),
      ),
      datasets: [
        ...(hasAcute
          ? [
              {
                label: words.acute,
                data: rows.map((row) => toPercent(row.acute ?? 0)),
                backgroundColor: colours,
                stack: 'share',
                barThickness: 20,
              },
            ]
          : []),
        {
          label: words.bar,
          data: rows.map((row) => toPercent((row.share ?? 0) - (row.acute ?? 0))),
          // A second tone of the same colour: half of it over the page.
          backgroundColor: colours.map((colour) => (hasAcute ? `${colour}80` : `${colour}b3`)),
          stack: 'share',
          barThickness: 20,
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
          max: 100,
          border: { display: false },
          grid: { color: palette.line },
          ticks: { color: palette.inkSoft, stepSize: 25, callback: (value) => `${value} %` },
        },
        y: {
          stacked: true,
          border: { display: false },
          grid: { display: false },
          ticks: {
            color: palette.ink,
            font: ({ index }) => ({ size: 14, weight: rows[index]?.isUpper ? 'bold' : 'normal' }),
            autoSkip: false,
          },
        },
      },
    },
    plugins: [shareMarks(rows, palette)],
  };
}
