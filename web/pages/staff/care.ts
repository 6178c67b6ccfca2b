import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language } from '../../../src/domain/language.ts';
import type { WaveStatus } from '../../../src/domain/participation/participation.types.ts';
import type { CareRecordBody } from '../../../src/http/contract/care.ts';
import { fill } from '../../locales/fill.ts';
import { day } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead } from '../parts.ts';
import { jsonData } from '../scan/json-data.ts';
import type { InstrumentData } from '../scan/scan-data.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { type KeyDeviceWords, unlockForm } from './unlock-field.ts';

export interface CareInput {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly wave: { readonly id: string; readonly title: string; readonly status: WaveStatus };
  /** Of the key to which this wave is sealed. */
  readonly fingerprint: string;
  readonly handedOver: boolean;
  /** ISO day on which the records go; null until the wave is closed. */
  readonly eraseOn: string | null;
  readonly records: readonly CareRecordBody[];
  readonly instruments: readonly Instrument[];
  /** The same instruments, as far as scoring needs them, in one language. */
  readonly scoring: readonly InstrumentData[];
}

/** What the island opens, scores and hands over. */
export interface CareData {
  readonly waveId: string;
  readonly language: Language;
  readonly wavePath: string;
  readonly apiPath: string;
  readonly fingerprint: string;
  readonly mayHandOver: boolean;
  readonly records: readonly CareRecordBody[];
  readonly instruments: readonly Instrument[];
  readonly scoring: readonly InstrumentData[];
  readonly words: ReturnType<typeof careWords>;
  readonly device: KeyDeviceWords;
}

const careWords = (reader: PageReader) => wordsOf(reader).staff.serviceKey.careDevice;

/** Sealed answers with names, for the physician's own device: list, single sheets, and handing over without names. */
export function carePage(reader: PageReader, input: CareInput): Html {
  const { staff, common } = wordsOf(reader);
  const { care: words, device, talks } = staff.serviceKey;
  const { organisationId, wave, records } = input;
  const wavePath = at.wave(organisationId, wave.id);
  const data: CareData = {
    waveId: wave.id,
    language: reader.language,
    wavePath,
    apiPath: `/api/v1${wavePath}`,
    fingerprint: input.fingerprint,
    mayHandOver: wave.status === 'closed' && !input.handedOver && records.length > 0,
    records,
    instruments: input.instruments,
    scoring: input.scoring,
    words: careWords(reader),
    device,
  };
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    wide: true,
    islands: ['islands/care.ts'],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(organisationId) },
      { label: wave.title, href: wavePath },
    ],
    main: html`${pageHead({ kicker: `${input.organisationName} · ${wave.title}`, title: words.title, lead: words.lead })}
    ${input.handedOver && notice('good', null, html`<p>${words.handedOver} <a href="${wavePath}">${words.toReport}</a></p>`)}
    ${input.eraseOn && records.length > 0 && html`<p>${fill(words.eraseOn, { day: day(input.eraseOn, reader.language) })}</p>`}
    ${wave.status === 'open' && notice('plain', null, html`<p>${words.stillOpen}</p>`)}
    ${records.length === 0 && html`<p>${wave.status === 'closed' ? words.noneLeft : words.none}</p>`}
    <p class="notice" data-no-script>${words.needsScript}</p>
    <p class="small soft no-print">${words.secrecy}</p>
    <p class="small soft no-print">${fill(talks.keyOf, { fingerprint: input.fingerprint })}</p>
    ${unlockForm(device, words.unlockTitle)}
    <p role="status" class="soft" data-care-state></p>
    <div data-care></div>
    ${jsonData('care-data', data)}`,
  });
}
