import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { inWords } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, notice, pageHead, scrollTable } from '../parts.ts';
import { sourceText } from '../source-text.ts';
import { instrumentPath, languagesInWords } from './instruments.ts';
import { at, staffPage } from './staff-page.ts';

export interface PackPreviewInput {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly preview: {
    readonly kind: 'wording' | 'instrument';
    readonly state: 'new' | 'again' | 'unchanged';
    readonly instrument: Instrument;
    /** What new waves get now under this name. */
    readonly before: Instrument | null;
    readonly changes: readonly {
      readonly itemId: string;
      readonly part: 'title' | 'help' | 'low' | 'high' | 'choice';
      readonly language: Language;
      readonly before: string | null;
      readonly after: string;
    }[];
    readonly unchanged: number;
    readonly languagesLost: readonly Language[];
  };
  /** The zip itself travels along: the service keeps nothing until one confirms. */
  readonly fileBase64: string;
}

/** What bringing a pack in would change, text by text, before anything is stored. */
export function packPreviewPage(reader: PageReader, input: PackPreviewInput): Html {
  const { organisation, preview } = input;
  const { language } = reader;
  const words = instrumentTexts(language);
  const { instrument, before, kind, state } = preview;
  const back = instrumentPath(organisation.id);
  return staffPage(reader, {
    title: words.previewTitle,
    current: 'instruments',
    crumbs: [
      { label: organisation.name, href: at.organisation(organisation.id) },
      { label: words.ofOrganisation(organisation.name), href: back },
    ],
    main: html`${pageHead({ kicker: words.packKind[kind], title: `${words.previewTitle}: ${pickText(instrument.name, language)}`, lead: words.previewNothing })}
    ${state !== 'new' && notice('plain', null, words.previewState[state])}
    ${consequences(reader, preview)}
    <section class="card"><h2>${words.facts}</h2>${facts([
      [words.version, html`<span class="mono">${instrument.id} ${instrument.version}</span>`],
      [words.languages, languagesInWords(reader, instrument)],
      [
        words.licence,
        html`${instrument.licence.id}, ${words.licenceOf(instrument.licence.holder)}${instrument.licence.note && html`<span class="because">${instrument.licence.note}</span>`}`,
      ],
      [
        words.source,
        html`${sourceText(instrument.source.reference, language)} <span class="tag">${words[instrument.source.status]}</span>`,
      ],
      [
        words.comparabilityLabel,
        html`${before && before.comparability.status !== instrument.comparability.status && html`<del>${words.comparability[before.comparability.status]}</del> `}${words.comparability[instrument.comparability.status]}<span class="because">${pickText(instrument.comparability.reason, language)}</span>`,
      ],
    ])}</section>
    <form class="card" method="post" action="${back}/import/confirm">
      <input type="hidden" name="file" value="${input.fileBase64}">
      <div class="actions actions-first">${state !== 'unchanged' && html`<button class="button" type="submit">${words.previewConfirm}</button>`}
      <a class="button button-plain" href="${back}">${words.previewOther}</a></div>
    </form>
    ${preview.changes.length > 0 && changes(reader, preview)}`,
  });
}

function consequences(reader: PageReader, preview: PackPreviewInput['preview']): HtmlPart {
  const words = instrumentTexts(reader.language);
  const { instrument, before, kind, state, languagesLost } = preview;
  if (state === 'unchanged') return null;
  const lost = languagesLost.map((code) => words.languageNames[code]);
  const lines = [
    kind === 'wording' && words.previewChanges(preview.changes.length),
    kind === 'wording' && preview.unchanged > 0 && words.previewUnchanged(preview.unchanged),
    kind === 'instrument' &&
      before === null &&
      words.previewAdds(words.itemCount(instrument.items.length), instrument.scales.length),
    before !== null &&
      before.version !== instrument.version &&
      words.previewReplaces(before.version, instrument.version),
    before !== null && before.version !== instrument.version && words.previewTrend,
    lost.length > 0 && words.previewLost(inWords(lost, reader.language)),
  ].filter((line) => line !== false);
  return html`<section class="card"><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function changes(reader: PageReader, { changes }: PackPreviewInput['preview']): Html {
  const words = instrumentTexts(reader.language);
  const title = words.previewChanges(changes.length);
  return html`<section class="card"><h2>${title}</h2>${scrollTable(
    title,
    html`<table><thead><tr><th scope="col">${words.item}</th><th scope="col">${words.before}</th><th scope="col">${words.after}</th></tr></thead>
    <tbody>${changes.map(
      (change) =>
        html`<tr><th scope="row"><span class="mono">${change.itemId}</span><span class="because">${words.part[change.part]} · ${words.languageNames[change.language]}</span></th><td lang="${change.language}">${change.before ?? html`<span class="soft">—</span>`}</td><td lang="${change.language}">${change.after}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`;
}
