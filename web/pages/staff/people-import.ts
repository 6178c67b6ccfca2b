import { html } from 'hono/html';
import type { ImportPreviewView } from '../../../src/http/contract/people.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { facts, notice, pageHead, scrollTable, textField } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { unitOutline } from './unit-outline.ts';

interface Place {
  readonly organisationId: string;
  readonly organisationName: string;
}

/** How many problems are spelled out; the file is corrected and read again anyway. */
const shownProblems = 50;

const example = [
  'vestiging;afdeling;team;naam;e-mail',
  'Gent;Productie;Lijn 1;An Claes;an@voorbeeld.be',
  'Gent;Productie;Lijn 2;;',
];

const crumbs = (reader: PageReader, place: Place) => [
  { label: wordsOf(reader).common.organisations, href: '/' },
  { label: place.organisationName, href: at.organisation(place.organisationId) },
];

const fileForm = (reader: PageReader, place: Place, isFirst: boolean): Html => {
  const words = wordsOf(reader).staff.people;
  return html`<form class="card form-card" method="post" action="${at.people(place.organisationId)}" enctype="multipart/form-data">
    ${textField({ name: 'file', label: words.file, type: 'file', accept: '.csv,.txt,text/csv,text/plain', required: true, hint: words.fileHint })}
    <div class="actions"><button class="button${isFirst ? '' : ' button-quiet'}" type="submit">${words.preview}</button></div>
    <p class="soft small after-form">${words.previewHint}</p>
  </form>`;
};

/** Chooses a file with the list of people. */
export function peopleImportPage(reader: PageReader, place: Place & { readonly error: string | null }): Html {
  const words = wordsOf(reader).staff.people;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: crumbs(reader, place),
    main: html`${pageHead({ title: words.title, lead: words.lead })}
    ${place.error && notice('error', null, place.error)}
    <div class="columns">
      <div>${fileForm(reader, place, true)}</div>
      <div>
        <section class="card"><h2 class="small-title">${words.exampleTitle}</h2><pre class="example" tabindex="0">${example.join('\n')}</pre><p class="small">${words.exampleText}</p></section>
        <section class="card"><h2 class="small-title">${words.keepLittleTitle}</h2><p class="small">${words.keepLittle}</p></section>
      </div>
    </div>`,
  });
}

/**
 * What the file holds, before anything is stored. The file itself travels along in the form (base64): the service keeps
 * nothing until one confirms.
 */
export function peoplePreviewPage(
  reader: PageReader,
  input: Place & {
    readonly preview: ImportPreviewView;
    readonly fileBase64: string;
    /** It was to be imported without saying yes to most people going. */
    readonly isUnaccepted: boolean;
  },
): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.people;
  const { preview } = input;
  const refused = preview.problems.length > 0;
  const title = refused ? words.refusedTitle : words.previewTitle;
  return staffPage(reader, {
    title,
    current: 'organisations',
    crumbs: [...crumbs(reader, input), { label: words.title, href: at.people(input.organisationId) }],
    main: html`${pageHead({
      title,
      lead: refused ? null : words.found(common.peopleCount(preview.people), words.unitCount(preview.units.length)),
    })}
    ${refused && notice('error', words.problems(preview.problems.length), html`<p>${words.problemsHow}</p>${problemList(reader, preview.problems)}`)}
    ${preview.warnings.length > 0 && notice('warn', words.warnings, problemList(reader, preview.warnings))}
    ${
      !refused &&
      html`<form class="card" method="post" action="${at.people(input.organisationId)}/confirm">
        <input type="hidden" name="file" value="${input.fileBase64}">
        ${preview.replaces > 0 && html`<p>${words.replaces(preview.replaces)} ${words.change(preview.change.kept, preview.change.removed, preview.change.added)}</p>`}
        ${preview.replacesMost && acceptance(reader, input)}
        <div class="actions actions-first"><button class="button" type="submit">${words.confirm(preview.people)}</button>
        <a class="button button-plain" href="${at.people(input.organisationId)}">${words.otherFile}</a></div>
      </form>`
    }
    <div class="columns">
      <div>${refused && fileForm(reader, input, true)}${preview.sample.length > 0 && sampleCard(reader, preview)}</div>
      <div>
        <section class="card"><h2 class="small-title">${words.readAs}</h2>
          ${facts([
            [words.encoding, words.encodings[preview.encoding]],
            [words.delimiter, words.delimiters[preview.delimiter]],
          ])}
          ${
            preview.columns.length > 0 &&
            html`<h3 class="small-title">${words.columns}</h3>
          <ul class="column-list">${preview.columns.map(
            (column) =>
              html`<li><span>${column.header || '—'}</span><span class="tag tag-${column.meaning}">${words.meanings[column.meaning]}</span></li>`,
          )}</ul>`
          }
        </section>
        ${preview.units.length > 0 && unitsCard(reader, preview)}
      </div>
    </div>`,
  });
}

