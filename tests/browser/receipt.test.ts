import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findReceiptFault } from '../../src/domain/participation/receipt.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openedWave } from '../usecases/company.ts';
import { expectSound } from './expect-sound.ts';
import { fillToTheEnd, type ScanSite, scanSite } from './scan-walk.ts';

/** What a respondent holds in hand: the letter's fingerprint, the receipt, and the page to check. */
let site: ScanSite;
let browser: Browser;
let link: string;
let letters: InvitationLetter[];

beforeAll(async () => {
  [site, browser] = await Promise.all([scanSite('receipt-browser'), openBrowser()]);
  const opened = await openedWave(site.ctx, site.organisationId, { instrumentIds: ['pulse'] });
  ({ link } = opened);
  letters = [...opened.letters];
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function withPhone(use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE', hasTouch: true });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** The address of a letter on this site: its fragment holds code and fingerprint. */
const letterAddress = (): string => `${site.url}/w/${link}${new URL((letters.shift() as InvitationLetter).url).hash}`;

async function fillIn(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-code-known]:not([hidden])');
  await page.check('#consent');
  await page.click('[data-door-form] button[type="submit"]');
  await page.waitForSelector('[data-nav]:not([hidden])');
  await fillToTheEnd(page);
}

describe('a respondent', () => {
  test('gets a receipt that is saved without a connection, and has the answers erased with it', {
    timeout: 120_000,
  }, async () => {
    await withPhone(async (page) => {
      const address = letterAddress();
      await fillIn(page, address);
      expect(page.url()).not.toContain('#');
      const requests: {
        path: string;
        body: Record<string, unknown>;
        bytes: number;
        headers: Record<string, string>;
      }[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'POST') return;
        const { pathname: path } = new URL(request.url());
        requests.push({
          path,
          body: request.postDataJSON(),
          bytes: request.postDataBuffer()?.length ?? 0,
          headers: request.headers(),
        });
      });
      await page.click('[data-send]');
      await page.waitForSelector('[data-receipt]');
      // What "check it yourself" says, field by field, seen where a respondent would look.
      const watch = await page.context().newPage();
      await watch.goto(`${site.url}/w/${link}/check?lang=nl`);
      await watch.getByText('ze hoort bij dit kenmerk').waitFor();
      await expectSound(watch, 'check it yourself');
      const shown = await watch.locator('.sent-request').evaluateAll((cards) =>
        cards.map((card) => ({
          path: card.querySelector('h3')?.textContent?.replace(/^\w+ /, ''),
          fields: [...card.querySelectorAll('dt code')].map((name) => name.textContent),
          bytes: Number(card.lastElementChild?.textContent?.match(/[\d.]+/)?.[0].replace('.', '')),
        })),
      );
      const flat = (body: object, prefix = ''): string[] =>
        Object.entries(body).flatMap(([key, value]) =>
          typeof value === 'object' && !Array.isArray(value) ? flat(value, `${prefix}${key}.`) : [`${prefix}${key}`],
        );
      expect(requests.map(({ path, body, bytes }) => ({ path, bytes, fields: flat(body).sort() }))).toEqual(
        shown.map(({ path, bytes, fields }) => ({ path, bytes, fields: fields.sort() })),
      );
      const code = decodeURIComponent(new URL(address).hash).slice(1, 15);
      expect(requests[0]?.body['code']).toBe(code);
      expect(JSON.stringify(requests.at(-1)?.body)).not.toContain(code);
      for (const { headers } of requests) expect(headers['cookie']).toBeUndefined();

      const receipt = (await page.textContent('[data-receipt]')) ?? '';
      expect(findReceiptFault(receipt)).toBeNull();
      expect(JSON.stringify(requests)).not.toContain(receipt);
      await page.context().setOffline(true);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save-receipt]')]);
      expect(download.suggestedFilename()).toBe('ontvangstbewijs-werkpeil.txt');
      const file = readFileSync(await download.path(), 'utf8');
      expect(file).toContain(receipt);
      await page.context().setOffline(false);

      const before = await site.stored();
      const seen: string[] = [];
      watch.on('request', (request) => seen.push(request.url()));
      await watch.goto(/https?:\S+\/withdraw#\S+/.exec(file)?.[0] ?? '');
      expect(await watch.inputValue('#receipt')).toBe(receipt);
      expect(watch.url()).not.toContain('#');
      expect(seen.filter((url) => url.includes(receipt.slice(0, 4)))).toEqual([]);
      await expectSound(watch, 'withdrawal');
      await watch.fill('#receipt', 'ACDE');
      await watch.click('[data-withdraw-form] button');
      await watch.getByText('4 van 20 tekens').first().waitFor();
      expect(await watch.getAttribute('#receipt', 'aria-invalid')).toBe('true');
      await watch.fill('#receipt', receipt.toLowerCase().replaceAll('-', ''));
      await watch.click('[data-withdraw-form] button');
      await watch.waitForSelector('[data-withdrawn]');
      await expectSound(watch, 'withdrawn');
      expect(await site.stored()).toBe(before - 1);
    });
  });

  test('whose letter names another list of keys sends nothing, and is told why', { timeout: 60_000 }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      await fillIn(
        page,
        letterAddress().replace(/\.(.)/, (_all, first) => `.${first === '0' ? '1' : '0'}`),
      );
      const sent: string[] = [];
      page.on('request', (request) => sent.push(new URL(request.url()).pathname));
      await page.click('[data-send]');
      await page.getByText('staat niet op de lijst die iedereen te zien krijgt').waitFor();
      expect(sent).toEqual(['/api/v1/scans/find']);
    });
    expect(await site.stored()).toBe(before);
  });
});
