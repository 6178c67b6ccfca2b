import { html } from 'hono/html';
import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, pageHead } from '../parts.ts';
import { sourceText } from '../source-text.ts';
import { benchmarkSection } from './instrument-benchmarks.ts';
import { itemsSection } from './instrument-items.ts';
import { rulesSection, scalesSection } from './instrument-scales.ts';
import { cutOffStatus, instrumentPath, languagesInWords, sourcesOf } from './instruments.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export interface InstrumentPageInput {
  readonly instrument: Instrument;
  readonly benchmarks: readonly Benchmark[];
  /** The organisation whose version this is; null for a published one. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** Everything about one version of an instrument, so that a statistician can check it without opening a file. */
export function instrumentPage(reader: PageReader, input: InstrumentPageInput): Html {
  const { instrument, organisation } = input;
  const { language } = reader;
  const words = instrumentTexts(language);
  const { common } = wordsOf(reader);
  const name = pickText(instrument.name, language);
  return staffPage(reader, {
    title: name,
    current: 'instruments',
    styles: ['style/instruments.css'],
    crumbs: [
      { label: words.title, href: instrumentPath(null) },
      ...(organisation
        ? [
            { label: organisation.name, href: at.organisation(organisation.id) },
            { label: words.ofOrganisation(organisation.name), href: instrumentPath(organisation.id) },
          ]
        : []),
    ],
    main: html`${pageHead({
      title: name,
      lead: pickText(instrument.summary, language),
      actions: html`<button class="button button-quiet button-small" type="button" data-print hidden>${common.print}</button>`,
    })}
    ${inShort(reader, instrument)}
    ${scalesSection(reader, instrument)}
    ${rulesSection(reader, instrument)}
    ${benchmarkSection(reader, instrument, input.benchmarks)}
    ${itemsSection(reader, instrument)}
    ${sources(reader, instrument)}`,
    islands: ['islands/print.ts'],
  });
}

function inShort(reader: PageReader, instrument: Instrument): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const { staff, common } = wordsOf(reader);
  const { licence, comparability } = instrument;
  return html`<section class="card"><h2>${words.facts}</h2>${facts([
    [words.version, html`<span class="mono">${instrument.id} ${instrument.version}</span>`],
    [words.population, staff.populations[instrument.population]],
    [words.duration, `${common.minutes(instrument.minutes)}, ${words.itemCount(instrument.items.length)}`],
    [words.languages, languagesInWords(reader, instrument)],
    [
      words.licence,
      html`${licence.id}, ${words.licenceOf(licence.holder)}${licence.note && html`<span class="because">${licence.note}</span>`}`,
    ],
    [words.scales, words.cutOffs[cutOffStatus(instrument)]],
    [
      words.comparabilityLabel,
      html`${words.comparability[comparability.status]}<span class="because">${pickText(comparability.reason, language)}</span>`,
    ],
  ])}</section>`;
}

function sources(reader: PageReader, instrument: Instrument): HtmlPart {
  const words = instrumentTexts(reader.language);
  return html`<section class="card"><h2>${words.sources}</h2><ul class="source-list">${sourcesOf(instrument).map(
    ({ reference, url, status, note }) =>
      html`<li>${url ? html`<a href="${url}" rel="noreferrer">${sourceText(reference, reader.language)}</a>` : sourceText(reference, reader.language)} <span class="tag">${words[status]}</span>${note && html`<span class="because">${note}</span>`}</li>`,
  )}</ul><p class="soft small">${words.provisionalHint}</p></section>`;
}
