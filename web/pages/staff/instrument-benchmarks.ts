import { html } from 'hono/html';
import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { decimal, percent } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { scrollTable } from '../parts.ts';
import { sourceText } from '../source-text.ts';

const measures = ['workable', 'problematic', 'acute'] as const;

/** Published figures beside which results of this instrument may be laid, with their birth certificate. */
export function benchmarkSection(reader: PageReader, instrument: Instrument, all: readonly Benchmark[]): Html {
  const words = instrumentTexts(reader.language);
  const found = benchmarksOf(instrument, all);
  const flanders = found.filter(({ scope }) => scope === 'flanders');
  const others = found.filter(({ scope }) => scope !== 'flanders');
  if (found.length === 0)
    return html`<section class="card"><h2>${words.benchmarks}</h2><p>${words.benchmarksNone}</p></section>`;
  return html`<section class="card"><h2>${words.benchmarks}</h2><p class="soft">${words.benchmarksLead}</p>
    ${table(reader, instrument, flanders, words.benchmarks)}
    ${others.length > 0 && html`<details><summary>${words.otherScopes(others.length)}</summary>${table(reader, instrument, others, words.otherScopes(others.length))}</details>`}</section>`;
}

/** By scale and measure, newest first. */
function benchmarksOf({ population, comparability, scales, workabilityRate }: Instrument, all: readonly Benchmark[]) {
  if (population === 'any' || comparability.status === 'not-comparable') return [];
  const order = [null, ...scales.map(({ id }) => id)];
  return all
    .filter((one) => one.population === population)
    .filter(({ scaleId }) => (scaleId === null ? workabilityRate.length > 0 : order.includes(scaleId)))
    .toSorted(
      (a, b) =>
        order.indexOf(a.scaleId) - order.indexOf(b.scaleId) ||
        measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
        b.year - a.year,
    );
}

function table(reader: PageReader, { scales }: Instrument, rows: readonly Benchmark[], label: string): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const nameOf = ({ scaleId, measure }: Benchmark) => {
    const scale = scales.find(({ id }) => id === scaleId);
    return scale ? `${pickText(scale.name, language)}, ${words.measureNames[measure]}` : words.measureNames[measure];
  };
  return scrollTable(
    label,
    html`<table><thead><tr><th scope="col">${words.measure}</th><th scope="col">${words.scope}</th><th scope="col" class="number">${words.year}</th><th scope="col" class="number">${words.share}</th><th scope="col" class="number">${words.n}</th><th scope="col">${words.source}</th></tr></thead>
    <tbody>${rows.map(
      (one) =>
        html`<tr><th scope="row">${nameOf(one)}</th><td>${pickText(one.scopeName, language)}</td><td class="number">${one.year}</td><td class="number">${percent(one.share, language, 1)}</td><td class="number">${one.n === null ? '—' : decimal(one.n, language)}</td><td>${sourceText(one.source.reference, language)} <span class="tag">${words[one.source.status]}</span><span class="because">${words.edition}: ${one.edition}${one.source.note && html` · <span lang="en">${one.source.note}</span>`}</span></td></tr>`,
    )}</tbody></table>`,
  );
}
