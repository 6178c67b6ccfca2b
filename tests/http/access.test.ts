import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Role } from '../../src/usecases/context.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { answerAll, makeCompany, openedWave, system } from '../usecases/company.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let mine: OrganisationId;
let closed: string;
let open: string;
const cookies = new Map<Role | 'stranger', string>();

beforeAll(async () => {
  site = await staffSite('access');
  const { ctx } = site;
  mine = await makeCompany(ctx, { 'Gent / Pers': 20, 'Gent / Afwerking': 20 }, 'De Waal');
  const theirs = await makeCompany(ctx, { 'Brugge / Kaas': 20 }, 'Kaasmakerij');
  const first = await openedWave(ctx, mine);
  await answerAll(ctx, first.letters.slice(0, 36));
  await closeWave(ctx, system, mine, first.waveId);
  closed = `/organisations/${mine}/waves/${first.waveId}`;
  open = `/organisations/${mine}/waves/${(await openedWave(ctx, mine)).waveId}`;
  const { units } = await getOrganisation(ctx, system, mine);
  const team = units.find(({ name }) => name === 'Pers')?.id ?? null;
  for (const role of ['operator', 'contact', 'consultant', 'prevention', 'team-lead', 'works-council'] as const)
    cookies.set(role, await site.signIn(role, role === 'operator' ? [] : [mine], role === 'team-lead' ? team : null));
  cookies.set('stranger', await site.signIn('contact', [theirs]));
}, 120_000);
afterAll(() => site?.ctx.close());

/** Who gets in; everybody else is refused. Paths are made late: ids are not known before. */
const doors: readonly (readonly [string, () => string, readonly (Role | 'stranger')[]])[] = [
  [
    'the organisation',
    () => `/organisations/${mine}`,
    ['operator', 'contact', 'consultant', 'prevention', 'team-lead', 'works-council'],
  ],
  ['the page of a wave', () => open, ['operator', 'contact', 'consultant', 'prevention', 'works-council']],
  ['the mail', () => `${open}/mail`, ['operator', 'contact', 'consultant', 'prevention', 'works-council']],
  ['the codes', () => `${open}/codes`, ['operator', 'contact', 'consultant']],
  ['the letters', () => `${open}/letters`, ['operator', 'contact', 'consultant']],
  ['the report', () => `${closed}/report`, ['contact', 'consultant', 'prevention', 'team-lead', 'works-council']],
  ['the audit', () => `${closed}/protection`, ['operator', 'contact', 'consultant', 'prevention', 'works-council']],
  [
    'the auditor’s report for programs',
    () => `/api/v1${closed}/audit`,
    ['operator', 'contact', 'consultant', 'prevention', 'works-council'],
  ],
  ['the release for programs', () => `/api/v1${closed}/release`, ['contact', 'consultant', 'prevention']],
  ['planning', () => `/organisations/${mine}/waves/new`, ['operator', 'contact', 'consultant']],
  ['the file of all figures', () => `${closed}/export/csv`, ['contact', 'consultant', 'prevention']],
  ['the signals', () => '/signals', ['prevention']],
  ['who has access', () => '/people', ['operator']],
];

describe('a page opens only for those whose role asks for it', () => {
  test.each(doors)('%s', async (_name, path, allowed) => {
    for (const [who, cookie] of cookies) {
      const { status } = await site.get(path(), cookie);
      if (allowed.includes(who)) expect(status, who).toBe(200);
      else expect([403, 404], who).toContain(status);
    }
  });
});

describe('a team lead', () => {
  test('reads the own team and no other unit', async () => {
    const cookie = cookies.get('team-lead');
    const page = await (await site.get(`${closed}/report`, cookie)).text();
    expect(page).toContain('<h1>Pers</h1>');
    const { units } = await getOrganisation(site.ctx, system, mine);
    const other = units.find(({ name }) => name === 'Afwerking')?.id;
    expect((await site.get(`${closed}/report?unit=${other}`, cookie)).status).toBe(404);
  });

  test('is offered neither files nor audit', async () => {
    const page = await (await site.get(`${closed}/report`, cookies.get('team-lead'))).text();
    expect(page).not.toContain('/export/');
    expect(page).not.toContain('/protection');
  });
});

describe('the works council', () => {
  test('reads the whole organisation and no team, and the auditor’s report without figures', async () => {
    const cookie = cookies.get('works-council');
    const page = await (await site.get(`${closed}/report`, cookie)).text();
    expect(page).toContain('<h1>De Waal</h1>');
    expect(page).not.toContain('/export/');
    const { units } = await getOrganisation(site.ctx, system, mine);
    for (const { id } of units) expect((await site.get(`${closed}/report?unit=${id}`, cookie)).status).toBe(404);
    const audit = (await (await site.get(`/api/v1${closed}/audit`, cookie)).json()) as object;
    expect(Object.keys(audit).toSorted()).toEqual(['audit', 'hash', 'releaseId', 'rules']);
  });
});

describe('forms of a stranger', () => {
  test.each(['open', 'close', 'release', 'remove'])('cannot %s somebody else’s wave', async (act) => {
    const response = await site.postForm(`${open}/${act}`, {}, cookies.get('stranger'));
    expect([403, 404]).toContain(response.status);
  });
});
