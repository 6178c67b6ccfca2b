import { html } from 'hono/html';
import type { SealedTalk, ServiceKeyBody } from '../../../src/http/contract/service-key.ts';
import { fill } from '../../locales/fill.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { emptyState, notice, pageHead } from '../parts.ts';
import { jsonData } from '../scan/json-data.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { type KeyDeviceWords, unlockForm } from './unlock-field.ts';

export interface TalkOverviewRow {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly waiting: number;
  /** Waves in the care of a physician that were opened. */
  readonly careWaves: readonly { readonly waveId: string; readonly title: string }[];
  readonly hasKey: boolean;
}

/** Where a prevention adviser begins: every organisation with its key, and how many wait. */
export function talkOverviewPage(reader: PageReader, rows: readonly TalkOverviewRow[]): Html {
  const words = wordsOf(reader).staff.serviceKey.overview;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [{ label: wordsOf(reader).common.organisations, href: '/' }],
    main: html`${pageHead({ title: words.title, lead: words.lead })}
    ${
      rows.length === 0
        ? emptyState({ title: words.empty, text: words.emptyText })
        : html`<ul class="card-grid">${rows.map(
            (row) => html`<li class="card organisation-card"><h2>${row.organisationName}</h2>
            <p>${row.waiting > 0 ? html`<strong>${words.waiting(row.waiting)}</strong>` : words.none}</p>
            ${!row.hasKey && html`<p class="soft">${words.noKey}</p>`}
            ${
              row.careWaves.length > 0 &&
              html`<p>${words.careWaves}</p><ul>${row.careWaves.map(({ waveId, title }) => html`<li><a href="${at.wave(row.organisationId, waveId)}/care">${title}</a></li>`)}</ul>`
            }
            <p class="card-foot">${
              row.waiting > 0 &&
              html`<a class="next-step" href="${at.organisation(row.organisationId)}/talks">${words.open}<span class="visually-hidden">: ${row.organisationName}</span></a>`
            }
            <a class="${row.hasKey ? 'also' : 'next-step'}" href="${at.organisation(row.organisationId)}/service-key">${row.hasKey ? words.toKey : words.makeKey}<span class="visually-hidden">: ${row.organisationName}</span></a></p></li>`,
          )}</ul>`
    }`,
  });
}

export interface TalkRequestsInput {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly keys: readonly ServiceKeyBody[];
  readonly requests: readonly SealedTalk[];
}

/** What the island opens. */
export interface TalkRequestsData {
  readonly organisationId: string;
  readonly language: PageReader['language'];
  readonly path: string;
  readonly keys: readonly { readonly id: string; readonly fingerprint: string }[];
  readonly requests: readonly SealedTalk[];
  readonly words: ReturnType<typeof talkWords>;
  readonly device: KeyDeviceWords;
}

const talkWords = (reader: PageReader) => wordsOf(reader).staff.serviceKey.talkDevice;

/** The sealed requests of one organisation, and the field for the key that opens them on the adviser's own device. */
export function talkRequestsPage(reader: PageReader, input: TalkRequestsInput): Html {
  const { staff, common } = wordsOf(reader);
  const { talks: words, device } = staff.serviceKey;
  const { organisationId, requests } = input;
  const keys = input.keys.filter(({ id }) => requests.some(({ keyId }) => keyId === id));
  const data: TalkRequestsData = {
    organisationId,
    language: reader.language,
    path: `/api/v1/organisations/${organisationId}/talk-requests`,
    keys: keys.map(({ id, fingerprint }) => ({ id, fingerprint })),
    requests,
    words: talkWords(reader),
    device,
  };
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    islands: requests.length > 0 ? ['islands/talk-requests.ts'] : [],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: staff.serviceKey.overview.title, href: '/talks' },
    ],
    main: html`${pageHead({ kicker: input.organisationName, title: words.title, lead: words.lead })}
    ${
      requests.length === 0
        ? notice('plain', null, html`<p>${words.none}</p>`)
        : html`<p class="notice" data-no-script>${words.needsScript}</p>
        ${keys.map(({ fingerprint }) => html`<p class="small soft">${fill(words.keyOf, { fingerprint })}</p>`)}
        ${unlockForm(device, words.unlockTitle)}
        <p role="status" class="soft" data-talks-state></p>
        <div class="stack" data-talks></div>
        <p class="soft small">${words.keep}</p>
        ${jsonData('talk-requests-data', data)}`
    }`,
  });
}
