import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { receiptFromBytes, receiptHash } from '../../src/domain/participation/receipt.ts';
import { receiptTexts } from '../../web/locales/receipt.ts';
import { openedWave } from '../usecases/company.ts';
import { admit, postJson, responseBody, type ScanApp, scanApp } from './scan-app.ts';

let scan: ScanApp;
let link: string;
let codes: string[];

beforeAll(async () => {
  scan = await scanApp('withdrawal');
  const opened = await openedWave(scan.ctx, scan.organisationId);
  ({ link } = opened);
  codes = opened.letters.map(({ code }) => code);
});
afterAll(() => scan.ctx.close());

const newReceipt = (): string => receiptFromBytes(scan.ctx.random.bytes(24));

/** Takes part as a device does; gives the receipt. */
async function takePart(): Promise<string> {
  const receipt = newReceipt();
  const hash = Buffer.from(await receiptHash(crypto.subtle, receipt)).toString('base64url');
  const body = { ...responseBody(scan.ctx, link, await admit(scan.app, codes.shift() ?? '')), receipt: hash };
  expect((await postJson(scan.app, '/api/v1/responses', body)).status).toBe(201);
  return receipt;
}

const postForm = (receipt: string, language = 'nl') =>
  scan.app.request(`/withdraw?lang=${language}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: scan.ctx.baseUrl },
    body: new URLSearchParams({ receipt }).toString(),
  });

describe('the page of withdrawal', () => {
  test.each(languages)('asks for the receipt, explains what it does, and sets no cookie (%s)', async (language) => {
    const reply = await scan.app.request(`/withdraw?lang=${language}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('set-cookie')).toBeNull();
    const page = await reply.text();
    for (const line of receiptTexts(language).withdraw.about) expect(page).toContain(line);
  });

  test('removes the answers, and says exactly the same about a used and an unknown receipt', async () => {
    const receipt = await takePart();
    const before = await scan.stored();
    const replies = [];
    for (const typed of [receipt, receipt, newReceipt()]) {
      const reply = await postForm(typed.toLowerCase());
      replies.push({ status: reply.status, headers: [...reply.headers], page: await reply.text() });
    }
    expect(await scan.stored()).toBe(before - 1);
    expect(replies[0]?.status).toBe(200);
    expect(replies[0]?.page).toContain('Hoorden er antwoorden bij dit bewijs');
    expect(replies[1]).toEqual(replies[0]);
    expect(replies[2]).toEqual(replies[0]);
  });

  test('keeps what was typed and says what is wrong with it', async () => {
    for (const [typed, sentence] of [
      ['', 'Vul eerst uw ontvangstbewijs in.'],
      ['ACDE-FGHJ', '8 van 20 tekens'],
      [newReceipt().replace(/.$/, (last) => (last === 'A' ? 'C' : 'A')), 'Er klopt iets niet aan dit bewijs.'],
      [codes[0] ?? '', 'Dit is uw uitnodigingscode.'],
      ['"><script>', 'komt in geen enkel bewijs voor'],
    ] as const) {
      const reply = await postForm(typed);
      expect(reply.status).toBe(422);
      const page = await reply.text();
      expect(page).toContain(sentence);
      expect(page).not.toContain('<script>alert');
      if (typed.startsWith('ACDE')) expect(page).toContain('value="ACDE-FGHJ"');
    }
  });
});

describe('the endpoint of withdrawal', () => {
  test('removes the answers, and says exactly the same about a used and an unknown receipt', async () => {
    const receipt = await takePart();
    const before = await scan.stored();
    for (const typed of [receipt, receipt, newReceipt()]) {
      const reply = await postJson(scan.app, '/api/v1/withdrawals', { receipt: typed });
      expect([reply.status, await reply.json()]).toEqual([200, { status: 'done' }]);
    }
    expect(await scan.stored()).toBe(before - 1);
  });

  test('refuses what cannot be a receipt, and repeats nothing of it', async () => {
    const reply = await postJson(scan.app, '/api/v1/withdrawals', { receipt: 'ACDE-FGHJ-KMNP-QRTV-WXYZ' });
    expect(reply.status).toBe(422);
    const text = await reply.text();
    expect(text).toContain('receipt-malformed');
    expect(text).not.toContain('KMNP');
  });

  test('lets whoever asks far too often wait, but never locks anybody out', async () => {
    const receipt = await takePart();
    const before = await scan.stored();
    const asked = Array.from({ length: 62 }, () =>
      postJson(scan.app, '/api/v1/withdrawals', { receipt: newReceipt() }),
    );
    const mine = await postJson(scan.app, '/api/v1/withdrawals', { receipt });
    expect([mine.status, await mine.json()]).toEqual([200, { status: 'done' }]);
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(await scan.stored()).toBe(before - 1);
  });
});

describe('a receipt', () => {
  test('is linked from the foot of every page of a respondent', async () => {
    expect(await (await scan.app.request('/s?lang=fr')).text()).toContain('href="/withdraw?lang=fr"');
  });

  test('stands in no line of the log and in no list of acts', async () => {
    const receipt = await takePart();
    await postForm(receipt);
    const acts = await scan.ctx.database.owner.sql`select * from identity.audit_log`;
    for (const text of [JSON.stringify(scan.ctx.logged), JSON.stringify(acts)]) {
      expect(text).not.toContain(receipt);
      expect(text).not.toContain('withdraw');
    }
  });
});
