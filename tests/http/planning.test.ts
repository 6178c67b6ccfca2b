import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { listActs } from '../../src/usecases/list-acts.ts';
import { runDueWaves } from '../../src/usecases/run-due-waves.ts';
import { makeCompany, system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let company: OrganisationId;
let cookie: string;

beforeAll(async () => {
  site = await staffSite('planning');
  company = await makeCompany(site.ctx, { 'Gent / A': 12, 'Gent / B': 14 });
  cookie = await site.signIn('contact', [company]);
});
afterAll(() => site?.ctx.close());

// The clock of the tests says 2 March 2026.
const good = {
  title: 'Voorjaar',
  instrumentIds: ['workability-employee'],
  languages: ['nl'],
  opensOn: '',
  closesOn: '',
  k: '10',
  participation: 'invited',
};
type Fields = Record<string, string | readonly string[]>;
const send = (changes: Fields) =>
  site.postForm(`/organisations/${company}/waves?lang=nl`, { ...good, ...changes }, cookie);
const get = async (path: string) => (await site.get(path, cookie)).text();
const plan = async (changes: Fields = {}) => {
  const response = await send(changes);
  expect(response.status).toBe(303);
  return response.headers.get('location')?.replace('/opening', '') ?? '';
};
/** The sentence that stands at a field. */
const sentenceAt = (page: string, field: string) =>
  page.match(new RegExp(`id="${field}-error">([^<]*)<`))?.[1]?.replaceAll('&#39;', '’');

describe('a plan that cannot be', () => {
  test.each<[string, Fields, string, RegExp]>([
    ['has no name', { title: ' ' }, 'title', /^Geef de meting een naam\.$/],
    ['has too long a name', { title: 'x'.repeat(121) }, 'title', /telt 121 tekens. Hij mag er hoogstens 120 hebben/],
    ['has no questionnaire', { instrumentIds: [] }, 'instrumentIds', /^Kies minstens één vragenlijst\.$/],
    [
      'has two questionnaires that measure the same',
      { instrumentIds: ['workability-employee', 'workability-self-employed'] },
      'instrumentIds',
      /kunnen niet samen in één meting, want ze meten hetzelfde: «[^»]+», «[^»]+»/,
    ],
    ['has a questionnaire that is gone', { instrumentIds: ['mood'] }, 'instrumentIds', /is er niet meer: mood/],
    ['has no language', { languages: [] }, 'languages', /^Kies minstens één taal\.$/],
    ['opens on a day that is over', { opensOn: '2026-03-01' }, 'opensOn', /al voorbij: 1 maart 2026/],
    ['closes on a day that is over', { closesOn: '2026-03-01' }, 'closesOn', /al voorbij: 1 maart 2026/],
    ['opens on a day that does not exist', { opensOn: '2026-02-30' }, 'opensOn', /^Deze datum bestaat niet/],
    [
      'closes before it opens',
      { opensOn: '2026-03-20', closesOn: '2026-03-10' },
      'closesOn',
      /sluiten voor ze opent. Kies een datum vanaf 20 maart 2026/,
    ],
    ['has a smallest group of 4', { k: '4' }, 'k', /Kies 5 of meer/],
    ['has half a person in the smallest group', { k: '7.5' }, 'k', /^Vul een heel getal in, minstens 5/],
    ['has no smallest group', { k: '' }, 'k', /^Vul een heel getal in/],
    ['has a smallest group larger than any', { k: '5000' }, 'k', /^Kies hoogstens 1000/],
    ['has a breakdown that nobody asks', { breakdowns: ['shoe-size'] }, 'breakdowns', /hoort niet bij de gekozen/],
    ['says not who takes part', { participation: '' }, 'participation', /^Kies wie kan invullen/],
  ])('because it %s: says so at the field and nowhere else', async (_what, changes, field, sentence) => {
    const response = await send(changes);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(sentenceAt(page, field)).toMatch(sentence);
    expect(page.match(/class="field-error"/g)).toHaveLength(1);
    expect(page).toContain(`<a href="#${field}">`);
  });

  test('says everything that is wrong at once, and keeps what was filled in', async () => {
    const response = await send({ k: '3', closesOn: '2026-02-01', breakdowns: ['gender'], languages: ['nl', 'fr'] });
    const page = await response.text();
    expect(page.match(/class="field-error"/g)).toHaveLength(2);
    expect(page).toContain('value="Voorjaar"');
    expect(page).toContain('value="2026-02-01"');
    expect(page).toContain('value="3"');
    for (const choice of ['gender', 'fr', 'workability-employee', 'invited'])
      expect(page, choice).toMatch(new RegExp(`value="${choice}" checked`));
  });

  test('is refused by the API with every problem at its field', async () => {
    const body = { ...good, k: 10, opensOn: '2026-03-20', closesOn: '2026-03-10', breakdowns: ['shoe-size'] };
    const response = await site.sendJson('POST', `/api/v1/organisations/${company}/waves`, body, cookie);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error: {
        code: 'plan-refused',
        problems: [
          { code: 'plan-closes-before-opens', where: 'closesOn' },
          { code: 'plan-breakdowns-unknown', where: 'breakdowns' },
        ],
      },
    });
  });
});

