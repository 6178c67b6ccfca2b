import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { OpeningPreview } from '../../../src/http/contract/wave.ts';
import { errorSentence } from '../../locales/index.ts';
import { day } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, scrollTable } from '../parts.ts';
import { promiseWords } from '../scan/promises.ts';
import { riskCard } from './risk-card.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { waveFacts } from './wave-facts.ts';

export interface OpeningInput {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly preview: OpeningPreview;
  readonly instruments: readonly Instrument[];
  /** Open was pressed without saying yes to nearly everybody being unique. */
  readonly isUnaccepted: boolean;
}

/** What opening would fix: rules, merged units and why, and what respondents will read. */
export function openingPage(reader: PageReader, input: OpeningInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.opening;
  const { wave, grouping, promises, obstacle } = input.preview;
  const here = at.wave(input.organisationId, wave.id);
  const isOpenLink = wave.rules.participation === 'open';
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: input.organisationName, href: at.organisation(input.organisationId) },
      { label: wave.title, href: here },
    ],
    main: html`${pageHead({ kicker: wave.title, title: words.title, lead: words.lead })}
    ${obstacle && obstacleNotice(reader, input.preview, obstacle)}
    <div class="columns">
      <div>
        <section class="card"><h2>${words.groupsTitle}</h2>${isOpenLink ? html`<p>${words.noGroups}</p>` : groups(reader, input.preview)}</section>
        ${riskCard(reader, input.preview.risk)}
        <section class="card"><h2>${words.promiseTitle}</h2><p class="soft small">${words.promiseLead}</p>
          <ul class="promise-preview">${promises.map(
            (promise) => html`<li>${promiseWords(reader.language, promise, input.instruments).short}</li>`,
          )}</ul></section>
      </div>
      <div>
        <section class="card"><h2>${words.rules}</h2>${waveFacts(reader, wave, input.instruments)}</section>
      </div>
    </div>
    ${
      !obstacle &&
      html`<form class="card decision" method="post" action="${here}/open">${input.preview.singlesOut && acceptance(reader, input)}<p>${words.openNote(grouping.invited)}</p>
        <div class="actions actions-first"><button class="button" type="submit">${words.open}</button><a class="button button-quiet" href="${here}/edit">${words.change}</a></div></form>`
    }`,
  });
}

/** The second, explicit step where the background questions make nearly everybody unique. */
function acceptance(reader: PageReader, { preview: { risk }, isUnaccepted }: OpeningInput): HtmlPart {
  if (risk === null) return null;
  const words = wordsOf(reader).staff.opening;
  return html`<div class="notice notice-warn"><h2>${words.singlesOutTitle}</h2><p>${words.singlesOut(risk.unique, risk.people)}</p>
    ${isUnaccepted && html`<p class="field-error" id="accept-error" role="alert">${words.singlesOutMissing}</p>`}
    <p class="choice"><input id="accept" name="accept" type="checkbox" value="singles-out" ${isUnaccepted ? html`aria-invalid="true" aria-describedby="accept-error"` : ''}>
      <label for="accept">${words.singlesOutAccept}</label></p></div>`;
}

/** Why it cannot be opened, and the way to mend that. */
function obstacleNotice(
  reader: PageReader,
  { wave, grouping, untrue }: OpeningPreview,
  obstacle: NonNullable<OpeningPreview['obstacle']>,
): Html {
  const { opening, organisation } = wordsOf(reader).staff;
  const { organisationId, rules, closesOn } = wave;
  const because = {
    'dates-passed': opening.datesPassed(closesOn ? day(closesOn, reader.language) : ''),
    'no-people': opening.noPeople,
    'too-few-people': opening.tooFew(grouping.invited, rules.k),
    'promise-untrue': [
      ...new Set(untrue.map(({ ground }) => errorSentence(reader.language, 'promise-untrue', { ground }))),
    ].join(' '),
  }[obstacle];
  const change = html`<a class="button button-small" href="${at.wave(organisationId, wave.id)}/edit">${opening.changePlan}</a>`;
  const people = html`<a class="button button-small" href="${at.people(organisationId)}">${organisation.importFirst}</a>`;
  return notice(
    'error',
    opening.unsafeTitle,
    html`<p>${because}</p><p class="actions">${obstacle === 'no-people' || obstacle === 'too-few-people' ? html`${people} ${change}` : change}</p>`,
  );
}

function groups(reader: PageReader, { grouping, wave }: OpeningPreview): HtmlPart {
  const words = wordsOf(reader).staff.opening;
  return html`<p>${words.groupsLead(wave.rules.k)}</p>${scrollTable(
    words.groupsTitle,
    html`<table><thead><tr><th scope="col">${words.group}</th><th scope="col" class="number">${words.invited}</th></tr></thead>
    <tbody>${grouping.groups.map(
      (group) =>
        html`<tr><th scope="row">${group.label}<div class="made-of">${
          group.merged
            ? html`${group.merged.parts.map((part) => html`<span class="tag">${part.label} · ${part.headCount}</span> `)}<span class="because">${words.because(group.merged.k)}</span>`
            : html`<span class="soft">${words.alone}</span>`
        }</div></th><td class="number">${group.headCount}</td></tr>`,
    )}</tbody>
    <tfoot><tr><th scope="row">${words.total}</th><td class="number">${grouping.invited}</td></tr></tfoot></table>`,
  )}`;
}
