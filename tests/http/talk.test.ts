import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { openTalkRequest, sealTalkRequest } from '../../src/domain/service-key/talk-request.ts';
import { type Role, roles } from '../../src/usecases/context.ts';
import { listTalkRequests } from '../../src/usecases/talk-requests.ts';
import { makeCompany, openedWave, staff } from '../usecases/company.ts';
import { madeKey } from '../usecases/service-key.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

const typed = { name: 'An Peeters', contact: 'an@example.be', message: '' };

let site: StaffSite;
let organisationId: OrganisationId;
let link: string;
const cookies = new Map<Role, string>();
const requests = () => listTalkRequests(site.ctx, staff('prevention', organisationId), organisationId);

beforeAll(async () => {
  site = await staffSite('talk');
  organisationId = await makeCompany(site.ctx, { A: 20 }, 'De Waal');
  ({ link } = await openedWave(site.ctx, organisationId, { talk: 'offered', languages: ['nl', 'fr', 'de', 'en'] }));
  for (const role of roles) {
    const unitId = role === 'team-lead' ? await firstUnit() : null;
    cookies.set(role, await site.signIn(role, role === 'operator' ? [] : [organisationId], unitId));
  }
}, 60_000);
afterAll(() => site?.ctx.close());

const firstUnit = async () =>
  (await site.ctx.db.selectFrom('fieldwork.unit').select('id').executeTakeFirstOrThrow()).id as never;

describe('the page to ask for a talk', () => {
  test('says whom to contact as long as the service has no key, in every language', async () => {
    for (const [language, words] of Object.entries({
      nl: 'rechtstreeks contact',
      fr: 'Adressez-vous directement',
      de: 'Wenden Sie sich direkt',
      en: 'contact directly',
    })) {
      const page = await (await site.get(`/w/${link}/talk?lang=${language}`)).text();
      expect(page).toContain(words);
      expect(page).not.toContain('<form class="card"');
    }
    expect((await site.get('/w/abcdefghjkmn/talk')).status).toBe(404);
  });

  test('without JavaScript keeps what was typed until it is complete, then seals it and sets no cookie', async () => {
    const { pair } = await madeKey(site.ctx, organisationId);
    const empty = await site.postForm(`/w/${link}/talk`, { ...typed, contact: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('value="An Peeters"');
    const page = await site.get(`/w/${link}/talk`, cookies.get('contact'));
    expect(await page.text()).toContain('omdat JavaScript uit staat');
    const sent = await site.postForm(`/w/${link}/talk`, typed, cookies.get('contact'));
    expect(sent.status).toBe(200);
    expect(await sent.text()).toContain('Uw vraag is aangekomen');
    for (const response of [page, sent]) expect(response.headers.get('set-cookie')).toBeNull();
    const [request] = await requests();
    const opened = request && (await openTalkRequest(pair, organisationId, request.sealed));
    expect(opened).toEqual({ ...typed, language: 'nl' });
  });

  test('takes a sealed request from a device, with nothing beside it', async () => {
    const door = (await (await site.get(`/api/v1/scans/${link}/talk`)).json()) as {
      organisationId: string;
      key: { id: string; publicKey: string };
    };
    const publicKey = new Uint8Array(Buffer.from(door.key.publicKey, 'base64url'));
    const sealed = await sealTalkRequest(publicKey, door.organisationId, { ...typed, language: 'fr' });
    const body = { link, keyId: door.key.id, sealed: Buffer.from(sealed).toString('base64url') };
    const reply = await site.sendJson('POST', '/api/v1/talk-requests', body);
    expect([reply.status, await reply.json()]).toEqual([201, { status: 'kept' }]);
    expect(reply.headers.get('set-cookie')).toBeNull();
    expect((await site.sendJson('POST', '/api/v1/talk-requests', { ...body, code: 'x' })).status).toBe(400);
    expect(await requests()).toHaveLength(2);
  });
});

describe('what the service was asked', () => {
  const staffPaths = () => [
    '/talks',
    `/organisations/${organisationId}/talks`,
    `/api/v1/organisations/${organisationId}/talk-requests`,
  ];

  test('opens for the prevention adviser alone', async () => {
    for (const [role, cookie] of cookies)
      for (const path of staffPaths())
        expect([role, path, (await site.get(path, cookie)).status]).toEqual([
          role,
          path,
          role === 'prevention' ? 200 : 403,
        ]);
    const [request] = await requests();
    const path = `/api/v1/organisations/${organisationId}/talk-requests/${request?.id}`;
    for (const [role, cookie] of cookies)
      if (role !== 'prevention') expect((await site.sendJson('DELETE', path, undefined, cookie)).status).toBe(403);
    expect((await site.sendJson('DELETE', path, undefined, cookies.get('prevention'))).status).toBe(204);
    expect((await site.sendJson('DELETE', path, undefined, cookies.get('prevention'))).status).toBe(404);
  });

  test('changes no byte of the pages of anybody else', async () => {
    const seen = async () => {
      const pages = [];
      for (const role of ['operator', 'contact', 'consultant', 'team-lead', 'works-council'] as const)
        for (const path of ['/', `/organisations/${organisationId}`, '/api/v1/organisations', '/signals'])
          pages.push(await (await site.get(path, cookies.get(role))).text());
      return pages;
    };
    // What an error page says of when it was drawn is no matter here.
    const before = (await seen()).map(withoutReference);
    expect(await (await site.get('/', cookies.get('prevention'))).text()).toContain('Eén persoon vraagt');
    await site.postForm(`/w/${link}/talk`, typed);
    expect((await seen()).map(withoutReference)).toEqual(before);
    expect(await (await site.get('/', cookies.get('prevention'))).text()).toContain('2 mensen vragen');
  });

  test('shows fingerprints of keys to the organisation, and the way to make one to the adviser alone', async () => {
    const path = `/organisations/${organisationId}/service-key`;
    for (const role of ['contact', 'consultant', 'operator', 'works-council', 'prevention'] as const) {
      const page = await (await site.get(path, cookies.get(role))).text();
      expect(page, role).toContain('Publieke sleutels');
      expect(page.includes('data-make-form'), role).toBe(role === 'prevention');
    }
    expect((await site.get(path, cookies.get('team-lead'))).status).toBe(403);
  });
});

const withoutReference = (page: string): string => page.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'reference');
