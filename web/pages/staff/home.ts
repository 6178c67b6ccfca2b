import { html } from 'hono/html';
import type { OrganisationRow } from '../../../src/http/contract/organisation.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { emptyState, pageHead, statusPill } from '../parts.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';

export interface HomeInput {
  readonly organisations: readonly OrganisationRow[];
  /** Operators and consultants. */
  readonly mayAdd: boolean;
  /** Groups with a signal that nobody has followed up yet; null for who may not see them. */
  readonly groupsWithNewSignal: number | null;
  /** Requests for a talk that wait; null for everybody but the prevention adviser. */
  readonly talksWaiting: number | null;
}

type NextStep = {
  readonly key: 'people' | 'plan' | 'open' | 'follow' | 'report' | 'refused' | 'wait';
  readonly href: string;
};

/** The one thing that waits at an organisation, for the roles that the reader has there. */
export function nextStep(row: OrganisationRow): NextStep {
  const mayRun = row.roles.some((role) => role === 'operator' || role === 'contact' || role === 'consultant');
  const wave = row.latestWave;
  if (!mayRun || (wave?.hasRelease && mayReadReports(row))) {
    const report = mayReadReports(row) ? row.latestReport : null;
    return report
      ? { key: 'report', href: at.report(row.id, report.id) }
      : { key: 'wait', href: at.organisation(row.id) };
  }
  if (row.people === 0 && row.kind === 'company' && !wave) return { key: 'people', href: at.people(row.id) };
  if (!wave) return { key: 'plan', href: at.newWave(row.id) };
  if (wave.status === 'planned') return { key: 'open', href: `${at.wave(row.id, wave.id)}/opening` };
  if (wave.status === 'open') return { key: 'follow', href: at.wave(row.id, wave.id) };
  return wave.hasRelease
    ? { key: 'plan', href: at.newWave(row.id) }
    : { key: 'refused', href: at.wave(row.id, wave.id) };
}

const mayReadReports = ({ roles }: OrganisationRow): boolean => roles.some((role) => role !== 'operator');

/** Where every staff member starts: organisations, each with what to do next. */
export function homePage(reader: PageReader, input: HomeInput): Html {
  const { staff, disclosure } = wordsOf(reader);
  const { home } = staff;
  const mayReadPools = input.organisations.some(({ roles }) => roles.some((role) => role !== 'operator'));
  const add = html`<a class="button" href="/organisations/new">${home.add}</a>`;
  return staffPage(reader, {
    title: home.title,
    current: 'organisations',
    main: html`${pageHead({
      kicker: reader.actor ? home.greeting(reader.actor.name) : null,
      title: home.title,
      actions: input.mayAdd && input.organisations.length > 0 ? add : null,
    })}
    ${input.groupsWithNewSignal !== null && signalsBanner(reader, input.groupsWithNewSignal)}
    ${input.talksWaiting !== null && talksBanner(reader, input.talksWaiting)}
    ${
      input.organisations.length === 0
        ? emptyState({
            title: home.emptyTitle,
            text: input.mayAdd ? home.emptyLead : home.emptyOther,
            action: input.mayAdd ? add : null,
          })
        : html`<ul class="card-grid">${input.organisations.map((row) => organisationCard(reader, row))}</ul>`
    }
    ${mayReadPools && html`<p class="actions"><a class="button button-quiet" href="/pools">${disclosure.poolsTitle}</a></p>`}`,
  });
}

function signalsBanner(reader: PageReader, count: number): Html {
  const { home } = wordsOf(reader).staff;
  return html`<section class="card banner"><div><h2>${home.signalsTitle}</h2><p>${home.signalsLead(count)}</p></div>
    <a class="button" href="/signals">${home.signalsLink}</a></section>`;
}

function talksBanner(reader: PageReader, waiting: number): Html {
  const { home } = wordsOf(reader).staff.serviceKey;
  return html`<section class="card banner"><div><h2>${home.title}</h2><p>${home.lead(waiting)}</p></div>
    <a class="button${waiting === 0 ? ' button-quiet' : ''}" href="/talks">${home.link}</a></section>`;
}

function organisationCard(reader: PageReader, row: OrganisationRow): Html {
  const { staff, common } = wordsOf(reader);
  const step = nextStep(row);
  const meta: HtmlPart[] = [staff.kinds[row.kind], row.sector, row.people > 0 ? common.peopleCount(row.people) : null];
  return html`<li class="card organisation-card">
    <h2><a href="${at.organisation(row.id)}">${row.name}</a></h2>
    <p class="soft small">${meta.filter(Boolean).map((part, index) => html`${index > 0 ? ' · ' : ''}${part}`)}</p>
    ${
      row.latestWave &&
      html`<p class="small wave-line">${statusPill(row.latestWave.status, staff.status[row.latestWave.status])} <span>${row.latestWave.title}</span></p>`
    }
    <p class="card-foot"><a class="next-step" href="${step.href}">${staff.home.next[step.key]}<span class="visually-hidden">: ${row.name}</span></a>
    ${row.latestReport && step.key !== 'report' && mayReadReports(row) && html`<a class="also" href="${at.report(row.id, row.latestReport.id)}">${staff.home.lastReport(row.latestReport.title)}</a>`}</p>
  </li>`;
}
