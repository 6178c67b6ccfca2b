import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase64Url } from '../../src/domain/credential/base64url.ts';
import type { GroupKey } from '../../src/domain/credential/credential.types.ts';
import { fingerprint, keyListRoot } from '../../src/domain/credential/key-list.ts';
import { languages } from '../../src/domain/language.ts';
import {
  credentialRequestSchema,
  findScanSchema,
  keyListSchema,
  responseRequestSchema,
} from '../../src/http/contract/scan.ts';
import { sentRequests } from '../../src/http/sent-requests.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { askAdmission } from '../../web/islands/scan/admission.ts';
import { checkTexts } from '../../web/locales/check.ts';
import { openedWave, system } from '../usecases/company.ts';
import { askFor, postJson, responseBody, type ScanApp, scanApp } from './scan-app.ts';

let scan: ScanApp;
let wave: Awaited<ReturnType<typeof openedWave>>;

beforeAll(async () => {
  scan = await scanApp('check');
  wave = await openedWave(scan.ctx, scan.organisationId, {
    languages: ['nl', 'fr', 'de', 'en'],
    following: 'own-key',
  });
});
afterAll(() => scan.ctx.close());

const pageOf = async (path: string): Promise<string> => (await scan.app.request(path)).text();
const fingerprintOn = (page: string): string | undefined => /data-fingerprint>([^<]+)</.exec(page)?.[1];

describe('the fingerprint of the list of keys', () => {
  test('is the same on the promise screen, on the page to check, in every letter and in the data', async () => {
    const { link, letters } = wave;
    const reply = await scan.app.request(`/api/v1/scans/${link}/keys`);
    const list = keyListSchema.parse(await reply.json());
    expect(list.keys.map(({ headCount }) => headCount)).toEqual([20, 20]);
    const keys = list.keys.map(({ group, headCount, modulus }) => ({
      groupId: group as GroupKey['groupId'],
      headCount,
      n: fromBase64Url(modulus),
    }));
    expect(fingerprint(await keyListRoot(crypto.subtle, keys))).toBe(list.fingerprint);
    for (const language of languages)
      for (const path of [`/w/${link}`, `/w/${link}/check`])
        expect(fingerprintOn(await pageOf(`${path}?lang=${language}`))).toBe(list.fingerprint);
    for (const { url, code } of letters)
      expect(url).toBe(`${scan.ctx.baseUrl}/w/${link}#${code}.${list.fingerprint?.replaceAll(' ', '')}`);
  });

  test('keeps a device from asking for a credential when the letter says another one', async () => {
    const { keyRoot, key } = (await (
      await postJson(scan.app, '/api/v1/scans/find', { code: wave.letters[0]?.code })
    ).json()) as { keyRoot: string; key: Parameters<typeof askAdmission>[1] };
    const own = fingerprint(fromBase64Url(keyRoot));
    expect(await askAdmission(keyRoot, key, own)).not.toBeNull();
    expect(await askAdmission(keyRoot, key, own.toLowerCase().replaceAll(' ', ''))).not.toBeNull();
    expect(
      await askAdmission(
        keyRoot,
        key,
        own.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toBeNull();
  });
});

describe('what the page says that a device sends', () => {
  test('is what the contract takes: the same fields, the same sizes', async () => {
    const { ctx, app } = scan;
    const [find, credential, response] = sentRequests({
      link: wave.link,
      participation: 'invited',
      instruments: [ctx.library.get('workability-employee')],
      following: null,
    });
    expect([find?.path, credential?.path, response?.path]).toEqual([
      '/api/v1/scans/find',
      '/api/v1/credentials',
      '/api/v1/responses',
    ]);
    const names = (request: typeof find) => [...new Set(request?.fields.map(({ name }) => name.split('.')[0]))];
    expect(names(find)).toEqual(Object.keys(findScanSchema.shape));
    expect(names(credential)).toEqual(Object.keys(credentialRequestSchema.shape));
    // Only over an open link there is work to do, and marks are sent only where people may be found again.
    const open = sentRequests({
      link: wave.link,
      participation: 'open',
      instruments: [],
      following: { way: 'own-key' },
    }).at(-1);
    expect(names(open)).toEqual(Object.keys(responseRequestSchema.shape));
    expect(names(response)).toEqual(
      Object.keys(responseRequestSchema.shape).filter((name) => name !== 'work' && name !== 'follow'),
    );

    const code = wave.letters[1]?.code ?? '';
    const { blinded, ...pending } = await askFor(app, code);
    expect(credential?.bytes).toBe(JSON.stringify({ code, blinded }).length);
    const body = responseBody(ctx, wave.link, {
      group: pending.group,
      message: pending.message,
      signature: blinded,
    });
    const bytes = JSON.stringify(body).length;
    expect(bytes).toBeLessThanOrEqual(response?.bytes ?? 0);
    for (const [name, symbols] of [
      ['credential.message', pending.message.length],
      ['credential.signature', blinded.length],
      ['receipt', body.receipt.length],
      ['responseId', body.responseId.length],
    ] as const)
      expect(response?.fields.find((field) => field.name === name)?.symbols).toBe(symbols);
  });

  test.each(languages)('is drawn with an explanation of every field (%s)', async (language) => {
    const page = await pageOf(`/w/${wave.link}/check?lang=${language}`);
    for (const step of checkTexts(language).watch.steps) expect(page).toContain(step);
    for (const name of ['blinded', 'credential.message', 'receipt', 'follow', 'answers'])
      expect(page).toContain(`<code>${name}</code>`);
    expect(page).toContain(checkTexts(language).kept.following);
  });

  test('knows no code and no key for an open link', async () => {
    const open = await openedWave(scan.ctx, scan.organisationId, { participation: 'open' });
    const page = await pageOf(`/w/${open.link}/check?lang=nl`);
    expect(page).toContain(checkTexts('nl').key.none);
    expect(page).not.toContain('/api/v1/credentials');
    expect(fingerprintOn(page)).toBeUndefined();
    const list = keyListSchema.parse(await (await scan.app.request(`/api/v1/scans/${open.link}/keys`)).json());
    expect(list).toEqual({ link: open.link, root: null, fingerprint: null, keys: [] });
  });
});

describe('the page to check', () => {
  test('stays after closing, with the same keys; an unknown address is a kind page', async () => {
    const before = await pageOf(`/api/v1/scans/${wave.link}/keys`);
    await closeWave(scan.ctx, system, scan.organisationId, wave.waveId);
    expect(await pageOf(`/api/v1/scans/${wave.link}/keys`)).toBe(before);
    expect(fingerprintOn(await pageOf(`/w/${wave.link}/check?lang=nl`))).toBeDefined();
    expect((await scan.app.request('/w/abcdefghjkmn/check?lang=nl')).status).toBe(404);
  });
});
