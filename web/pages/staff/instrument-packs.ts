import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { pickText } from '../../locales/index.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { day, inWords } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, textField } from '../parts.ts';
import { instrumentList, instrumentPath, type ListedInstrument } from './instruments.ts';
import { problemList } from './people-import.ts';
import { at, staffPage } from './staff-page.ts';

export interface ListedPack {
  readonly instrumentId: string;
  readonly version: string;
  readonly kind: 'wording' | 'instrument';
  readonly importedOn: string;
  readonly offered: boolean;
  /** Null when it no longer passes the checks. */
  readonly instrument: Instrument | null;
  readonly waves: readonly string[];
}

export interface OrganisationInstrumentsInput {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly instruments: readonly ListedInstrument[];
  readonly packs: readonly ListedPack[];
  readonly mayImport: boolean;
  readonly message: string | null;
  readonly error: string | null;
  readonly problems: readonly { readonly message: string; readonly line?: number | undefined }[];
}

/** What waves of one organisation may ask, what it brought in, and where it brings in more. */
export function organisationInstrumentsPage(reader: PageReader, input: OrganisationInstrumentsInput): Html {
  const words = instrumentTexts(reader.language);
  const { organisation } = input;
  const title = words.ofOrganisation(organisation.name);
  return staffPage(reader, {
    title,
    current: 'instruments',
    crumbs: [
      { label: words.title, href: instrumentPath(null) },
      { label: organisation.name, href: at.organisation(organisation.id) },
    ],
    main: html`${pageHead({ title, lead: words.ofOrganisationLead })}
    ${input.message && notice('good', null, input.message)}
    ${
      input.error &&
      notice(
        'error',
        input.problems.length > 0 ? words.previewProblems(input.problems.length) : null,
        html`<p>${input.error}</p>${input.problems.length > 0 && html`${problemList(reader, input.problems)}<p>${words.previewProblemsHow}</p>`}`,
      )
    }
    <section class="card"><h2>${words.packs}</h2>${packList(reader, input)}</section>
    ${input.mayImport && uploadCard(reader, organisation.id)}
    ${instrumentList(reader, input.instruments, organisation.id)}`,
  });
}

function packList(reader: PageReader, { packs, organisation, mayImport }: OrganisationInstrumentsInput): Html {
  const { language } = reader;
  const words = instrumentTexts(language);
  if (packs.length === 0) return html`<p class="soft">${words.packsNone}</p>`;
  return html`<ul class="plain-list stack">${packs.map((pack) => {
    const name = pack.instrument ? pickText(pack.instrument.name, language) : pack.instrumentId;
    const facts = [
      words.packSince(day(pack.importedOn, language)),
      pack.waves.length > 0 ? words.packWaves(inWords(pack.waves, language)) : words.packUnused,
      ...(pack.instrument
        ? [`${words.licence}: ${pack.instrument.licence.id} ${words.licenceOf(pack.instrument.licence.holder)}`]
        : []),
    ];
    return html`<li class="wave-row"><div><h3>${pack.instrument ? html`<a href="${instrumentPath(organisation.id, pack.instrumentId, pack.version)}">${name}</a>` : name}</h3>
      <p class="tags"><span class="tag">${words.packKind[pack.kind]}</span><span class="tag mono">${pack.version}</span>${!pack.offered && html`<span class="tag">${words.packNotOffered}</span>`}</p>
      <p class="small soft">${facts.join(' · ')}</p>${!pack.instrument && html`<p class="small"><strong>${words.packBroken}</strong></p>`}</div>
      ${
        pack.offered &&
        mayImport &&
        html`<form method="post" action="${instrumentPath(organisation.id)}/remove"><input type="hidden" name="instrument" value="${pack.instrumentId}"><input type="hidden" name="version" value="${pack.version}"><button class="button button-small button-quiet" type="submit">${words.packRemove}<span class="visually-hidden">: ${name} ${pack.version}</span></button></form>`
      }</li>`;
  })}</ul>`;
}

/** Chooses a zip; nothing is stored before one has seen what it changes. */
export function uploadCard(reader: PageReader, organisationId: string): Html {
  const words = instrumentTexts(reader.language);
  return html`<section class="card form-card"><h2>${words.uploadTitle}</h2>
    <ul><li>${words.uploadWording}</li><li>${words.uploadOwn}</li></ul>
    <form method="post" action="${instrumentPath(organisationId)}/import" enctype="multipart/form-data">
      ${textField({ name: 'file', label: words.uploadFile, type: 'file', accept: '.zip,application/zip', required: true, hint: words.uploadHint })}
      <div class="actions"><button class="button" type="submit">${words.uploadPreview}</button></div>
    </form></section>`;
}
