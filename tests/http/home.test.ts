import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, UnitId } from '../../src/domain/ids.ts';
import { contractOf } from '../../src/http/openapi.routes.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { createFirstAccount } from '../../src/usecases/create-first-account.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { answerAll, makeCompany, openedWave, standardPlan, system } from '../usecases/company.ts';
import { password, type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let company: OrganisationId;
let closed: string;
let open: string;
let smallTeam: UnitId;

beforeAll(async () => {
  site = await staffSite('home');
  const { ctx } = site;
  company = await makeCompany(ctx, { 'Gent / Pers': 20, 'Gent / Afwerking': 20, 'Gent / Kantoor': 4 }, 'De Waal');
  const first = await openedWave(ctx, company, { title: 'Voorjaar' });
  await answerAll(ctx, first.letters.slice(0, 42));
  await closeWave(ctx, system, company, first.waveId);
  closed = `/organisations/${company}/waves/${first.waveId}`;
  open = `/organisations/${company}/waves/${(await openedWave(ctx, company, { title: 'Najaar' })).waveId}`;
  await planWave(ctx, system, company, { ...standardPlan, title: 'Volgend jaar', opensOn: '2027-03-01' });
  const { units } = await getOrganisation(ctx, system, company);
  smallTeam = units.find(({ name }) => name === 'Kantoor')?.id as UnitId;
});
afterAll(() => site?.ctx.close());

const read = async (path: string, cookie?: string) => (await site.get(path, cookie)).text();

describe('the home page', () => {
  test('leads to the wave that is open, not to the one that is planned, and to the latest report', async () => {
    const page = await read('/', await site.signIn('contact', [company]));
    expect(page).toContain('<span>Najaar</span>');
    expect(page).toMatch(new RegExp(`href="${open}">Volg de deelname`));
    expect(page).toMatch(new RegExp(`href="${closed}/report">Laatste rapport: Voorjaar`));
    expect(page).not.toContain('Volgend jaar');
  });

  test('leads whoever only reads to the latest report', async () => {
    const page = await read('/', await site.signIn('prevention', [company]));
    expect(page).toMatch(new RegExp(`href="${closed}/report">Lees het rapport`));
  });
});

describe('the lead of a small team', () => {
  test('is told why there are no figures of that team, and which group is shown instead', async () => {
    const cookie = await site.signIn('team-lead', [company], smallTeam);
    expect(await read('/', cookie)).toMatch(new RegExp(`href="${closed}/report">Lees het rapport`));
    const page = await read(`${closed}/report`, cookie);
    expect(page).toMatch(/U leidt «Kantoor»\. Over dat team alleen tonen we geen cijfers/);
    expect(page).toMatch(/U ziet daarom «[^»]*Kantoor[^»]*»: de kleinste groep waarin uw team meetelt/);
  });
});

describe('the start link', () => {
  const firstRun = () => site.get(`/first-run?token=${site.ctx.firstRunToken}`);

  test('that is not the right one says so before anybody fills in a form', async () => {
    const page = await read('/first-run?token=guessed');
    expect(page).toContain('Deze startlink klopt niet.');
    expect(page).not.toContain('<form method="post" action="/first-run"');
  });

  test('that was used says that the first account exists and leads to signing in', async () => {
    expect(await (await firstRun()).text()).toContain('<form method="post" action="/first-run"');
    const account = { token: site.ctx.firstRunToken, name: 'Bea', email: 'bea@example.be', password };
    await createFirstAccount(site.ctx, account);
    const response = await firstRun();
    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain('Het eerste account bestaat al');
    expect(page).toContain('class="button" href="/sign-in"');
    expect(page).not.toContain('<form method="post" action="/first-run"');
  });
});

describe('the page about the API', () => {
  test('names every group of addresses in the language of the reader', async () => {
    const { api } = staffTexts('nl').staff;
    const page = await read('/api');
    const document = contractOf(site.app);
    const tags = Object.values(document.paths ?? {}).flatMap((path) =>
      Object.values(path).flatMap((operation) => (operation as { tags?: string[] }).tags ?? []),
    );
    for (const tag of new Set(tags)) {
      expect(api.tags[tag], tag).toBeDefined();
      expect(page).toContain(`<h2>${api.tags[tag]}</h2>`);
    }
  });
});
