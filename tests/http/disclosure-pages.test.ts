import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { releaseDocumentSchema } from '../../src/http/contract/release-document.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { answerAll, makeCompany, openedWave, standardPlan, system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let organisationId: OrganisationId;
let waveId: WaveId;
let consultant: string;

beforeAll(async () => {
  site = await staffSite('disclosure-pages');
  organisationId = await makeCompany(site.ctx, { 'Gent / A': 26, 'Gent / B': 14, 'Gent / C': 12 });
  const opened = await openedWave(site.ctx, organisationId);
  waveId = opened.waveId;
  await answerAll(
    site.ctx,
    opened.letters.filter(({ unit }, index) => !unit.endsWith('/ C') || index % 2 === 0),
  );
  await closeWave(site.ctx, system, organisationId, waveId);
  consultant = await site.signIn('consultant', [organisationId]);
}, 60_000);
afterAll(() => site.ctx.close());

const page = async (path: string, cookie = consultant) => {
  const response = await site.get(path, cookie);
  expect(response.status, path).toBe(200);
  return response.text();
};
const here = () => `/organisations/${organisationId}/waves/${waveId}`;

describe('what staff see of disclosure control', () => {
  test('the protection page tells which teams were put together and why, and lists the ledger', async () => {
    const text = await page(`${here()}/protection`);
    expect(text).toContain('Samengevoegde teams');
    expect(text).toContain('B en C staan hier samen, omdat in minstens één van deze teams minder dan 10 mensen');
    expect(text).toContain('Rapporten van deze meting');
  });

  test('the report of sensitive questions says its own threshold', async () => {
    const text = await page(`${here()}/report`);
    expect(text).toContain('We tonen alleen cijfers over minstens 20 mensen');
  });

  test('the opening page has the risk meter', async () => {
    const plan = { ...standardPlan, breakdowns: ['gender', 'age-band'] };
    const planned = await planWave(site.ctx, system, organisationId, plan);
    const text = await page(`/organisations/${organisationId}/waves/${planned.waveId}/opening`);
    expect(text).toContain('Hoe herkenbaar zijn mensen?');
    expect(text).toMatch(/minstens \d+ van de 52 mensen enig zijn/);
    expect(text).toMatch(/Zonder “[^”]+” zijn dat er nog \d+/);
  });

  test('sector figures are refused below five organisations, in words', async () => {
    expect(await page('/pools')).toContain('Er zijn nog geen sectorcijfers');
    const response = await site.postForm(
      '/pools',
      { title: 'Metaal', sector: '', instrumentId: 'workability-employee' },
      consultant,
    );
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(
      'minstens vijf organisaties met een gepubliceerd rapport nodig. Nu zijn het er 1.',
    );
  });

  test('the release as a file is what the contract says, and the contract says it in full', async () => {
    const file = await (await site.get(`/api/v1${here()}/release/json`, consultant)).json();
    const parsed = releaseDocumentSchema.safeParse(file);
    expect(parsed.error?.issues.slice(0, 3) ?? []).toEqual([]);
    // Reading drops what the contract does not name: nothing is.
    expect(parsed.data).toEqual(file);
    const contract = await (await site.get('/openapi.json')).json();
    const { properties } = contract.components.schemas.ReleaseDocument;
    expect(Object.keys(properties)).toEqual(Object.keys(file));
    for (const part of ['units', 'measures', 'cells'])
      expect(Object.keys(properties[part].items.properties).sort(), part).toEqual(Object.keys(file[part][0]).sort());
  });

  test('the ledger, its verification and stricter rules can be scripted', async () => {
    const api = `/api/v1/organisations/${organisationId}`;
    const ledger = await (await site.get(`${api}/waves/${waveId}/ledger`, consultant)).json();
    expect(ledger).toMatchObject([{ number: 1, status: 'published', previousHash: null, note: null }]);
    const verdicts = await (await site.sendJson('POST', `${api}/verification`, {}, consultant)).json();
    expect(verdicts).toMatchObject([{ outcome: 'clean', releases: 1 }]);
    const laxer = await site.sendJson('POST', `${api}/waves/${waveId}/rules`, { k: 9 }, consultant);
    expect(laxer.status).toBe(409);
    const stricter = await site.sendJson('POST', `${api}/waves/${waveId}/rules`, { k: 12 }, consultant);
    expect(await stricter.json()).toMatchObject({ version: 2, rules: { k: 12 } });
    const again = await site.sendJson('POST', `${api}/waves/${waveId}/release?again=true`, {}, consultant);
    expect(again.status).toBe(200);
  });
});