describe('a planned wave', () => {
  test('whose last day passed says so and leads back to the plan, before and after trying to open', async () => {
    const wave = await plan({ closesOn: '2026-03-05' });
    expect(await get(`${wave}/opening`)).toContain('Meting nu openen');
    site.ctx.time = new Date('2026-03-09T09:00:00Z');
    try {
      for (const page of [
        await get(`${wave}/opening`),
        await (await site.postForm(`${wave}/open?lang=nl`, {}, cookie)).text(),
      ]) {
        expect(page).toContain('De einddatum, 5 maart 2026, is al voorbij.');
        expect(page).toContain(`href="${wave}/edit"`);
        expect(page).not.toContain('Meting nu openen');
      }
    } finally {
      site.ctx.time = new Date('2026-03-02T09:00:00Z');
    }
  });

  test('of an organisation without people leads to the list of people', async () => {
    const { organisationId } = await createOrganisation(site.ctx, system, {
      name: 'Leeg',
      kind: 'company',
      sector: null,
    });
    const owner = await site.signIn('contact', [organisationId]);
    const { headers } = await site.postForm(`/organisations/${organisationId}/waves`, good, owner);
    const page = await (await site.get(headers.get('location') ?? '', owner)).text();
    expect(page).toContain('Er zijn nog geen mensen om uit te nodigen.');
    expect(page).toContain(`href="/organisations/${organisationId}/import"`);
  });

  test('can be removed from its page, after a question, with a word about it', async () => {
    const wave = await plan();
    expect(await get(wave)).toContain(`href="${wave}/remove"`);
    expect(await get(`${wave}/remove`)).toContain(`action="${wave}/remove"`);
    const response = await site.postForm(`${wave}/remove?lang=nl`, {}, cookie);
    expect(response.headers.get('location')).toBe(`/organisations/${company}`);
    const told = decodeURIComponent(response.headers.get('set-cookie') ?? '');
    expect(decodeURIComponent(told)).toContain('De geplande meting is verwijderd.');
    const { waves } = await getOrganisation(site.ctx, system, company);
    expect(waves.some(({ id }) => wave.endsWith(id))).toBe(false);
  });
});

describe('a wave in which nearly everybody would be unique', () => {
  const breakdowns = ['gender', 'age-band', 'job-family', 'seniority'];

  test('opens on the page only after a second, explicit step, and not by the calendar', async () => {
    const wave = await plan({ breakdowns, opensOn: '2026-03-02' });
    expect(await runDueWaves(site.ctx)).toBe(0);
    expect(await get(`${wave}/opening`)).toContain('Bijna iedereen zou uniek zijn');
    const pressed = await site.postForm(`${wave}/open?lang=nl`, {}, cookie);
    expect(pressed.status).toBe(409);
    expect(await pressed.text()).toContain('Vink dit aan als u de meting toch wilt openen');
    expect((await site.postForm(`${wave}/open?lang=nl`, { accept: 'singles-out' }, cookie)).status).toBe(303);
  });

  test('opens over the API with the same step, which the log of acts keeps', async () => {
    const wave = await plan({ breakdowns });
    const path = `/api/v1${wave}/opening`;
    expect(await (await site.get(path, cookie)).json()).toMatchObject({ singlesOut: true });
    const refused = await site.sendJson('POST', `${path}?lang=en`, undefined, cookie);
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      error: { code: 'wave-singles-out', message: expect.stringMatching(/2\d of 26 people/) },
    });
    expect((await site.sendJson('POST', `${path}?accept=singles-out`, undefined, cookie)).status).toBe(200);
    const acts = await listActs(site.ctx, system, company);
    const act = acts.find(({ action, subject }) => action === 'wave.open' && wave.endsWith(subject));
    expect(act).toMatchObject({ action: 'wave.open', details: { accepted: 'singles-out' } });
  });

  test('is told from one in which most are not', async () => {
    const path = `/api/v1${await plan({ breakdowns: ['gender'] })}/opening`;
    expect(await (await site.get(path, cookie)).json()).toMatchObject({ singlesOut: false });
    expect((await site.sendJson('POST', path, undefined, cookie)).status).toBe(200);
  });
});

describe('the risk meter on the planning form', () => {
  const risk = (fields: Fields) =>
    site.postForm(`/organisations/${company}/waves/risk?lang=nl`, { ...good, ...fields }, cookie);

  test('says what the chosen questions would do to people, and which one to drop, before anything is saved', async () => {
    const before = (await getOrganisation(site.ctx, system, company)).waves.length;
    const page = await (await risk({ breakdowns: ['gender', 'age-band', 'job-family', 'seniority'] })).text();
    expect(page).toMatch(/minstens \d+ van de 26 mensen enig zijn in hun combinatie/);
    expect(page).toMatch(/Zonder [“«].*zijn dat er nog \d+/);
    expect(page).toMatch(/value="gender" checked/);
    expect(page).toContain('value="Voorjaar"');
    expect((await getOrganisation(site.ctx, system, company)).waves).toHaveLength(before);
  });

  test('is quiet without questions, for an open link, and while the plan cannot be read', async () => {
    expect(await get(`/organisations/${company}/waves/new`)).toContain('U koos geen opsplitsingen');
    for (const fields of [{ participation: 'open' }, { k: '' }] as Fields[]) {
      const response = await risk({ breakdowns: ['gender'], ...fields });
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/<div id="plan-risk"[^>]*><\/div>/);
    }
  });

  test('is in the API too', async () => {
    const body = { ...good, k: 10, opensOn: null, closesOn: null, breakdowns: ['gender'] };
    const response = await site.sendJson('POST', `/api/v1/organisations/${company}/waves/risk`, body, cookie);
    expect(await response.json()).toMatchObject({ people: 26, basis: 'expected', questions: [{ item: 'gender' }] });
  });
});

test('a plan says how strictly it counts beside earlier waves, in the form and in the facts', async () => {
  const strict = await plan({ compare: 'strict' });
  expect(await get(`${strict}?lang=nl`)).toContain('streng voor alle vragen');
  expect(await get(`${strict}/edit?lang=nl`)).toMatch(/name="compare" value="strict"[^>]* checked/);
  const usual = await plan();
  expect(await get(`${usual}?lang=nl`)).toContain('streng bij gevoelige vragen en waar bijna iedereen twee keer');
});
