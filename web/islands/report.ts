import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { Palette, ShareChartData } from '../charts/chart-data.ts';
import { shareChart } from '../charts/share-chart.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Design tokens as they hold now: light, dark, or on paper. */
function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    inkSoft: token('--ink-soft'),
    line: token('--line'),
    surface: token('--surface'),
    favourable: token('--favourable'),
    unfavourable: token('--unfavourable'),
    none: token('--neutral'),
    benchmark: token('--flanders'),
  };
}

/** Draws every chart of the page and gives back what removes them. The table under a chart says the same without it. */
function drawAll(): Chart[] {
  return [...document.querySelectorAll<HTMLElement>('[data-chart]')].flatMap((box) => {
    const source = box.querySelector('script[type="application/json"]')?.textContent;
    const canvas = box.querySelector('canvas');
    if (!source || !canvas) return [];
    const data = JSON.parse(source) as ShareChartData;
    box.hidden = false;
    const isNarrow = box.clientWidth < 480;
    box.style.height = `${data.rows.length * (isNarrow ? 54 : 44) + 44}px`;
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    return [new Chart(canvas, shareChart(data, palette(), isNarrow))];
  });
}

// On a phone the tree of units folds away; it stays open where it stands beside the report.
for (const fold of document.querySelectorAll<HTMLDetailsElement>('[data-fold-on-phone]'))
  fold.open = matchMedia('(min-width: 62rem)').matches;

let charts = drawAll();
const redraw = () => {
  for (const chart of charts) chart.destroy();
  charts = drawAll();
};
// Another theme, or paper: canvases keep their colours, so they are drawn again.
for (const query of ['(prefers-color-scheme: dark)', 'print']) matchMedia(query).addEventListener('change', redraw);
