import { html } from 'hono/html';
import { fromBase64Url } from '../../src/domain/credential/base64url.ts';
import { type CareRecord, openCareRecord } from '../../src/domain/service-key/care-record.ts';
import type { CareHandover, CareRecordBody } from '../../src/http/contract/care.ts';
import { fill } from '../locales/fill.ts';
import type { CareData } from '../pages/staff/care.ts';
import { readSheets, type Sheets } from './care/read-sheets.ts';
import { itemTable, scoresOf } from './care/sheet-view.ts';
import { shuffled } from './care/shuffled.ts';
import { draw, need, readData } from './scan/dom.ts';
import { enableUnlocking } from './service-key/unlock.ts';

/**
 * The physician's page: opens sealed answers on this device, shows who answered with index and category, and hands the answers
 * over without names. What was opened is in the memory of this page only.
 */
const data = readData<CareData>('care-data');
const { words } = data;
const place = need('[data-care]');
const state = need('[data-care-state]');

interface Opened {
  readonly body: CareRecordBody;
  readonly record: CareRecord;
  readonly sheets: Sheets;
}

let opened: Opened[] = [];
let unreadable = 0;

enableUnlocking(data.device, [data.fingerprint], async ({ pair }) => {
  opened = [];
  unreadable = 0;
  for (const body of data.records) {
    const record = await openCareRecord(pair, data.waveId, fromBase64Url(body.sealed));
    const sheets = record && readSheets(data.instruments, record);
    if (record && sheets) opened.push({ body, record, sheets });
    else unreadable += 1;
  }
  opened.sort((a, b) => a.record.name.localeCompare(b.record.name, data.language));
  need('[data-unlock]').hidden = true;
  showList();
});

const nameOf = ({ record }: Opened): string => record.name || words.noName;

function showList(): void {
  const scores = opened.map(({ sheets }) => scoresOf(data, sheets));
  const headers = scores[0]?.map(({ name }) => name) ?? [];
  draw(
    place,
    html`${unreadable > 0 ? html`<p class="notice notice-warn">${fill(words.unreadable, { count: unreadable })}</p>` : ''}
    <section class="card"><h2 tabindex="-1">${words.table}</h2>
      <div class="table-scroll" role="region" aria-label="${words.table}" tabindex="0"><table>
      <thead><tr><th scope="col">${words.name}</th>${headers.map((name) => html`<th scope="col">${name}</th>`)}<th class="no-print" scope="col"><span class="visually-hidden">${words.view}</span></th></tr></thead>
      <tbody>${opened.map(
        (person, index) =>
          html`<tr><th scope="row">${nameOf(person)}</th>${(scores[index] ?? []).map(
            ({ value, category }) =>
              html`<td>${value ?? words.notScored}${category ? html` <span class="tag">${category}</span>` : ''}</td>`,
          )}<td class="no-print"><button class="button button-small button-quiet" type="button" data-view="${index}">${words.view}<span class="visually-hidden">: ${nameOf(person)}</span></button></td></tr>`,
      )}</tbody></table></div>
      <p class="actions no-print"><button class="button button-quiet" type="button" data-print>${words.print}</button></p></section>
    ${data.mayHandOver ? handOverCard() : ''}`,
  );
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-view]'))
    button.addEventListener('click', () => showPerson(opened[Number(button.dataset['view'])] as Opened));
  need('[data-print]', place).addEventListener('click', () => window.print());
  place.querySelector('[data-hand-over]')?.addEventListener('click', () => void handOver());
}

function showPerson(person: Opened): void {
  draw(
    place,
    html`<section class="card"><h2 tabindex="-1">${nameOf(person)}</h2>
      <dl class="facts">${scoresOf(data, person.sheets).map(
        ({ name, value, category }) =>
          html`<div><dt>${name}</dt><dd>${value ?? words.notScored}${category ? html` <span class="tag">${category}</span>` : ''}</dd></div>`,
      )}</dl>
      ${itemTable(data, person.sheets)}
      <p class="actions no-print"><button class="button button-quiet" type="button" data-back>${words.back}</button>
        <button class="button button-quiet" type="button" data-print>${words.print}</button>
        <button class="button button-plain" type="button" data-erase>${words.erase}</button></p></section>`,
  );
  need('h2', place).focus();
  need('[data-back]', place).addEventListener('click', showList);
  need('[data-print]', place).addEventListener('click', () => window.print());
  need('[data-erase]', place).addEventListener('click', () => void erase(person));
}

const handOverCard = () => html`<section class="card no-print"><h2>${words.handTitle}</h2><p>${words.handText}</p>
  <p class="actions"><button class="button" type="button" data-hand-over>${fill(words.hand, { count: opened.length })}</button></p></section>`;

async function erase(person: Opened): Promise<void> {
  if (!confirm(fill(words.eraseSure, { name: nameOf(person) }))) return;
  const reply = await fetch(`${data.apiPath}/care-records/${person.body.mark}`, { method: 'DELETE' }).catch(() => null);
  const isGone = reply?.status === 204 || reply?.status === 404;
  state.textContent = isGone ? words.erased : data.device.failed;
  if (!isGone) return;
  opened = opened.filter((each) => each !== person);
  showList();
}

/** Without names, in an order of chance. The answers themselves go to the service: from here on nobody knows whose they were. */
async function handOver(): Promise<void> {
  if (!confirm(fill(words.handSure, { count: opened.length }))) return;
  const button = need<HTMLButtonElement>('[data-hand-over]', place);
  button.disabled = true;
  const handover: CareHandover = {
    answers: shuffled(opened).map(({ body, record, sheets }) => ({
      group: body.group,
      language: record.language,
      sheets: sheets.map(({ instrumentId, version, values }) => ({ instrument: instrumentId, version, values })),
    })),
    unreadable,
  };
  const reply = await fetch(`${data.apiPath}/care-handover`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(handover),
  }).catch(() => null);
  if (reply?.ok) {
    state.textContent = words.handed;
    location.assign(data.wavePath);
    return;
  }
  button.disabled = false;
  const said = (await reply?.json().catch(() => null)) as { error?: { message?: string } } | null | undefined;
  state.textContent = said?.error?.message ?? data.device.failed;
}
