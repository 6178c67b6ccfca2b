import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import { offeredInstrumentSchema } from '../../src/http/contract/instrument.ts';
import { packPreviewSchema, packResultSchema, packSchema } from '../../src/http/contract/pack.ts';
import { findUnits } from '../../src/storage/people.repository.ts';
import { listPacks } from '../../src/usecases/list-packs.ts';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';
import { bytes, makeCompany, system } from '../usecases/company.ts';
import { officialPack } from '../usecases/official-pack.ts';
import { type StaffSite, staffSite } from './staff-site.ts';

let site: StaffSite;
let mine: OrganisationId;
let contact: string;
let stranger: string;
beforeAll(async () => {
  site = await staffSite('instruments');
  mine = await makeCompany(site.ctx, { A: 12 }, 'De Waal');
  const theirs = await makeCompany(site.ctx, { A: 12 }, 'Kaasmakerij');
  contact = await site.signIn('contact', [mine]);
  stranger = await site.signIn('contact', [theirs]);
});
afterAll(() => site?.ctx.close());

const path = (rest = '') => `/organisations/${mine}/instruments${rest}`;
const zip = (files: InstrumentFiles) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])));

function upload(file: Uint8Array<ArrayBuffer>, cookie = contact): Promise<Response> {
  const body = new FormData();
  body.append('file', new File([file], 'lijst.zip', { type: 'application/zip' }));
  const headers = { host: 'localhost:8080', origin: 'http://localhost:8080', 'accept-language': 'nl', cookie };
  return Promise.resolve(
    site.app.request(`http://localhost:8080${path('/import')}`, { method: 'POST', body, headers }),
  );
}

