import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, loadAssets } from '../../src/app.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { openedWave, system } from '../usecases/company.ts';
import { admit, askFor, postJson, responseBody, type ScanApp, scanApp } from './scan-app.ts';

let scan: ScanApp;
let link: string;
let letters: InvitationLetter[];
const nextCode = (): string => (letters.shift() as InvitationLetter).code;

beforeAll(async () => {
  scan = await scanApp('scan-api');
  const opened = await openedWave(scan.ctx, scan.organisationId, { languages: ['nl', 'fr', 'en'] });
  ({ link } = opened);
  letters = [...opened.letters];
});
afterAll(() => scan.ctx.close());

const codeOf = async (response: Response): Promise<string> => (await response.json()).error.code;

/** A code, exchanged for a new credential. */
const admitted = () => admit(scan.app, nextCode());

describe('looking at a scan', () => {
  test('gives the promises of the wave in the language that is asked for', async () => {
    const reply = await scan.app.request(`/api/v1/scans/${link}?lang=fr`);
    const body = await reply.json();
    expect(body).toMatchObject({
      link,
      organisation: 'Drukkerij De Waal',
      state: 'code-needed',
      languages: ['nl', 'fr', 'en'],
    });
    expect(body.promises[0].short).toMatch(/participation est libre/);
    expect(JSON.stringify(body.promises)).not.toMatch(/[{}]\w/);
  });

  test('a code may be typed in any way and is not spent by looking', async () => {
    const [letter] = letters;
    const typed = (letter as InvitationLetter).code.toLowerCase().replaceAll('-', ' ');
    for (let time = 0; time < 2; time += 1) {
      const reply = await postJson(scan.app, '/api/v1/scans/find', { code: typed });
      expect(await reply.json()).toMatchObject({ link, state: 'open' });
    }
  });

  test('no answer sets a cookie, and none is kept by a cache', async () => {
    const replies = [
      await scan.app.request(`/api/v1/scans/${link}`, { headers: { Cookie: 'werkpeil.session_token=x' } }),
      await scan.app.request(`/w/${link}`),
      await scan.app.request(`/w/${link}/scan?lang=nl`),
      await postJson(scan.app, '/api/v1/scans/find', { code: 'x' }),
    ];
    for (const reply of replies) {
      expect(reply.headers.get('set-cookie')).toBeNull();
      expect(reply.headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('sending', () => {
  test('a response is stored once, however often it is sent', async () => {
    const credential = await admitted();
    const body = responseBody(scan.ctx, link, credential);
    const before = await scan.stored();
    const first = await postJson(scan.app, '/api/v1/responses', body);
    expect([first.status, await first.json()]).toEqual([201, { status: 'stored' }]);
    const again = await postJson(scan.app, '/api/v1/responses', body);
    expect([again.status, await again.json()]).toEqual([200, { status: 'repeated' }]);
    expect(await scan.stored()).toBe(before + 1);
  });

  test('exchanging again with the same request is answered the same, with another one the code is spent', async () => {
    const code = nextCode();
    const { blinded } = await askFor(scan.app, code);
    const replies = [1, 2].map(() => postJson(scan.app, '/api/v1/credentials', { code, blinded }));
    const [one, two] = await Promise.all((await Promise.all(replies)).map((reply) => reply.json()));
    expect(one).toEqual({ link, blindSignature: expect.stringMatching(/^[\w-]{342}$/) });
    expect(two).toEqual(one);
    const other = await postJson(scan.app, '/api/v1/credentials', {
      code,
      blinded: (await askFor(scan.app, code)).blinded,
    });
    expect([other.status, await codeOf(other)]).toEqual([409, 'code-spent']);
  });

  test('a credential admits one response only', async () => {
    const credential = await admitted();
    await postJson(scan.app, '/api/v1/responses', responseBody(scan.ctx, link, credential));
    const second = await postJson(scan.app, '/api/v1/responses', responseBody(scan.ctx, link, credential));
    expect([second.status, await codeOf(second)]).toEqual([409, 'credential-spent']);
  });

  test('without consent nothing is stored', async () => {
    const before = await scan.stored();
    const body = { ...responseBody(scan.ctx, link, await admitted()), consent: false };
    const reply = await postJson(scan.app, '/api/v1/responses', body);
    expect([reply.status, await codeOf(reply)]).toEqual([422, 'consent-missing']);
    expect(await scan.stored()).toBe(before);
  });

  test('wrong answers are named by item, in the language of the request, and the credential stays good', async () => {
    const body = responseBody(scan.ctx, link, await admitted());
    const [sheet] = body.answers;
    const values: Record<string, unknown> = { ...sheet?.values, 'stress-1': 7, evil: 1 };
    delete values['stress-2'];
    const wrong = await postJson(scan.app, '/api/v1/responses?lang=fr', { ...body, answers: [{ ...sheet, values }] });
    expect(wrong.status).toBe(422);
    const { error } = await wrong.json();
    expect(error.code).toBe('answers-invalid');
    expect(error.message).toMatch(/r[ée]ponse/i);
    expect(error.problems.map((problem: { where: string }) => problem.where)).toEqual(
      expect.arrayContaining(['stress-1', 'evil']),
    );
    expect((await postJson(scan.app, '/api/v1/responses', body)).status).toBe(201);
  });

  test('answers to another version of the questions are refused as stale', async () => {
    const body = responseBody(scan.ctx, link, await admitted());
    const answers = body.answers.map((sheet) => ({ ...sheet, version: '0.0.1' }));
    const reply = await postJson(scan.app, '/api/v1/responses', { ...body, answers });
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'instrument-version-stale']);
  });

  test('a prototype in the answers changes nothing and is refused', async () => {
    const body = responseBody(scan.ctx, link, await admitted());
    const text = JSON.stringify(body).replace('"values":{', '"values":{"__proto__":{"polluted":true},');
    const reply = await postJson(scan.app, '/api/v1/responses', text);
    expect(reply.status).toBe(422);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('at the door of the API', () => {
  test('only JSON comes in, of at most 64 kB, in the shape of the contract', async () => {
    const post = (body: string, type = 'application/json') =>
      scan.app.request('/api/v1/responses', {
        method: 'POST',
        headers: { 'Content-Type': type, Origin: scan.ctx.baseUrl },
        body,
      });
    const results = [
      await post('{}', 'text/plain'),
      await post(`{"link":"${'x'.repeat(70_000)}"}`),
      await post('{"link":'),
      await post('{}'),
      await post(JSON.stringify({ ...responseBody(scan.ctx, link, null), extra: 1 })),
    ];
    expect(results.map((reply) => reply.status)).toEqual([415, 413, 400, 400, 400]);
    expect(await Promise.all(results.map(codeOf))).toEqual([
      'wrong-content-type',
      'too-large',
      'bad-request',
      'bad-request',
      'bad-request',
    ]);
  });

  test('nothing of a respondent is written to the log', () => {
    expect(scan.ctx.logged).toEqual([]);
  });

  test('guesses are refused above the limit; colleagues behind the same address take part all the same', async () => {
    const app = freshApp();
    const find = (code: string) => postJson(app, '/api/v1/scans/find', { code });
    for (let mistake = 0; mistake < 80; mistake += 1) expect((await find('ACDE-FGHJ-KMNA')).status).toBe(422);
    const statuses: number[] = [];
    for (let guess = 0; guess < 62; guess += 1) statuses.push((await find('AAAA-AAAA-AAAA')).status);
    expect(statuses).toEqual([...Array.from({ length: 60 }, () => 404), 429, 429]);
    const refused = await find('AAAA-AAAA-AAAA');
    expect(await codeOf(refused)).toBe('too-many-requests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    const page = await app.request('/s?lang=nl', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scan.ctx.baseUrl },
      body: 'code=AAAA-AAAA-AAAA',
    });
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[1-6]$/)]);
    expect(await page.text()).toContain('te veel pogingen');

    const colleagues = Array.from({ length: 50 }, () => find(letters[0]?.code ?? ''));
    expect((await Promise.all(colleagues)).every(({ status }) => status === 200)).toBe(true);
    const body = responseBody(scan.ctx, link, await admit(app, nextCode()));
    expect((await postJson(app, '/api/v1/responses', body)).status).toBe(201);
    // One line for the operator, and nothing in it that points to somebody.
    expect(scan.ctx.logged).toEqual([
      {
        level: 'warn',
        fields: { addresses: 1 },
        message: 'many invitation codes were tried that were never handed out',
      },
    ]);
  });

  test('after closing, a scan says that it is closed and takes nothing more', async () => {
    const other = await openedWave(scan.ctx, scan.organisationId);
    const [letter] = other.letters;
    const { blinded } = await askFor(scan.app, letter?.code ?? '');
    await closeWave(scan.ctx, system, scan.organisationId, other.waveId);
    const shown = await scan.app.request(`/api/v1/scans/${other.link}`);
    expect(await shown.json()).toMatchObject({ state: 'closed' });
    const reply = await postJson(scan.app, '/api/v1/credentials', {
      code: letter?.code,
      blinded,
    });
    expect([reply.status, await codeOf(reply)]).toEqual([410, 'scan-closed']);
  });
});

/** An application of its own on the same database: its limiter has counted nothing yet. */
const freshApp = () => createApp(scan.ctx, { assets: loadAssets('web/dist'), demo: null });
