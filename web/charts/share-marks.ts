import { Chart, type Plugin } from 'chart.js';
import type { Palette, ShareChartRow } from './chart-data.ts';

/**
 * Draws over the bars what Chart.js has no element for: whiskers (95 % interval), a diamond for the benchmark and an open
 * circle for the previous wave; on a narrow screen also the labels, above their bars. Mid-tone bars let all three be seen in light and dark.
 */
export function shareMarks(rows: readonly ShareChartRow[], palette: Palette, labelsAbove: boolean): Plugin<'bar'> {
  return {
    id: 'share-marks',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.lineWidth = 2;
      rows.forEach((row, index) => {
        const middle = y.getPixelForValue(index);
        if (labelsAbove) {
          ctx.fillStyle = palette.ink;
          ctx.font = `${row.isUpper ? 'bold ' : ''}14px ${Chart.defaults.font.family ?? 'sans-serif'}`;
          ctx.textBaseline = 'bottom';
          ctx.fillText(row.label, x.left, middle - 13);
        }
        const at = (share: number) => x.getPixelForValue(share * 100);
        if (row.interval) {
          const [from, to] = row.interval;
          ctx.strokeStyle = palette.ink;
          ctx.beginPath();
          for (const end of [from, to]) {
            ctx.moveTo(at(end), middle - 5);
            ctx.lineTo(at(end), middle + 5);
          }
          ctx.moveTo(at(from), middle);
          ctx.lineTo(at(to), middle);
          ctx.stroke();
        }
        ctx.fillStyle = palette.surface;
        if (row.previous !== null) {
          ctx.strokeStyle = palette.ink;
          ctx.beginPath();
          ctx.arc(at(row.previous), middle, 5, 0, Math.PI * 2);
          ctx.fill();
          ctx.stroke();
        }
        if (row.benchmark !== null) {
          ctx.fillStyle = palette.benchmark;
          ctx.strokeStyle = palette.surface;
          ctx.beginPath();
          const place = at(row.benchmark);
          ctx.moveTo(place, middle - 8);
          ctx.lineTo(place + 6, middle);
          ctx.lineTo(place, middle + 8);
          ctx.lineTo(place - 6, middle);
          ctx.closePath();
          ctx.fill();
          ctx.stroke();
        }
      });
      ctx.restore();
    },
  };
}
