import { html } from 'hono/html';
import type { InvitationLetter, WaveSummary } from '../../../src/http/contract/wave.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { scrollTable } from '../parts.ts';
import { at, waveSubpage, wordsOf } from './staff-page.ts';

export interface CodesInput {
  readonly wave: WaveSummary;
  readonly organisationName: string;
  readonly letters: readonly InvitationLetter[];
}

/** Codes of a wave, and the letters to print. Whether a code was used stands nowhere. */
export function codesPage(reader: PageReader, { wave, organisationName, letters }: CodesInput): Html {
  const { staff } = wordsOf(reader);
  const words = staff.codes;
  const here = at.wave(wave.organisationId, wave.id);
  const mailed = letters.filter(({ isMailed }) => isMailed).length;
  const hasNames = letters.some(({ name }) => name !== null);
  return waveSubpage(
    reader,
    { wave, organisationName },
    {
      title: words.title,
      lead: words.lead,
      main: html`<section class="card"><h2>${words.lettersTitle}</h2><p>${words.handling}</p><p class="soft small">${words.printHint}</p>
      <div class="actions"><a class="button" href="${here}/letters?per-page=3">${words.threePerPage}</a><a class="button button-quiet" href="${here}/letters?per-page=1">${words.onePerPage}</a></div>
      ${mailed > 0 && html`<p class="after-form">${staff.mail.cardSent(mailed, letters.length)}${mailed < letters.length && html` <a href="${here}/letters?per-page=3&amp;only=not-mailed">${staff.mail.restOnly} (${letters.length - mailed})</a>`}</p>`}</section>
    <section class="card"><h2>${words.showAll} <span class="soft small">(${words.count(letters.length)})</span></h2>${scrollTable(
      words.showAll,
      html`<table><thead><tr><th scope="col">${words.unit}</th>${hasNames && html`<th scope="col">${words.name}</th>`}<th scope="col">${words.code}</th></tr></thead>
      <tbody>${letters.map(
        (letter) =>
          html`<tr><td>${letter.unit}</td>${hasNames && html`<td>${letter.name ?? ''}</td>`}<td class="mono">${letter.code}</td></tr>`,
      )}</tbody></table>`,
    )}</section>`,
    },
  );
}
