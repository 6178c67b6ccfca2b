import { html } from 'hono/html';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import { shownFrom } from '../../../src/domain/participation/progress.ts';
import type { MailView } from '../../../src/http/contract/mail.ts';
import type { WaveView } from '../../../src/http/contract/wave.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, scrollTable, statusPill } from '../parts.ts';
import { qrCode } from '../qr-code.ts';
import { groupReason } from '../report/joined-units.ts';
import { buildCard } from './build-card.ts';
import { commentsCard } from './comments-card.ts';
import { mailCard } from './mail-card.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { waveFacts } from './wave-facts.ts';

export interface WavePageInput {
  readonly view: WaveView;
  readonly instruments: readonly Instrument[];
  /** Full address of the scan. */
  readonly scanUrl: string;
  readonly mayRun: boolean;
  /** Paper questionnaires are entered by whoever does not work for the organisation. */
  readonly mayEnterPaper: boolean;
  /** Files with all figures. */
  readonly mayRead: boolean;
  readonly mayReadReport: boolean;
  readonly mayReadAudit: boolean;
  /** Opens sealed answers on the own device. */
  readonly mayReadCare: boolean;
  readonly message: string | null;
  /** Null for an open link, and once the wave is closed. */
  readonly mail: MailView | null;
  readonly mayReview: boolean;
}

/** One wave: how far it is, and what can be done now. */
export function wavePage(reader: PageReader, input: WavePageInput): Html {
  const { staff, common } = wordsOf(reader);
  const { wave, organisationName } = input.view;
  return staffPage(reader, {
    title: wave.title,
    current: 'organisations',
    ...(input.view.release.progress && { islands: ['islands/wave-build.ts'] }),
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: organisationName, href: at.organisation(wave.organisationId) },
    ],
    main: html`${pageHead({ kicker: statusPill(wave.status, staff.status[wave.status]), title: wave.title, actions: mainAction(reader, input) })}
    ${input.message && notice('good', null, input.message)}
    ${wave.status === 'closed' && releaseNotice(reader, input)}
    ${wave.status === 'planned' && html`<p class="lead">${staff.wavePage.plannedLead}</p>`}
    ${
      wave.status === 'planned'
        ? html`<div class="columns"><div>${factsCard(reader, input)}</div>${input.mail && html`<div>${mailCard(reader, input.mail)}</div>`}</div>`
        : html`<div class="columns"><div>
        ${!(wave.status === 'closed' && input.view.progress.responded === null) && progressCard(reader, input)}
        ${wave.status === 'open' && scanCard(reader, input)}
        ${input.mail && mailCard(reader, input.mail)}
        ${input.view.comments !== 'none' && commentsCard(reader, input.view, input.mayReview)}
        ${input.view.shownGroups.length > 1 && groupsCard(reader, input.view)}
      </div>
      <div>${factsCard(reader, input)}${input.view.release.status === 'published' && filesCard(reader, input)}</div></div>`
    }`,
  });
}

function factsCard(reader: PageReader, input: WavePageInput): Html {
  const words = wordsOf(reader).staff;
  const { wave } = input.view;
  return html`<section class="card"><h2>${words.wavePage.facts}</h2>${waveFacts(reader, wave, input.instruments)}
    ${mayTighten(input) && html`<p class="after-form"><a href="${at.wave(wave.organisationId, wave.id)}/rules">${words.rules.title}</a></p>`}</section>`;
}

/** Rules are frozen from opening on; after the report they would change nothing that is shown. */
const mayTighten = ({ view, mayRun }: WavePageInput): boolean =>
  mayRun && view.wave.status !== 'planned' && view.release.status !== 'published';

function mainAction(reader: PageReader, { view, mayRun, mayReadReport, mayReadCare }: WavePageInput): HtmlPart {
  const words = wordsOf(reader).staff.wavePage;
  const { wave } = view;
  const here = at.wave(wave.organisationId, wave.id);
  if (view.release.status === 'published' && mayReadReport)
    return html`<a class="button" href="${at.report(wave.organisationId, wave.id)}">${words.report}</a>`;
  if (mayReadCare && wave.rules.care && wave.status !== 'planned')
    return html`<a class="button" href="${here}/care">${wordsOf(reader).staff.serviceKey.care.toPage}</a>`;
  if (!mayRun) return null;
  if (wave.status === 'planned')
    return html`<a class="button" href="${here}/opening">${words.check}</a> <a class="button button-quiet" href="${here}/edit">${words.edit}</a> <a class="button button-plain" href="${here}/remove">${words.remove}</a>`;
  if (wave.status === 'open') return html`<a class="button button-quiet" href="${here}/close">${words.close}</a>`;
  return null;
}

