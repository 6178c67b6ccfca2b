import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { doWork } from '../../src/domain/participation/proof-of-work.ts';
import type { ResponseRequest, ScanBody } from '../../src/http/contract/scan.ts';
import type { App } from '../../src/http/environment.ts';
import { createOpenQuota, quotaSizes } from '../../src/http/scan-open-quota.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { openedWave } from '../usecases/company.ts';
import { postJson, responseBody, type ScanApp, scanApp } from './scan-app.ts';

let scan: ScanApp;
let link: string;
/** An application of its own for each test: its quota has counted nothing yet. */
const freshApp = () => createApp(scan.ctx, { assets: { url: () => '', file: () => null }, demo: null });

beforeAll(async () => {
  scan = await scanApp('scan-open');
  ({ link } = await openedWave(scan.ctx, scan.organisationId, { participation: 'open', instrumentIds: ['pulse'] }));
});
afterAll(() => scan?.ctx.close());

const sheet = (): ResponseRequest => responseBody(scan.ctx, link, null, 'pulse') as ResponseRequest;
const send = (app: App, body: ResponseRequest) => postJson(app, '/api/v1/responses', body);
const codeOf = async (reply: Response): Promise<string> => (await reply.json()).error.code;
const challenge = async (app: App): Promise<NonNullable<ScanBody['work']>> =>
  (await (await app.request(`/api/v1/scans/${link}`)).json()).work;

/** A response with the work for it, as the island sends it. */
async function proven(app: App): Promise<ResponseRequest> {
  const body = sheet();
  const { challenge: text, nonces } = await doWork(crypto.subtle, await challenge(app), body.responseId);
  return { ...body, work: { challenge: text, nonces: [...nonces] } };
}

async function useUpPlainQuota(app: App): Promise<void> {
  for (let person = 0; person < quotaSizes.plain.burst; person += 1)
    expect((await send(app, sheet())).status).toBe(201);
}

describe('an open link', () => {
  test('takes twenty answers at once from one address without work, then asks to wait; a device that works goes on', async () => {
    const app = freshApp();
    await useUpPlainQuota(app);
    const refused = await send(app, sheet());
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'quota-reached']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(100);
    const more = await Promise.all(Array.from({ length: 3 }, () => proven(app)));
    const stored = await Promise.all(more.map((body) => send(app, body)));
    expect(stored.map(({ status }) => status)).toEqual(more.map(() => 201));
  });

  test('takes work for one response, this link and ten minutes only', async () => {
    const app = freshApp();
    await useUpPlainQuota(app);
    const good = await proven(app);
    const other = { ...sheet(), work: good.work };
    expect(await codeOf(await send(app, other))).toBe('quota-reached');
    const { link: elsewhere } = await openedWave(scan.ctx, scan.organisationId, {
      ...{ title: 'Elders', participation: 'open', instrumentIds: ['pulse'] },
    });
    expect(await codeOf(await send(app, { ...good, link: elsewhere }))).toBe('quota-reached');
    const now = scan.ctx.time;
    scan.ctx.time = new Date(now.getTime() + 11 * 60_000);
    expect(await codeOf(await send(app, good))).toBe('quota-reached');
    scan.ctx.time = new Date(now.getTime() + 9 * 60_000);
    expect((await send(app, good)).status).toBe(201);
    scan.ctx.time = now;
  });

  test('never refuses a response that was stored before: its first reply may have been lost', async () => {
    const app = freshApp();
    const first = sheet();
    expect((await send(app, first)).status).toBe(201);
    for (let person = 1; person < quotaSizes.plain.burst; person += 1) await send(app, sheet());
    expect((await send(app, sheet())).status).toBe(429);
    expect((await send(app, first)).status).toBe(200);
  });

  test('counts only what is stored', async () => {
    const app = freshApp();
    for (let mistake = 0; mistake < 30; mistake += 1) {
      const [own] = sheet().answers;
      const wrong = await send(app, { ...sheet(), answers: [{ ...own, version: '0.0.1' } as never] });
      expect(wrong.status).toBe(409);
    }
    expect((await send(app, sheet())).status).toBe(201);
  });

  test('without JavaScript says when to try again, and keeps every answer in the form', async () => {
    const app = freshApp();
    await useUpPlainQuota(app);
    const { version } = scan.ctx.library.get('pulse');
    const answers = Object.entries(validAnswers(scan.ctx.library.get('pulse')));
    const body = new URLSearchParams({
      ...{ consent: 'yes', versions: `pulse@${version}`, secret: 'A'.repeat(43), responseId: scan.ctx.random.uuid() },
      ...Object.fromEntries(answers.map(([item, value]) => [`pulse.${item}`, String(value)])),
    });
    const reply = await app.request(`/w/${link}/send?lang=nl`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scan.ctx.baseUrl },
      body: body.toString(),
    });
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toMatch(/^\d+$/);
    const page = await reply.text();
    expect(page).toContain('Vanaf dit internetadres kwamen net veel antwoorden. Er is niets verloren. Wacht 3 minuten');
    expect(page.match(/ checked/g)).toHaveLength(answers.length);
  });

  test('asks no work where people are invited', async () => {
    const invited = await openedWave(scan.ctx, scan.organisationId, { title: 'Met code' });
    const reply = await scan.app.request(`/api/v1/scans/${invited.link}`);
    expect((await reply.json()).work).toBeNull();
  });
});

describe('the quota of an open link', () => {
  test('fills up again by the hour, each address and each kind apart, never above its size', () => {
    let now = 0;
    const quota = createOpenQuota(() => now);
    let id = 0;
    const store = (address: string, hasProof: boolean) => {
      id += 1;
      const seconds = quota.take(address, String(id), hasProof);
      if (seconds === null) quota.settle(address, String(id), hasProof, 'stored');
      return seconds;
    };
    const used = (address: string, hasProof: boolean) => {
      let places = 0;
      while (store(address, hasProof) === null) places += 1;
      return places;
    };
    expect([used('a', false), used('a', true), used('b', false)]).toEqual([20, 200, 20]);
    expect(store('a', false)).toBe(180);
    now += 180_000;
    expect(used('a', false)).toBe(1);
    now += 24 * 3_600_000;
    expect(used('a', false)).toBe(20);
  });
});
