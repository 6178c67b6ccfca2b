import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { organisationSchema } from '../../src/http/contract/organisation.ts';
import { importPreviewSchema } from '../../src/http/contract/people.ts';
import { closingResultSchema, releaseSchema } from '../../src/http/contract/release.ts';
import { reportSchema } from '../../src/http/contract/report.ts';
import { signalListSchema } from '../../src/http/contract/signal.ts';
import { openingPreviewSchema, waveViewSchema } from '../../src/http/contract/wave.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { answerAll, bytes, peopleCsv } from '../usecases/company.ts';
import { password, type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
beforeAll(async () => {
  site = await staffSite('staff-api');
});
afterAll(() => site?.ctx.close());

const sendCsv = (method: string, path: string, csv: string, cookie: string) =>
  site.app.request(`http://localhost:8080${path}`, {
    method,
    body: bytes(csv),
    headers: { host: 'localhost:8080', 'content-type': 'text/csv', cookie },
  });

describe('the API of staff', () => {
  test('goes the whole way: account, organisation, import, plan, open, close, report, files', {
    timeout: 120_000,
  }, async () => {
    const account = { name: 'Bea', email: 'bea@example.be', password };
    const first = (token: string) => site.sendJson('POST', '/api/v1/first-account', { ...account, token });
    expect((await first('wrong')).status).toBe(403);
    expect((await first('first-run-token-of-the-test')).status).toBe(204);
    expect((await first('first-run-token-of-the-test')).status).toBe(409);

    const session = await site.sendJson('POST', '/api/v1/sessions', { email: account.email, password });
    expect(session.status).toBe(204);
    const operator = session.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    const post = async (path: string, body: unknown, cookie: string) => {
      const response = await site.sendJson('POST', `/api/v1${path}`, body, cookie);
      expect(response.status, `${path} ${await response.clone().text()}`).toBeLessThan(300);
      return response.json();
    };
    const read = async (path: string, cookie: string) => {
      const response = await site.get(`/api/v1${path}`, cookie);
      expect(response.status, path).toBe(200);
      return response.json();
    };

    const { organisationId } = (await post(
      '/organisations',
      { name: 'Drukkerij De Waal', kind: 'company', sector: 'drukkerij' },
      operator,
    )) as { organisationId: OrganisationId };
    const here = `/organisations/${organisationId}`;
    const contact = await site.signIn('contact', [organisationId]);
    const prevention = await site.signIn('prevention', [organisationId]);

    const csv = peopleCsv({ 'Gent / Pers': 20, 'Gent / Afwerking': 14, 'Gent / Kantoor': 4 });
    const preview = await (await sendCsv('POST', `/api/v1${here}/people/preview`, csv, contact)).json();
    expect(importPreviewSchema.parse(preview)).toMatchObject({ people: 38, problems: [] });
    expect(await (await sendCsv('PUT', `/api/v1${here}/people`, csv, contact)).json()).toMatchObject({ people: 38 });
    expect(organisationSchema.parse(await read(here, contact)).people).toBe(38);

    const refused = await sendCsv('PUT', `/api/v1${here}/people`, `${csv}\n;Zonder Team;x@y.be`, contact);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      error: { code: 'import-refused', problems: [{ code: 'missing-unit', line: 40 }] },
    });

    const plan = {
      title: 'Meting',
      instrumentIds: ['workability-employee'],
      languages: ['nl'],
      opensOn: null,
      closesOn: null,
      breakdowns: [],
      k: 10,
      participation: 'invited',
    };
    const { waveId } = (await post(`${here}/waves`, plan, contact)) as { waveId: string };
    const wave = `${here}/waves/${waveId}`;
    expect((await site.sendJson('PUT', `/api/v1${wave}`, { ...plan, title: 'Najaar' }, contact)).status).toBe(204);
    const opening = openingPreviewSchema.parse(await read(`${wave}/opening`, contact));
    expect(opening.wave.title).toBe('Najaar');
    expect(opening.grouping.groups.some(({ merged }) => merged !== null)).toBe(true);
    await post(`${wave}/opening`, undefined, contact);
    const letters = (await read(`${wave}/invitation-codes`, contact)) as InvitationLetter[];
    expect(letters).toHaveLength(38);
    await answerAll(site.ctx, letters.slice(0, 34));
    expect(waveViewSchema.parse(await read(wave, contact)).progress.responded).toBe(20);

    const closed = closingResultSchema.parse(await post(`${wave}/closing`, undefined, contact));
    expect(closed).toMatchObject({ responded: 30, release: { status: 'published' } });
    const release = await read(`${wave}/release`, contact);
    expect(releaseSchema.parse(release)).toEqual(release);
    expect(release.audit.clean).toBe(true);
    expect(reportSchema.parse(await read(`${wave}/report`, contact)).response).toMatchObject({ responded: 34 });
    expect(signalListSchema.parse(await read('/signals', prevention))).toBeInstanceOf(Array);

    const file = await site.get(`/api/v1${wave}/release/csv`, contact);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"/);
    expect((await site.get(`/api/v1${wave}/release/xlsx`, contact)).status).toBe(400);
    // Who only runs the installation sees no figure of an organisation; whoever made it is its consultant too.
    const otherOperator = await site.signIn('operator');
    expect((await site.get(`/api/v1${wave}/report`, otherOperator)).status).toBe(403);
    expect((await site.get('/api/v1/signals', contact)).status).toBe(403);
  });

  test('names the field of a body that is not right', async () => {
    const cookie = await site.signIn('operator');
    const response = await site.sendJson(
      'POST',
      '/api/v1/organisations',
      { name: '', kind: 'company', sector: null },
      cookie,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad-request', problems: [{ where: 'name' }] } });
  });

  test('treats a malformed id like an unknown one', async () => {
    const cookie = await site.signIn('operator');
    const response = await site.get('/api/v1/organisations/not-an-id', cookie);
    expect([400, 404]).toContain(response.status);
  });

  test('asks who you are', async () => {
    for (const path of ['/organisations', '/signals', '/staff', '/instruments', '/sessions/current']) {
      const response = await site.get(`/api/v1${path}`);
      expect(response.status, path).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: 'not-signed-in' } });
    }
  });

  test('lists what a wave can hold, with licence and languages', async () => {
    const cookie = await site.signIn('operator');
    const list = (await (await site.get('/api/v1/instruments', cookie)).json()) as {
      id: string;
      languages: string[];
    }[];
    expect(list.map(({ id }) => id)).toContain('workability-employee');
    expect(list.every(({ languages }) => languages.includes('nl'))).toBe(true);
  });
});
