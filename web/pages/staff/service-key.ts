import { html } from 'hono/html';
import { shortestPassphrase } from '../../../src/domain/service-key/passphrase-length.ts';
import type { ServiceKeyBody } from '../../../src/http/contract/service-key.ts';
import { dayInWords, fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, scrollTable } from '../parts.ts';
import { jsonData } from '../scan/json-data.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import type { KeyDeviceWords } from './unlock-field.ts';

export interface ServiceKeyInput {
  readonly organisationId: string;
  readonly organisationName: string;
  /** Newest first. */
  readonly keys: readonly ServiceKeyBody[];
  /** The prevention adviser; others read the fingerprints only. */
  readonly mayMake: boolean;
}

/** What the island needs to make a key. */
export interface ServiceKeyData {
  readonly organisation: string;
  readonly path: string;
  readonly words: KeyDeviceWords;
}

/** The key of the prevention service: its public halves, and where a new one is made. */
export function serviceKeyPage(reader: PageReader, input: ServiceKeyInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.serviceKey.key;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    islands: input.mayMake ? ['islands/service-key.ts'] : [],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(input.organisationId) },
    ],
    main: html`${pageHead({ kicker: input.organisationName, title: words.title, lead: words.lead })}
    ${keysCard(reader, input)}
    ${input.mayMake && makeCard(reader, input)}`,
  });
}

function keysCard(reader: PageReader, { keys }: ServiceKeyInput): Html {
  const words = wordsOf(reader).staff.serviceKey.key;
  if (keys.length === 0) return notice('plain', null, html`<p>${words.none}</p>`);
  return html`<section class="card"><h2>${words.listTitle}</h2><p class="soft small">${words.listHint}</p>${scrollTable(
    words.listTitle,
    html`<table><thead><tr><th scope="col">${words.number}</th><th scope="col">${words.fingerprint}</th><th scope="col">${words.madeOn}</th><td></td></tr></thead>
    <tbody>${keys.map(
      (key) =>
        html`<tr><td>${key.number}</td><td class="mono">${key.fingerprint}</td><td>${dayInWords(key.madeOn, reader.language)}${key.madeBy && html` ${words.madeBy(key.madeBy)}`}</td><td>${key.isCurrent ? html`<span class="pill pill-open">${words.current}</span>` : words.older}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`;
}

function makeCard(reader: PageReader, { keys, organisationId, organisationName }: ServiceKeyInput): Html {
  const words = wordsOf(reader).staff.serviceKey;
  const { key, device } = words;
  return html`<section class="card form-card" data-make>
    <h2>${keys.length > 0 ? key.renewTitle : key.makeTitle}</h2>
    ${keys.length > 0 && html`<p>${key.renewText}</p>`}
    <ul>${key.before.map((line) => html`<li>${line}</li>`)}</ul>
    <p class="notice" data-no-script>${key.needsScript}</p>
    <p class="field-error" data-make-error role="alert" hidden></p>
    <form data-make-form hidden autocomplete="off">
      <div class="field"><label for="new-passphrase">${device.passphrase}</label><span class="hint" id="new-passphrase-hint">${fill(device.passphraseHint, { least: shortestPassphrase })}</span>
        <input id="new-passphrase" type="password" autocomplete="off" spellcheck="false" aria-describedby="new-passphrase-hint"></div>
      <div class="field"><label for="new-passphrase-again">${device.passphraseAgain}</label>
        <input id="new-passphrase-again" type="password" autocomplete="off" spellcheck="false"></div>
      <p><button class="button" type="submit">${device.make}</button> <span class="soft" role="status" data-make-state></span></p>
    </form>
    <form data-check-form hidden autocomplete="off">
      <h3 tabindex="-1" data-check-title>${device.savedTitle}</h3>
      <p data-check-text></p>
      <div class="field"><label for="saved-file">${device.file}</label>
        <input id="saved-file" type="file" accept=".json,application/json"></div>
      <p class="actions"><button class="button" type="submit">${device.use}</button>
        <a class="button button-quiet" data-save-again>${device.saveAgain}</a></p>
    </form>
    ${jsonData('service-key-data', {
      organisation: organisationName,
      path: `/api/v1/organisations/${organisationId}/service-keys`,
      words: device,
    } satisfies ServiceKeyData)}
  </section>`;
}
