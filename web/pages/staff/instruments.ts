import { html } from 'hono/html';
import type { FactStatus, Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { languages } from '../../../src/domain/language.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { pageHead } from '../parts.ts';
import { sourceText } from '../source-text.ts';
import { staffPage, wordsOf } from './staff-page.ts';

/** An instrument that a wave can ask, and whose words it has. */
export interface ListedInstrument {
  readonly instrument: Instrument;
  readonly origin: 'published' | 'wording' | 'own';
}

/** Addresses of these pages; `organisationId` null = the published instruments. */
export const instrumentPath = (
  organisationId: string | null,
  instrumentId = '',
  version: string | null = null,
): string =>
  `${organisationId === null ? '' : `/organisations/${organisationId}`}/instruments${instrumentId && `/${instrumentId}`}${
    version === null ? '' : `?version=${encodeURIComponent(version)}`
  }`;

/** What can be measured, for everybody on the staff; and where an organisation keeps its own. */
export function instrumentsPage(
  reader: PageReader,
  input: {
    readonly instruments: readonly ListedInstrument[];
    readonly organisations: readonly { readonly id: string; readonly name: string }[];
  },
): Html {
  const words = instrumentTexts(reader.language);
  return staffPage(reader, {
    title: words.title,
    current: 'instruments',
    main: html`${pageHead({ title: words.title, lead: words.lead })}
    ${instrumentList(reader, input.instruments, null)}
    ${
      input.organisations.length > 0 &&
      html`<section class="card"><h2>${words.organisations}</h2><p class="soft">${words.organisationsLead}</p>
      <ul>${input.organisations.map(({ id, name }) => html`<li><a href="${instrumentPath(id)}">${name}</a></li>`)}</ul></section>`
    }`,
  });
}

/** One card per instrument with everything that decides a choice. */
export function instrumentList(
  reader: PageReader,
  list: readonly ListedInstrument[],
  organisationId: string | null,
): Html {
  return html`<ul class="plain-list stack">${list.map((listed) => card(reader, listed, organisationId))}</ul>`;
}

function card(reader: PageReader, { instrument, origin }: ListedInstrument, organisationId: string | null): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  const { staff, common } = wordsOf(reader);
  const name = pickText(instrument.name, language);
  const tags: HtmlPart[] = [
    common.minutes(instrument.minutes),
    words.itemCount(instrument.items.length),
    staff.populations[instrument.population],
    words.origin[origin],
    words.cutOffs[cutOffStatus(instrument)],
    words.comparability[instrument.comparability.status],
    `${words.licence}: ${instrument.licence.id}`,
  ];
  return html`<li class="card"><h2><a href="${instrumentPath(organisationId, instrument.id)}">${name}</a></h2>
    <p>${pickText(instrument.summary, language)}</p>
    <p class="tags">${tags.map((tag) => html`<span class="tag">${tag}</span>`)}</p>
    <p class="small soft">${words.languages}: ${languagesInWords(reader, instrument)}</p>
    <details class="small"><summary>${words.sources}</summary><ul>${sourcesOf(instrument).map(({ reference }) => html`<li>${sourceText(reference, language)}</li>`)}</ul></details></li>`;
}

/** Languages that are served, each status said once. */
export function languagesInWords(reader: PageReader, { languages: served }: Instrument): string {
  const words = instrumentTexts(reader.language);
  const byStatus = Map.groupBy(
    languages.filter((code) => served[code] !== undefined),
    (code) => served[code]?.status ?? 'machine-draft',
  );
  return [...byStatus]
    .map(
      ([status, codes]) => `${codes.map((code) => words.languageNames[code]).join(', ')} (${words.textStatus[status]})`,
    )
    .join('; ');
}

/** Every source of an instrument once, its own first. */
export function sourcesOf({ source, scales }: Instrument): readonly Instrument['source'][] {
  const all = [source, ...scales.flatMap((scale) => [scale.source, ...scale.tiers.map((tier) => tier.source)])];
  return [...new Map(all.map((one) => [one.reference, one])).values()];
}

/** One provisional cut-off makes the whole provisional. */
export function cutOffStatus({ scales }: Instrument): FactStatus | 'none' {
  const statuses = scales.flatMap((scale) => scale.tiers.map((tier) => tier.source.status));
  if (statuses.length === 0) return 'none';
  return statuses.includes('provisional') ? 'provisional' : 'published';
}
