import { html } from 'hono/html';
import type { MailView } from '../../../src/http/contract/mail.ts';
import { errorSentence } from '../../locales/index.ts';
import { day, inWords } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { emptyState, facts, notice, pageHead } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export interface MailPageInput {
  readonly view: MailView;
  /** ISO day in Brussels. */
  readonly today: string;
  readonly maySend: boolean;
  readonly isOperator: boolean;
  readonly message: string | null;
}

/** Invitations and reminders of one wave. It shows head counts of the list and days; nothing here follows from who took part. */
export function mailPage(reader: PageReader, input: MailPageInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.mail;
  const { view } = input;
  const { wave } = view;
  return staffPage(reader, {
    title: words.title,
    current: 'organisations',
    crumbs: [
      { label: common.organisations, href: '/' },
      { label: view.organisationName, href: at.organisation(wave.organisationId) },
      { label: wave.title, href: at.wave(wave.organisationId, wave.id) },
    ],
    main: html`${pageHead({ kicker: wave.title, title: words.title, lead: words.lead })}
    ${input.message && notice('good', null, input.message)}
    ${troubleNotice(reader, view)}
    ${wave.rules.participation === 'invited' ? content(reader, input) : emptyState({ title: words.title, text: words.openLink })}`,
  });
}

/** Why nothing goes out, in the sentence of the error; the same one that trying the mail server gives. */
export function troubleNotice(reader: PageReader, { trouble, wave }: MailView): HtmlPart {
  if (trouble === null) return null;
  const words = wordsOf(reader).staff.mail;
  const sentence =
    trouble === 'too-few-addresses'
      ? words.tooFew(wave.rules.k)
      : html`${errorSentence(reader.language, 'mail-failed', { reason: trouble })} ${words.troubleAgain}`;
  return notice('warn', words.troubleTitle, html`<p>${sentence}</p>`);
}

function content(reader: PageReader, input: MailPageInput): Html {
  const { view } = input;
  const words = wordsOf(reader).staff.mail;
  const letters = `${at.wave(view.wave.organisationId, view.wave.id)}/letters?per-page=3`;
  if (view.from === null)
    return html`${emptyState({
      title: words.notSetUpTitle,
      text: input.isOperator ? `${words.notSetUp} ${words.notSetUpOperator}` : words.notSetUp,
      action:
        view.wave.status === 'open' && input.maySend && html`<a class="button" href="${letters}">${words.letters}</a>`,
    })}${previewCard(reader, view)}`;
  return html`<div class="columns"><div>${invitationsCard(reader, input)}${previewCard(reader, view)}</div>
    <div>${remindersCard(reader, input)}</div></div>`;
}

function invitationsCard(reader: PageReader, { view, maySend }: MailPageInput): Html {
  const words = wordsOf(reader).staff.mail;
  const { wave, people, invitations } = view;
  const here = at.wave(wave.organisationId, wave.id);
  const rest = people.withoutAddress + invitations.refused;
  const numbers: (readonly [string, HtmlPart])[] = [
    [words.withAddress, people.withAddress],
    [words.withoutAddress, people.withoutAddress],
    ...(wave.status === 'planned' ? [] : ([[words.accepted, invitations.accepted]] as const)),
    ...(invitations.refused > 0 ? ([[words.refused, invitations.refused]] as const) : []),
    ...(wave.status === 'open' ? ([[words.notSent, invitations.notSent]] as const) : []),
  ];
  return html`<section class="card"><h2>${words.invitations}</h2>${facts(numbers)}
    <p>${invitationsState(reader, view)}</p>
    ${
      wave.status === 'open' &&
      maySend &&
      html`<div class="actions">
        ${invitations.notSent > 0 && !invitations.isUnderWay && html`<form method="post" action="${here}/mail/invitations"><button class="button" type="submit">${words.send(invitations.notSent)}</button></form>`}
        ${rest > 0 && html`<a class="button button-quiet" href="${here}/letters?per-page=3&amp;only=not-mailed">${words.lettersForRest(rest)}</a>`}
      </div>`
    }</section>`;
}

function invitationsState(reader: PageReader, { wave, people, invitations }: MailView): HtmlPart {
  const words = wordsOf(reader).staff.mail;
  if (people.withAddress === 0) return words.nobody;
  if (wave.status === 'planned')
    return wave.rules.mail?.invitations ? words.plannedAtOpening(people.withAddress) : words.plannedByHand;
  if (wave.status === 'closed') return null;
  if (invitations.isUnderWay) return words.underWay;
  return invitations.notSent === 0 && invitations.refused === 0 ? words.allSent : null;
}

function remindersCard(reader: PageReader, { view, today, maySend }: MailPageInput): Html {
  const { language } = reader;
  const words = wordsOf(reader).staff.mail;
  const { wave, reminders } = view;
  const { kind, possibleFrom } = reminders;
  const days = (list: readonly string[], none: string) =>
    list.length === 0
      ? none
      : inWords(
          list.map((one) => day(one, language)),
          language,
        );
  return html`<section class="card"><h2>${words.reminders}</h2>
    <p><strong>${words.kinds[kind]}</strong></p><p>${words.kindHints[kind]}</p>
    ${
      kind !== 'none' &&
      html`${facts([
        [words.sentOn, days(reminders.sentOn, words.noneYet)],
        ...(wave.status === 'closed' ? [] : ([[words.plannedOn, days(reminders.plannedOn, words.noDays)]] as const)),
      ])}
      ${wave.status === 'open' && maySend && remindAction(reader, view, today, possibleFrom)}
      <p class="soft small">${words.never}</p><p class="soft small">${words.frozenAddresses}</p>`
    }</section>`;
}

function remindAction(reader: PageReader, view: MailView, today: string, possibleFrom: string | null): HtmlPart {
  const words = wordsOf(reader).staff.mail;
  const { wave, reminders } = view;
  if (reminders.kind === 'blind' && reminders.withinReach < wave.rules.k)
    return html`<p>${words.tooFew(wave.rules.k)}</p>`;
  if (reminders.withinReach === 0 || possibleFrom === null) return null;
  if (today < possibleFrom) return html`<p>${words.possibleFrom(day(possibleFrom, reader.language))}</p>`;
  return html`<form method="post" action="${at.wave(wave.organisationId, wave.id)}/mail/reminders"><div class="actions"><button class="button" type="submit">${words.remind}</button></div></form>`;
}

/** Plain text as it is read, in all languages of the wave; the form with markup says the same. */
function previewCard(reader: PageReader, { preview, wave }: MailView): Html {
  const words = wordsOf(reader).staff.mail;
  const [language = 'nl'] = wave.languages;
  const one = (title: string, content: { readonly subject: string; readonly text: string }) =>
    html`<details class="mail-preview"><summary>${title}</summary>
      <p class="mail-subject"><span class="soft">${words.subject}:</span> <strong lang="${language}">${content.subject}</strong></p>
      <div class="mail-text" lang="${language}">${content.text.trim()}</div></details>`;
  return html`<section class="card"><h2>${words.preview}</h2><p class="soft small">${words.previewHint}</p>
    ${one(words.previewInvitation, preview.invitation)}${preview.reminder && one(words.previewReminder, preview.reminder)}</section>`;
}