function releaseNotice(reader: PageReader, { view, mayRun }: WavePageInput): HtmlPart {
  const { wavePage: words, protection } = wordsOf(reader).staff;
  if (view.release.status === 'published') return null;
  const { progress } = view.release;
  if (progress) return buildCard(reader, progress, at.wave(view.wave.organisationId, view.wave.id));
  const { care } = wordsOf(reader).staff.serviceKey;
  if (view.release.status === 'waiting') return notice('warn', care.waitingTitle, html`<p>${care.waiting}</p>`);
  const refused = view.release.status === 'refused';
  const again =
    mayRun &&
    html`<form method="post" action="${at.wave(view.wave.organisationId, view.wave.id)}/release"><div class="actions"><button class="button button-small" type="submit">${refused ? words.retry : words.build}</button></div></form>`;
  if (!refused) return notice('warn', null, html`<p>${words.notBuilt}</p>${again}`);
  return notice(
    'warn',
    words.refusedTitle,
    html`<p>${words.refused}</p>${view.release.refusedBecause.length > 0 && html`<ul>${view.release.refusedBecause.map(({ check, outcome }) => html`<li>${protection.checkNames[check]?.[0] ?? check}: ${protection.outcome[outcome]}</li>`)}</ul>`}${again}`,
  );
}

function progressCard(reader: PageReader, { view }: WavePageInput): Html {
  const words = wordsOf(reader).staff.wavePage;
  const { responded, share, onPaper } = view.progress;
  const number = new Intl.NumberFormat(reader.language);
  // The bar follows the number that may be shown; without one there is no bar either.
  const isShare = responded !== null && view.invited > 0 && responded <= view.invited;
  const width = isShare ? (responded / view.invited) * 100 : null;
  return html`<section class="card"><h2>${words.progress}</h2>
    ${
      responded === null
        ? html`<p>${words.tooEarly(shownFrom(view.wave.rules.k))}</p>`
        : html`<p class="big-figure">${isShare ? words.responded(number.format(responded), number.format(view.invited)) : words.respondedOpen(number.format(responded))}</p>
          ${width !== null && html`<svg class="progress" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4" rx="2"/><rect class="bar" width="${width.toFixed(1)}" height="4" rx="2"/></svg>`}
          ${!isShare && view.invited > 0 && html`<p class="soft small">${words.beyondInvited(number.format(view.invited))}</p>`}
          ${share && html`<p class="soft small">${words.share(share)}</p>`}`
    }
    ${responded !== null && onPaper !== null && html`<p class="soft small">${onPaper === 0 ? words.someOnPaper : words.onPaper(number.format(onPaper))}</p>`}
    ${view.wave.status === 'closed' && html`<p class="soft small">${words.closedNote}</p>`}
  </section>`;
}

function scanCard(reader: PageReader, { view, scanUrl, mayRun, mayEnterPaper }: WavePageInput): Html {
  const words = wordsOf(reader).staff.wavePage;
  const { wave } = view;
  const here = at.wave(wave.organisationId, wave.id);
  const invited = wave.rules.participation === 'invited';
  return html`<section class="card"><h2>${words.link}</h2>
    <div class="scan-link">${qrCode(scanUrl, words.qrLabel)}<div><p class="soft">${invited ? words.linkHintInvited : words.linkHintOpen}</p><p class="mono address"><a href="${scanUrl}">${scanUrl}</a></p></div></div>
    ${wave.rules.codes === 'drawn' && html`<p class="soft">${words.tabletHint}</p><p class="mono address"><a href="${scanUrl}/tablet">${scanUrl}/tablet</a></p>`}
    ${view.keyFingerprint && html`<p class="soft small">${words.key} <span class="mono">${view.keyFingerprint}</span> <a href="/w/${wave.link}/check">${words.keyCheck}</a></p>`}
    ${
      mayRun &&
      html`<div class="actions">${invited && html`<a class="button" href="${here}/codes">${words.codes}</a>`}${mayEnterPaper && !wave.rules.care && html`<a class="button button-quiet" href="${here}/paper">${words.paper}</a>`}</div>`
    }</section>`;
}

function filesCard(reader: PageReader, { view, mayRead, mayReadAudit }: WavePageInput): HtmlPart {
  const words = wordsOf(reader).staff.wavePage;
  const here = at.wave(view.wave.organisationId, view.wave.id);
  const audit = mayReadAudit && html`<p class="after-form"><a href="${here}/protection">${words.protection}</a></p>`;
  if (!mayRead) return audit && html`<section class="card">${audit}</section>`;
  return html`<section class="card"><h2>${words.exportTitle}</h2><p class="soft">${words.exportHint}</p>
    <div class="actions"><a class="button button-quiet button-small" href="${here}/export/csv">${words.csv}</a><a class="button button-quiet button-small" href="${here}/export/json">${words.json}</a></div>
    ${audit}</section>`;
}

function groupsCard(reader: PageReader, view: WaveView): Html {
  const words = wordsOf(reader).staff;
  return html`<section class="card"><h2>${words.wavePage.groups}</h2>${scrollTable(
    words.wavePage.groups,
    html`<table><thead><tr><th scope="col">${words.opening.group}</th><th scope="col" class="number">${words.opening.invited}</th></tr></thead>
    <tbody>${view.shownGroups.map((group) => html`<tr><th scope="row">${group.label}${group.place && html`<span class="place soft small">${group.place}</span>`}${group.because && html`<div class="made-of">${groupReason(reader.language, group)}</div>`}</th><td class="number">${group.headCount}</td></tr>`)}</tbody></table>`,
  )}</section>`;
}
