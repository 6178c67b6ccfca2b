import { html } from 'hono/html';
import type { OrganisationView } from '../../../src/http/contract/organisation.ts';
import { instrumentTexts } from '../../locales/instruments.ts';
import { day } from '../format.ts';
import type { Html, HtmlPart } from '../html.ts';
import type { PageReader } from '../layout.ts';
import { notice, pageHead, statusPill } from '../parts.ts';
import { instrumentPath } from './instruments.ts';
import { at, staffPage, wordsOf } from './staff-page.ts';
import { unitOutline } from './unit-outline.ts';

export interface OrganisationPageInput {
  readonly organisation: OrganisationView;
  /** May import, plan, open and close. */
  readonly mayRun: boolean;
  /** May read reports. */
  readonly mayRead: boolean;
  /** May open the page of a wave; a team lead reads reports only. */
  readonly mayReadWaves: boolean;
  readonly message: string | null;
}

/** One organisation: how far it is, its waves, its units. */
export function organisationPage(reader: PageReader, input: OrganisationPageInput): Html {
  const { staff, common } = wordsOf(reader);
  const words = staff.organisation;
  const { organisation, mayRun } = input;
  const needsPeople = organisation.kind === 'company' && organisation.people === 0;
  const meta = [
    staff.kinds[organisation.kind],
    organisation.sector,
    organisation.people > 0 ? common.peopleCount(organisation.people) : null,
  ];
  return staffPage(reader, {
    title: organisation.name,
    current: 'organisations',
    crumbs: [{ label: common.organisations, href: '/' }],
    main: html`${pageHead({
      kicker: meta.filter(Boolean).join(' · '),
      title: organisation.name,
      actions:
        mayRun &&
        (needsPeople
          ? html`<a class="button" href="${at.people(organisation.id)}">${words.importFirst}</a>`
          : html`<a class="button" href="${at.newWave(organisation.id)}">${words.planWave}</a>`),
    })}
    ${input.message && notice('good', null, input.message)}
    ${!mayRun && html`<p class="soft">${words.readOnly}</p>`}
    ${mayRun && organisation.waves.length === 0 && steps(reader, needsPeople ? 0 : 1)}
    <div class="columns">
      <section aria-labelledby="waves"><h2 id="waves">${words.waves}</h2>${waves(reader, input)}
      ${input.mayReadWaves && html`<p class="small"><a href="${instrumentPath(organisation.id)}">${instrumentTexts(reader.language).ofOrganisation(organisation.name)}</a></p>`}</section>
      ${organisation.kind === 'company' && html`<section aria-labelledby="units" class="card"><h2 id="units">${words.units}</h2>${units(reader, input)}</section>`}
    </div>`,
  });
}

/** The way of a first wave, with the step where one stands. */
function steps(reader: PageReader, now: number): Html {
  const words = wordsOf(reader).staff.organisation;
  return html`<section class="card" aria-labelledby="steps"><h2 id="steps" class="small-title">${words.stepsTitle}</h2><ol class="steps">
    ${words.steps.map((step, index) => {
      const state = index < now ? 'done' : index === now ? 'now' : 'later';
      const said = state === 'done' ? words.stepDone : state === 'now' ? words.stepNow : null;
      return html`<li class="step-${state}"${state === 'now' ? html` aria-current="step"` : ''}><span>${step}</span>${said && html`<span class="visually-hidden"> (${said})</span>`}</li>`;
    })}
  </ol></section>`;
}

/** What runs now first, then what is planned, then what was. */
const order = { open: 0, planned: 1, closed: 2 } as const;

function waves(reader: PageReader, { organisation, mayRead, mayReadWaves }: OrganisationPageInput): HtmlPart {
  const { staff } = wordsOf(reader);
  const words = staff.organisation;
  if (organisation.waves.length === 0) return html`<div class="card"><p class="soft">${words.noWaves}</p></div>`;
  return html`<ul class="plain-list stack">${organisation.waves
    .toSorted((a, b) => order[a.status] - order[b.status])
    .map((wave) => {
      const when = wave.openedOn
        ? words.openedOn(day(wave.openedOn, reader.language))
        : wave.opensOn
          ? words.plannedFor(day(wave.opensOn, reader.language))
          : words.byHand;
      return html`<li class="card wave-row">
      <div><h3>${mayReadWaves ? html`<a href="${at.wave(organisation.id, wave.id)}">${wave.title}</a>` : wave.title}</h3>
      <p class="small soft">${statusPill(wave.status, staff.status[wave.status])} ${when}</p></div>
      ${
        wave.hasRelease && mayRead
          ? html`<a class="button button-small" href="${at.report(organisation.id, wave.id)}">${words.report}<span class="visually-hidden">: ${wave.title}</span></a>`
          : mayReadWaves &&
            html`<a class="button button-small button-quiet" href="${at.wave(organisation.id, wave.id)}">${words.details}<span class="visually-hidden">: ${wave.title}</span></a>`
      }
    </li>`;
    })}</ul>`;
}

function units(reader: PageReader, { organisation, mayRun }: OrganisationPageInput): Html {
  const { staff } = wordsOf(reader);
  const words = staff.organisation;
  if (organisation.units.length === 0)
    return html`<p class="soft">${words.noUnits}</p>${mayRun && html`<p><a href="${at.people(organisation.id)}">${words.importFirst}</a></p>`}`;
  return html`<p class="soft small">${words.unitsHint}</p>
    ${unitOutline(organisation.units)}
    ${mayRun && html`<p class="actions"><a class="button button-quiet button-small" href="${at.people(organisation.id)}">${words.importAgain}</a></p>`}`;
}
