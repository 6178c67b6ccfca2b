import { html } from 'hono/html';
import type { Language } from '../../../src/domain/language.ts';
import type { InvitationLetter, WaveSummary } from '../../../src/http/contract/wave.ts';
import { staffTexts } from '../../locales/staff-texts.ts';
import { day } from '../format.ts';
import type { Html } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { qrCode } from '../qr-code.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export interface LettersInput {
  readonly wave: WaveSummary;
  readonly organisationName: string;
  readonly letters: readonly InvitationLetter[];
  /** Of the list of group keys, in small print: what colleagues compare. */
  readonly keyFingerprint: string | null;
  readonly perPage: 1 | 3;
  /** Sum of the instruments. */
  readonly minutes: number;
  /** Where one types a code, without `https://`. */
  readonly typeAddress: string;
}

/** Invitations on paper: each with its QR code and code, in every language of the wave. The screen shows them as they print. */
export function lettersPage(reader: PageReader, input: LettersInput): Html {
  const { staff, common } = wordsOf(reader);
  const { wave } = input;
  return staffPage(reader, {
    title: staff.codes.lettersTitle,
    current: 'organisations',
    islands: ['islands/print.ts'],
    styles: ['style/letters.css'],
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(wave.organisationId) },
      { label: wave.title, href: at.wave(wave.organisationId, wave.id) },
      { label: staff.codes.title, href: `${at.wave(wave.organisationId, wave.id)}/codes` },
    ],
    main: html`<div class="page-head no-print"><div><h1>${staff.codes.lettersTitle}</h1><p class="soft">${staff.codes.printHint}</p></div>
      <div class="page-actions"><button class="button" type="button" data-print hidden>${common.print}</button></div></div>
    <div class="letters letters-${input.perPage}">${input.letters.map((letter) => letterOf(input, letter))}</div>`,
  });
}

function letterOf(input: LettersInput, letter: InvitationLetter): Html {
  const { wave, perPage } = input;
  const [first = 'nl'] = wave.languages;
  const code = html`<div class="letter-code">${qrCode(letter.url, staffTexts(first).staff.letter.qrLabel)}<p class="code">${letter.code}</p>${keyAndErasing(input, first)}</div>`;
  return html`<article class="letter" lang="${first}">
    <p class="letter-to">${letter.name && html`<strong>${letter.name}</strong>`}<span>${letter.unit}</span></p>
    <div class="letter-body">
      ${perPage === 1 && code}
      <div class="letter-texts">${wave.languages.map((language) => letterText(input, letter, language))}</div>
      ${perPage === 3 && code}
    </div>
    ${perPage === 1 && html`<p class="letter-foot">${input.organisationName} · ${wave.title}</p>`}
  </article>`;
}

/** The full text on a whole page and in the first language of a slip; the other languages of a slip have one line each. */
function letterText(input: LettersInput, letter: InvitationLetter, language: Language): Html {
  const { common, staff } = staffTexts(language);
  const words = staff.letter;
  const { wave, perPage, typeAddress } = input;
  if (perPage === 3 && language !== wave.languages[0])
    return html`<p class="letter-line" lang="${language}"><strong>${language.toUpperCase()}</strong> ${words.scan(typeAddress)}</p>`;
  return html`<section lang="${language}">
    <h2>${words.title}</h2>
    <p>${letter.name ? words.hello(letter.name) : words.helloNoName}, ${words.text(input.organisationName, common.minutes(input.minutes))}</p>
    <p>${wave.rules.care && html`${staff.serviceKey.care.letterReads} `}${words.promise(wave.rules.k)}</p>
    <p><strong>${words.scan(typeAddress)}</strong></p>
    <p class="letter-small">${wave.rules.care ? staff.serviceKey.care.letterOnce : words.once}${wave.closesOn && html` ${words.until(day(wave.closesOn, language))}`}</p>
  </section>`;
}

/** In small print under the code: what colleagues compare, and where one takes answers back. */
function keyAndErasing({ keyFingerprint, typeAddress }: LettersInput, language: Language): Html {
  const words = staffTexts(language).staff.letter;
  return html`<p class="letter-key">${keyFingerprint && html`${words.key} <span class="fingerprint">${keyFingerprint}</span>`}
    ${words.erase(typeAddress.replace(/\/s$/, '/withdraw'))}</p>`;
}
