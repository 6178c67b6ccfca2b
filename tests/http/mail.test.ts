import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { makeCompany, openedWave } from '../usecases/company.ts';
import { sendAllMail, takeMail } from '../usecases/mail.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let server: MailServer;
let site: StaffSite;
let without: StaffSite;
let organisationId: OrganisationId;
let contact: string;
let operator: string;

beforeAll(async () => {
  server = await startMailServer();
  [site, without] = await Promise.all([staffSite('mail', server.settings), staffSite('no-mail')]);
  organisationId = await makeCompany(site.ctx, { A: 20 });
  contact = await site.signIn('contact', [organisationId]);
  operator = await site.signIn('operator');
});
afterAll(async () => {
  await site?.ctx.close();
  await without?.ctx.close();
  await server?.close();
});

const api = (waveId: string) => `/api/v1/organisations/${organisationId}/waves/${waveId}/mail`;
const mail = { invitations: false, reminders: 'blind', reminderDays: ['2026-03-09'] } as const;

describe('mail over the API', () => {
  test('is asked for, and shown with days and head counts only', async () => {
    const { waveId } = await openedWave(site.ctx, organisationId, { mail, closesOn: '2026-03-20' });
    const asked = await site.sendJson('POST', `${api(waveId)}/invitations`, undefined, contact);
    expect([asked.status, await asked.json()]).toEqual([202, { addresses: 20 }]);
    const early = await site.sendJson('POST', `${api(waveId)}/reminders`, undefined, contact);
    expect(early.status).toBe(409);
    expect(((await early.json()) as { error: { message: string } }).error.message).toMatch(/5 March 2026|5 maart 2026/);
    site.ctx.time = new Date('2026-03-05T09:00:00Z');
    const reminded = await site.sendJson('POST', `${api(waveId)}/reminders`, undefined, contact);
    expect([reminded.status, await reminded.json()]).toEqual([202, { day: '2026-03-05' }]);
    await sendAllMail(site.ctx);
    takeMail(server);
    const view = (await (await site.get(api(waveId), contact)).json()) as Record<string, unknown>;
    expect(view).toMatchObject({
      from: 'Werkpeil <scan@werkpeil.example>',
      people: { withAddress: 20, withoutAddress: 0 },
      invitations: { accepted: 20, refused: 0, notSent: 0, isUnderWay: false },
      reminders: {
        kind: 'blind',
        sentOn: ['2026-03-05'],
        plannedOn: ['2026-03-09'],
        possibleFrom: '2026-03-08',
        withinReach: 20,
      },
      trouble: null,
    });
  });

  test('is checked by the operator, who reads what to do', async () => {
    const check = (cookie: string, to: string | null) =>
      site.sendJson('POST', '/api/v1/mail/checks', { to, language: 'en' }, cookie);
    expect((await check(contact, null)).status).toBe(403);
    expect(await (await check(operator, 'bea@example.be')).json()).toEqual({
      from: 'Werkpeil <scan@werkpeil.example>',
      sent: true,
    });
    expect(takeMail(server)[0]).toMatchObject({ to: 'bea@example.be', subject: 'Test message from Werkpeil' });
    server.answer = () => 550;
    const refused = await check(operator, 'bea@example.be');
    server.answer = () => null;
    expect(refused.status).toBe(502);
    expect(await refused.json()).toMatchObject({ error: { code: 'mail-failed' } });
  });
});

describe('without a mail server', () => {
  test('everything about mail says so and leads to letters; planning does not offer it', async () => {
    const company = await makeCompany(without.ctx, { A: 20 });
    const { waveId } = await openedWave(without.ctx, company);
    const cookie = await without.signIn('contact', [company]);
    const here = `/organisations/${company}/waves/${waveId}`;
    for (const path of [here, `${here}/mail`])
      expect(await (await without.get(path, cookie)).text(), path).toContain('E-mail is niet ingesteld');
    expect(await (await without.get(`${here}/mail`, cookie)).text()).toContain(`${here}/letters`);
    expect(await (await without.get(`/organisations/${company}/waves/new`, cookie)).text()).not.toContain(
      'reminderDay1',
    );
    for (const act of ['invitations', 'reminders'])
      expect((await without.postForm(`${here}/mail/${act}`, {}, cookie)).status).toBe(409);
  });
});

describe('the form of a plan', () => {
  const plan = {
    title: 'Meting',
    instrumentIds: ['workability-employee'],
    languages: ['nl'],
    k: '10',
    participation: 'invited',
    closesOn: '2026-03-27',
  };

  test('keeps what was filled in about mail, right or wrong, and says what is wrong at its field', async () => {
    const fields = { ...plan, mailInvitations: 'yes', reminders: 'blind', reminderDay2: '2026-03-14' };
    const refused = await site.postForm(`/organisations/${organisationId}/waves`, fields, contact);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('14 maart 2026 valt in het weekend.');
    expect(page).toContain('value="2026-03-14"');
    const saved = await site.postForm(
      `/organisations/${organisationId}/waves`,
      { ...fields, reminderDay2: '2026-03-16' },
      contact,
    );
    const path = saved.headers.get('location')?.replace('/opening', '') ?? '';
    expect(await (await site.get(`${path}/edit`, contact)).text()).toContain('value="2026-03-16"');
    expect(await (await site.get(`${path}/opening`, contact)).text()).toContain('Niemand krijgt daar een lijst van.');
  });

  test('makes the frozen rule stricter, and offers nothing laxer', async () => {
    const { waveId } = await openedWave(site.ctx, organisationId, { mail: { ...mail, reminders: 'camouflaged' } });
    const path = `/organisations/${organisationId}/waves/${waveId}`;
    const page = await (await site.get(`${path}/rules`, contact)).text();
    expect([page.includes('value="none"'), page.includes('value="blind"')]).toEqual([true, false]);
    const done = await site.postForm(`${path}/rules`, { k: '10', reminders: 'none' }, contact);
    expect(done.status).toBe(303);
    expect(await (await site.get(`${path}/mail`, contact)).text()).toContain('Niemand wordt per mail herinnerd.');
  });
});
