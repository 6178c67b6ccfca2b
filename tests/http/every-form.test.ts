import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import type { MailRules } from '../../src/domain/participation/participation.types.ts';
import type { MailSettings } from '../../src/storage/mail.types.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { type Role, roles } from '../../src/usecases/context.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { importPack } from '../../src/usecases/import-pack.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';
import { answerAll, bytes, makeCompany, openedWave, standardPlan, system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

/*
 * Every page that the application serves, as every role: found by the routes themselves and by following links, so that a new
 * route, form or link is covered on the day it is made.
 */
let site: StaffSite;
let company: OrganisationId;
let waves: readonly string[];
const cookies = new Map<Role, string>();
/** What each role gets: pages by their address. */
const pages = new Map<Role, Map<string, string>>();

const respondent = /^\/(s|w|withdraw)(\/|$)/;
/** Respondents and the session have tests of their own; assets are no pages. */
const isStaffPath = (path: string) =>
  !respondent.test(path) && !/^\/(api\/|assets|openapi|first-run|sign-in|sign-out|demo)/.test(path) && path !== '/*';

const mail: MailRules = { invitations: false, reminders: 'blind', reminderDays: null };
const nobody: MailSettings = {
  host: '127.0.0.1',
  port: 1,
  security: 'none',
  user: null,
  password: null,
  from: 'scan@example.be',
  perMinute: 60,
};

beforeAll(async () => {
  // A mail server is named and never spoken to: what is asked for waits for the mail timer.
  site = await staffSite('every-form', nobody);
  const { ctx } = site;
  company = await makeCompany(ctx, { 'Gent / Pers': 20, 'Gent / Afwerking': 20 }, 'De Waal');
  const closed = await openedWave(ctx, company, { comments: 'on' });
  await answerAll(ctx, closed.letters.slice(0, 36), 1, { stress: 0.9 }, (index) => `Minder lawaai, plek ${index}.`);
  await closeWave(ctx, system, company, closed.waveId);
  // Closed, but its closing was interrupted before the release was there.
  const unreleased = await openedWave(ctx, company, { title: 'Zonder rapport' });
  await closeWave(ctx, system, company, unreleased.waveId);
  await ctx.database.owner.sql`delete from published.release where wave_id = ${unreleased.waveId}`;
  const open = await openedWave(ctx, company, { title: 'Open meting', breakdowns: ['gender', 'age-band'], mail });
  const planned = await planWave(ctx, system, company, standardPlan);
  await importPack(ctx, system, company, zip(toyFiles()));
  waves = [closed.waveId, unreleased.waveId, open.waveId, planned.waveId];
  // Late enough for a reminder.
  ctx.time = new Date('2026-03-09T09:00:00Z');
  const { units } = await getOrganisation(ctx, system, company);
  const team = units.find(({ name }) => name === 'Pers')?.id ?? null;
  for (const role of roles)
    cookies.set(
      role,
      await site.signIn(role, role === 'operator' ? [] : [company], role === 'team-lead' ? team : null),
    );
  for (const role of roles) pages.set(role, await visit(role));
}, 120_000);
afterAll(() => site?.ctx.close());

const zip = (files: InstrumentFiles) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])));

/** Addresses of every GET route, with each wave in turn. */
function routedPages(): readonly string[] {
  const patterns = site.app.routes.filter(({ method, path }) => method === 'GET' && isStaffPath(path));
  return [...new Set(patterns.map(({ path }) => path))].flatMap((path) =>
    (path.includes(':waveId') ? waves : ['']).map((waveId) =>
      path
        .replace(':organisationId', company)
        .replace(':waveId', waveId)
        .replace(':instrumentId', 'workability-employee')
        .replace(':format', 'csv'),
    ),
  );
}

const addresses = (page: string, pattern: RegExp): readonly string[] =>
  [...page.matchAll(pattern)].map(([, address]) => (address ?? '').replaceAll('&amp;', '&').split('#')[0] ?? '');
const linksOf = (page: string) =>
  addresses(page, /<a [^>]*href="(\/[^"]*)"/g).filter(
    (path) => path !== '' && isStaffPath(path) && !/lang=/.test(path),
  );
const formsOf = (page: string) =>
  [/<form [^>]*method="post"[^>]*action="([^"]*)"/g, /formaction="([^"]*)"/g]
    .flatMap((pattern) => addresses(page, pattern))
    .filter((path) => isStaffPath(path));

/** Everything that this role can reach; a link that it may not follow fails here. */
async function visit(role: Role): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const queue = ['/'];
  const look = async (path: string) => {
    const response = await site.get(path, cookies.get(role));
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    return { status: response.status, page: isPage ? await response.text() : '' };
  };
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (seen.has(path)) continue;
    const { status, page } = await look(path);
    expect(status, `${role} follows a link to ${path}`).toBe(200);
    seen.set(path, page);
    queue.push(...linksOf(page));
  }
  for (const path of routedPages()) {
    if (seen.has(path)) continue;
    const { status, page } = await look(path);
    expect([200, 303, 403, 404, 409], `${role} at ${path}`).toContain(status);
    if (status === 200) {
      seen.set(path, page);
      for (const link of linksOf(page))
        if (!seen.has(link)) expect((await look(link)).status, `${role}: ${link}`).toBe(200);
    }
  }
  return seen;
}

describe('every page', () => {
  test.each(roles)('as %s: no form that this role may not send', async (role) => {
    for (const [path, page] of pages.get(role) ?? [])
      for (const action of formsOf(page)) {
        const { status } = await site.postForm(action, {}, cookies.get(role));
        expect([401, 403], `${role} gets a form for ${action} at ${path}`).not.toContain(status);
      }
  });

  test('together they offer every form that the application takes', () => {
    const offered = new Set([...pages.values()].flatMap((own) => [...own.values()].flatMap(formsOf)));
    const taken = site.app.routes.filter(({ method, path }) => method === 'POST' && isStaffPath(path));
    for (const { path } of taken) {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
      // The second step of an import stands on the page that the first one answers with.
      if (path.endsWith('/confirm')) continue;
      // Offered once everything was read: `usecases/comments.test.ts` and the demo go that way.
      if (path.endsWith('/comments/publication')) continue;
      expect(
        [...offered].some((action) => pattern.test(action)),
        `a page with a form for ${path}`,
      ).toBe(true);
    }
  });
});