describe('the list of questionnaires', () => {
  test('shows all seven with licence, languages, cut-offs and sources', async () => {
    const page = await (await site.get('/instruments', contact)).text();
    for (const { name } of site.ctx.library.list()) expect(page).toContain(name.nl);
    expect(page).toContain('EUPL-1.2');
    expect(page).toContain('grenzen voorlopig');
    expect(page).toContain('eigen vertaling, nog na te kijken door een moedertaalspreker');
    expect(page).toContain('De Waal');
    expect(page).not.toContain('Kaasmakerij');
  });

  test('of an organisation is one click away from its page, for whoever may read it', async () => {
    const link = `href="${path()}"`;
    const [unit] = await findUnits(site.ctx.db, mine);
    const lead = await site.signIn('team-lead', [mine], unit?.id);
    expect(await (await site.get(`/organisations/${mine}`, contact)).text()).toContain(link);
    expect(await (await site.get(`/organisations/${mine}`, lead)).text()).not.toContain(link);
  });

  test('is not for people who are not signed in', async () => {
    for (const address of ['/instruments', '/instruments/pulse', path()]) {
      const response = await site.get(address);
      expect(response.status).toBe(303);
      expect(response.headers.get('location')).toContain('/sign-in');
    }
  });

  test.each(['nl', 'fr', 'de', 'en'])('is complete in %s, details included', async (language) => {
    for (const { id } of site.ctx.library.list()) {
      const response = await site.get(`/instruments/${id}?lang=${language}`, contact);
      expect(response.status, id).toBe(200);
      const page = await response.text();
      expect(page, id).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('gives 404 for a questionnaire or version that is not there', async () => {
    expect((await site.get('/instruments/mood', contact)).status).toBe(404);
    expect((await site.get('/instruments/pulse?version=9.9.9', contact)).status).toBe(404);
  });
});

describe('the page of a questionnaire', () => {
  const page = async (id: string) =>
    (await (await site.get(`/instruments/${id}?lang=en`, contact)).text()).replaceAll(/\s+/g, ' ');

  test('says where a cut-off lies, in raw and shown values, and who says so', async () => {
    const employee = await page('workability-employee');
    // 6 of 11 against: 54.5 of 100.
    expect(employee).toMatch(/<td class="nowrap">6 – 8<\/td> <td class="nowrap">54\.5 – 72\.7<\/td>/);
    expect(employee).toContain('number of unfavourable answers to 11 yes/no questions');
    expect(employee).toContain('reverse-scored:');
    expect(employee).toContain('provisional');
  });

  test('lays the weights, tables, rounding and optional rules of the index open', async () => {
    const wai = await page('wai-short');
    expect(wai).toContain('1.5 × wai-physical + 0.5 × wai-mental');
    expect(wai).toContain('half points are kept (wai-unrounded)');
    expect(wai).toContain('half a point is rounded up: only when asked for (wai-half-up)');
    expect(wai).toContain('Other categories: wai-kujala-2005');
    expect(wai).toMatch(/converted by a table: 0 → \d/);
  });

  test('shows published figures with year, share and source, and none where none may be laid beside it', async () => {
    expect(await page('workability-employee')).toContain('36.1%');
    expect(await page('pulse')).toContain('There are no published figures');
  });
});

describe('bringing in a zip', () => {
  test('is first shown, text by text, and stored only when one confirms', async () => {
    const file = zip(officialPack(site.ctx.library.get('wai-short')));
    const preview = await upload(file);
    expect(preview.status).toBe(200);
    const page = await preview.text();
    expect(page).toContain('Er is nog niets bewaard.');
    expect(page).toContain('<del>vergelijking is indicatief</del> vergelijkbaar met gepubliceerde cijfers');
    expect(page).toContain('Officieel: ');
    expect(page).toMatch(/Niet meer te kiezen met deze tekst: Frans, Duits en Engels/);
    expect(await listPacks(site.ctx, system, mine)).toEqual([]);

    const hidden = page.match(/name="file" value="([^"]+)"/)?.[1] ?? '';
    const done = await site.postForm(path('/import/confirm'), { file: hidden }, contact);
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe(path());
    const list = await (await site.get(path(), contact)).text();
    expect(list).toContain('1.0.0+official');
    expect(list).toContain('Niet meer aanbieden');
    const newWave = await (await site.get(`/organisations/${mine}/waves/new`, contact)).text();
    expect(newWave).toContain('Regels voor de score');
    const again = await (await upload(file)).text();
    expect(again).toContain('dit is al ingeladen; er verandert niets');
    expect(again).not.toContain('<button class="button" type="submit">Inladen</button>');
  });

  test('names every problem of a refused zip in words, and stores nothing', async () => {
    const before = await listPacks(site.ctx, system, mine);
    const change = { editText: (text: { name: string }) => (text.name = '<img src=x onerror=alert(1)>') };
    const refused = await upload(zip(toyFiles(change as never)));
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('Er klopt 1 ding niet');
    expect(page).toContain('staan opmaak, scripts of onzichtbare tekens');
    expect(page).not.toContain('<img');
    expect((await upload(bytes('geen zip'))).status).toBe(422);
    expect(await (await upload(bytes('geen zip'))).text()).toContain('Dit is geen zip-bestand, of het is beschadigd.');
    expect(await listPacks(site.ctx, system, mine)).toEqual(before);
  });

  test('shows texts of an own questionnaire as text, whatever they look like', async () => {
    const change = {
      edit: (definition: { licence: object }) => (definition.licence = { id: 'a & b "c"', holder: "O'Neil" }),
    };
    const page = await (await upload(zip(toyFiles(change as never)))).text();
    expect(page).toContain('a &amp; b &quot;c&quot;');
  });

  test('is closed to people of another organisation', async () => {
    expect([403, 404]).toContain((await upload(zip(toyFiles()), stranger)).status);
    expect([403, 404]).toContain((await site.get(path(), stranger)).status);
    expect([403, 404]).toContain((await site.postForm(path('/remove'), {}, stranger)).status);
    expect([403, 404]).toContain((await site.postForm(path('/import/confirm'), { file: '' }, stranger)).status);
  });

  test('can be taken back, with the wave that stands in the way', async () => {
    const fields = { instrument: 'wai-short', version: '1.0.0+official' };
    const gone = await site.postForm(path('/remove'), fields, contact);
    expect(gone.status).toBe(303);
    expect(await (await site.get(path(), contact)).text()).toContain('niet meer aangeboden');
    expect((await site.postForm(path('/remove'), fields, contact)).status).toBe(404);
  });
});

describe('the API for wording and own instruments', () => {
  const api = `/api/v1/organisations/`;
  const send = (method: string, address: string, file: Uint8Array<ArrayBuffer> | null, cookie = contact) =>
    site.app.request(`http://localhost:8080${api}${mine}${address}`, {
      method,
      ...(file ? { body: file } : {}),
      headers: { host: 'localhost:8080', 'content-type': 'application/zip', 'accept-language': 'nl', cookie },
    });
  const read = async (address: string) => (await site.get(`${api}${mine}${address}`, contact)).json();

  test('shows what a zip would change, brings it in, lists it and takes it back, as the pages do', async () => {
    const file = zip(officialPack(site.ctx.library.get('wai-long'), 'Anders'));
    const before = packSchema.array().parse(await read('/packs')).length;
    const preview = packPreviewSchema.parse(await (await send('POST', '/packs/preview', file)).json());
    expect(preview).toMatchObject({
      kind: 'wording',
      state: 'new',
      instrument: { version: '1.0.0+official', comparability: { status: 'comparable' }, languages: ['nl'] },
      before: { version: '1.0.0' },
      languagesLost: ['fr', 'de', 'en'],
    });
    expect(preview.changes[0]).toMatchObject({
      part: 'title',
      language: 'nl',
      after: expect.stringMatching(/^Anders: /),
    });
    expect(await read('/packs')).toHaveLength(before);

    const done = await send('POST', '/packs', file);
    expect(done.status).toBe(201);
    expect(packResultSchema.parse(await done.json())).toMatchObject({ kind: 'wording', state: 'new' });
    expect(packSchema.array().parse(await read('/packs'))).toHaveLength(before + 1);
    const offered = offeredInstrumentSchema.array().parse(await read('/instruments'));
    expect(offered.find(({ id }) => id === 'wai-long')).toMatchObject({ version: '1.0.0+official', origin: 'wording' });
    expect(offered.find(({ id }) => id === 'pulse')?.origin).toBe('published');

    expect((await send('DELETE', '/packs/wai-long/1.0.0%2Bofficial', null)).status).toBe(204);
    expect((await send('DELETE', '/packs/wai-long/1.0.0+official', null)).status).toBe(404);
    expect(await (await send('POST', '/packs', file)).json()).toMatchObject({ state: 'again' });
  });

  test('names every problem of a refused zip, and takes nothing but a zip', async () => {
    const bad = zip({ 'instrument.json': '{}', 'text.nl.json': '<' });
    for (const address of ['/packs', '/packs/preview']) {
      const refused = await send('POST', address, bad);
      expect(refused.status).toBe(422);
      const { error } = (await refused.json()) as { error: { problems: { code: string; where: string }[] } };
      expect(error.problems).toContainEqual(expect.objectContaining({ code: 'not-json', where: 'text.nl.json' }));
      expect((await send('POST', address, bytes('a;b\n1;2\n'))).status).toBe(422);
      expect((await site.postForm(`${api}${mine}${address}`, { file: 'x' }, contact)).status).toBe(415);
    }
  });

  test('is closed to people of another organisation, and to a team lead', async () => {
    const [unit] = await findUnits(site.ctx.db, mine);
    const lead = await site.signIn('team-lead', [mine], unit?.id);
    for (const cookie of [stranger, lead]) {
      for (const address of ['/packs', '/instruments'])
        expect((await site.get(`${api}${mine}${address}`, cookie)).status).toBe(403);
      const file = zip(toyFiles());
      expect((await send('POST', '/packs/preview', file, cookie)).status).toBe(403);
      expect((await send('POST', '/packs', file, cookie)).status).toBe(403);
      expect((await send('DELETE', '/packs/wai-long/1.0.0+official', null, cookie)).status).toBe(403);
    }
  });
});