/** The second, explicit step where most people of the old list would go: likely the wrong file. */
function acceptance(
  reader: PageReader,
  { preview: { change }, isUnaccepted }: { readonly preview: ImportPreviewView; readonly isUnaccepted: boolean },
): Html {
  const words = wordsOf(reader).staff.people;
  return html`<div class="notice notice-warn"><h2>${words.mostTitle}</h2><p>${words.most(change.removed, change.before)}</p>
    ${isUnaccepted && html`<p class="field-error" id="accept-error" role="alert">${words.mostMissing}</p>`}
    <p class="choice"><input id="accept" name="accept" type="checkbox" value="replaces-most" ${isUnaccepted ? html`aria-invalid="true" aria-describedby="accept-error"` : ''}>
      <label for="accept">${words.mostAccept}</label></p></div>`;
}

/** Problems by line; a very long list is cut, with the number that is left. */
export function problemList(
  reader: PageReader,
  problems: readonly { readonly message: string; readonly line?: number | undefined }[],
): Html {
  const { common, staff } = wordsOf(reader);
  const rest = problems.length - shownProblems;
  return html`<ul class="problem-list">${problems
    .slice(0, shownProblems)
    .map(
      ({ line, message }) =>
        html`<li>${line !== undefined && html`<strong>${common.problemLine(line)}</strong> `}${message}</li>`,
    )}
    ${rest > 0 && html`<li class="soft">${staff.people.more(rest)}</li>`}</ul>`;
}

function sampleCard(reader: PageReader, preview: ImportPreviewView): Html {
  const { staff } = wordsOf(reader);
  const words = staff.people;
  const attributes = preview.columns.filter(({ meaning }) => meaning === 'attribute').map(({ header }) => header);
  const has = (key: 'name' | 'email') => preview.columns.some(({ meaning }) => meaning === key);
  const cell = (value: HtmlPart) => html`<td>${value || html`<span class="soft">—</span>`}</td>`;
  return html`<section class="card"><h2 class="small-title">${words.sample}</h2>${scrollTable(
    words.sample,
    html`<table><thead><tr><th scope="col">${words.line}</th><th scope="col">${words.unit}</th>${has('name') && html`<th scope="col">${staff.fields.name}</th>`}${has('email') && html`<th scope="col">${staff.fields.email}</th>`}${attributes.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
    <tbody>${preview.sample.map(
      (row) =>
        html`<tr><td class="number">${row.line}</td>${cell(row.unit)}${has('name') && cell(row.name)}${has('email') && cell(row.email)}${attributes.map((header) => cell(row.attributes[header]))}</tr>`,
    )}</tbody></table>`,
  )}</section>`;
}

function unitsCard(reader: PageReader, preview: ImportPreviewView): Html {
  const { staff } = wordsOf(reader);
  const rows = preview.units.map(({ path, headCount, isNew }) => ({
    name: path.at(-1) ?? '',
    depth: path.length - 1,
    headCount,
    tag: isNew && preview.replaces > 0 ? staff.people.isNew : null,
  }));
  return html`<section class="card"><h2 class="small-title">${staff.organisation.units}</h2>${unitOutline(rows)}</section>`;
}
