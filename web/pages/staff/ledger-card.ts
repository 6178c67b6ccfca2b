import { html } from 'hono/html';
import type { LedgerView } from '../../../src/http/contract/ledger.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { day } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, scrollTable } from '../parts.ts';

/** Every release and refusal of the wave; says so when the earlier release stands because a later one was refused. */
export function ledgerCard({ language }: PageReader, ledger: LedgerView): Html {
  const words = staffTexts(language).disclosure;
  const stands = ledger.at(-1)?.status === 'refused' && ledger.some(({ status }) => status === 'published');
  return html`<section class="card"><h2>${words.ledgerTitle}</h2><p>${words.ledgerLead}</p>
    ${stands && notice('warn', null, html`<p>${words.again}</p>`)}
    ${scrollTable(
      words.ledgerTitle,
      html`<table><thead><tr><th scope="col">${words.ledgerNumber}</th><th scope="col">${words.ledgerBuilt}</th><th scope="col">${words.ledgerOutcome}</th></tr></thead>
      <tbody>${ledger.map(
        ({ number, builtOn, status }) =>
          html`<tr><th scope="row">${number}</th><td>${day(builtOn, language)}</td><td>${status === 'published' ? words.ledgerPublished : words.ledgerRefused}</td></tr>`,
      )}</tbody></table>`,
    )}</section>`;
}
