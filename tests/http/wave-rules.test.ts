import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { makeCompany, openedWave, system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let company: OrganisationId;
let waveId: WaveId;
let wave: string;
let cookie: string;

beforeAll(async () => {
  site = await staffSite('wave-rules');
  company = await makeCompany(site.ctx, { 'Gent / A': 20, 'Gent / B': 20 });
  ({ waveId } = await openedWave(site.ctx, company, { breakdowns: ['gender', 'age-band'] }));
  wave = `/organisations/${company}/waves/${waveId}`;
  cookie = await site.signIn('contact', [company]);
});
afterAll(() => site?.ctx.close());

const rules = async () => (await getWave(site.ctx, system, company, waveId)).wave.rules;
const send = (fields: Record<string, string | string[]>) => site.postForm(`${wave}/rules?lang=nl`, fields, cookie);

describe('the rules of an open wave', () => {
  test('become stricter from its page', async () => {
    const page = await (await site.get(wave, cookie)).text();
    expect(page).toContain(`href="${wave}/rules"`);
    const form = await (await site.get(`${wave}/rules`, cookie)).text();
    expect(form).toMatch(/value="gender" checked/);
    const response = await send({ k: '12', breakdowns: ['gender'] });
    expect(response.headers.get('location')).toBe(wave);
    expect(await rules()).toMatchObject({ k: 12, breakdowns: ['gender'] });
  });

  test.each([
    ['laxer', { k: '5', breakdowns: ['gender'] }, 'kunnen alleen nog strenger worden'],
    ['the same', { k: '12', breakdowns: ['gender'] }, 'kunnen alleen nog strenger worden'],
    ['no number', { k: '', breakdowns: ['gender'] }, 'moet tussen 12 en 1000 liggen'],
    ['wider', { k: '12', breakdowns: ['gender', 'age-band'] }, 'kunnen alleen nog strenger worden'],
  ])('stay as they are when what is asked is %s, with a sentence on the form', async (_what, fields, sentence) => {
    const response = await send(fields);
    expect(response.status).toBeGreaterThanOrEqual(400);
    const page = await response.text();
    expect(page).toContain(sentence);
    expect(page).toContain(`action="${wave}/rules"`);
    expect(await rules()).toMatchObject({ k: 12, breakdowns: ['gender'] });
  });
});
