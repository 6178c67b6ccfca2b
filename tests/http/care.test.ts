import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openCareRecord } from '../../src/domain/service-key/care-record.ts';
import { listCareRecords } from '../../src/usecases/care-records.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { type Role, roles } from '../../src/usecases/context.ts';
import { fieldName } from '../../web/pages/scan/field-name.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { makeCompany, openedWave, staff, system } from '../usecases/company.ts';
import { madeKey } from '../usecases/service-key.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let organisationId: OrganisationId;
let waveId: WaveId;
let link: string;
let code: string;
let key: Awaited<ReturnType<typeof madeKey>>;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  site = await staffSite('care');
  organisationId = await makeCompany(site.ctx, { A: 20 }, 'De Waal');
  key = await madeKey(site.ctx, organisationId);
  const plan = { instrumentIds: ['wai-short'], languages: ['nl', 'fr', 'de', 'en'], care: 'physician' } as const;
  const opened = await openedWave(site.ctx, organisationId, plan);
  ({ waveId, link } = opened);
  code = opened.letters[0]?.code ?? '';
  const unit = await site.ctx.db.selectFrom('fieldwork.unit').select('id').executeTakeFirstOrThrow();
  for (const role of roles) {
    const unitId = role === 'team-lead' ? (unit.id as never) : null;
    cookies.set(role, await site.signIn(role, role === 'operator' ? [] : [organisationId], unitId));
  }
}, 60_000);
afterAll(() => site?.ctx.close());

describe('a scan in the care of a physician', () => {
  test('says at the door who reads what, in every language, and asks for explicit consent', async () => {
    for (const [language, reads, consent] of [
      ['nl', 'De arbeidsarts leest uw antwoorden, met uw naam.', 'uitdrukkelijk'],
      ['fr', 'Le médecin du travail lit vos réponses, avec votre nom.', 'explicitement'],
      ['de', 'Der Arbeitsarzt liest Ihre Antworten, mit Ihrem Namen.', 'ausdrücklich'],
      ['en', 'The occupational physician reads your answers, with your name.', 'explicitly'],
    ] as const) {
      const page = await (await site.get(`/w/${link}?lang=${language}`)).text();
      expect(page).toContain(reads);
      expect(page).toContain(consent);
      expect(page).toContain(key.fingerprint);
    }
    expect((await site.get(`/w/${link}/check`)).status).toBe(303);
  });

  test('is filled in without JavaScript too: the service seals in memory and shows the result', async () => {
    const instrument = site.ctx.library.get('wai-short');
    const fields = Object.fromEntries(
      Object.entries(validAnswers(instrument)).map(([item, value]) => [
        fieldName(instrument.id, item),
        typeof value === 'object' ? value.map(String) : String(value),
      ]),
    );
    const form = { code, consent: 'yes', versions: `${instrument.id}@${instrument.version}`, ...fields };
    const refused = await site.postForm(`/w/${link}/send`, { ...form, consent: '' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('uitdrukkelijk');
    const sent = await site.postForm(`/w/${link}/send`, form);
    expect(sent.status).toBe(200);
    const page = await sent.text();
    expect(page).toContain('data-result');
    expect(page).not.toContain('data-receipt-card');
    const { records } = await listCareRecords(site.ctx, staff('prevention', organisationId), organisationId, waveId);
    const [record] = records;
    const opened = record && (await openCareRecord(key.pair, waveId, record.sealed));
    expect(opened).toMatchObject({ name: 'A 1', language: 'nl', sheets: [{ instrument: 'wai-short' }] });
  });

  test('gives sealed answers, page and totals to the prevention service alone', async () => {
    const api = `/api/v1/organisations/${organisationId}/waves/${waveId}`;
    const mark = 'A'.repeat(43);
    for (const [role, cookie] of cookies) {
      const isPrevention = role === 'prevention';
      for (const path of [`/organisations/${organisationId}/waves/${waveId}/care`, `${api}/care-records`])
        expect([role, path, (await site.get(path, cookie)).status]).toEqual([role, path, isPrevention ? 200 : 403]);
      const erase = await site.sendJson('DELETE', `${api}/care-records/${mark}`, undefined, cookie);
      expect([role, erase.status]).toEqual([role, isPrevention ? 404 : 403]);
      const body = { answers: [], unreadable: 1 };
      const handed = await site.sendJson('POST', `${api}/care-handover`, body, cookie);
      expect([role, handed.status]).toEqual([role, isPrevention ? 409 : 403]);
    }
  });

  test('tells the employer after closing that the report waits for the physician, and nothing else', async () => {
    await closeWave(site.ctx, system, organisationId, waveId);
    const path = `/organisations/${organisationId}/waves/${waveId}`;
    for (const role of ['contact', 'consultant', 'operator'] as const) {
      const page = await (await site.get(path, cookies.get(role))).text();
      expect(page).toContain('Wacht op de arbeidsarts');
      expect(page).not.toContain(`${path}/care"`);
    }
    expect(await (await site.get(path, cookies.get('prevention'))).text()).toContain(`${path}/care"`);
    const view = await (await site.get(`/api/v1${path}`, cookies.get('contact'))).json();
    expect(view).toMatchObject({ progress: { responded: null }, release: { status: 'waiting' } });
  });
});
