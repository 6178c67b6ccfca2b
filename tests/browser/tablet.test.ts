import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findReceiptFault } from '../../src/domain/participation/receipt.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { quietSeconds, thanksSeconds, warningSeconds } from '../../web/islands/tablet/times.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openedWave } from '../usecases/company.ts';
import { expectSound } from './expect-sound.ts';
import { enterScan, fillQuickly, fillToTheEnd, next, type ScanSite, scanSite } from './scan-walk.ts';

/** A tablet that colleagues share, in a browser that may bring pages back as they were (as those on tablets do). */
let site: ScanSite;
let browser: Browser;
let link: string;
let letters: InvitationLetter[];
let address: string;
const nextCode = (): string => (letters.shift() as InvitationLetter).code;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    scanSite('tablet'),
    openBrowser({ isWhole: true, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  ]);
  const opened = await openedWave(site.ctx, site.organisationId, { instrumentIds: ['pulse'], codes: 'drawn' });
  ({ link } = opened);
  letters = [...opened.letters];
  address = `${site.url}/w/${link}/tablet`;
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function withTablet(use: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 }, locale: 'nl-BE', hasTouch: true });
  try {
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(address);
    await use(page, context);
  } finally {
    await context.close();
  }
}

async function start(page: Page, code: string): Promise<void> {
  await page.locator('#code').pressSequentially(code.replaceAll('-', '').toLowerCase());
  await page.check('#consent');
  await page.click('[data-tablet-go]');
  await page.waitForSelector('[data-nav]:not([hidden])');
}

/** The empty start, with nothing of anybody in the page or beside it. */
async function expectEmptyStart(page: Page): Promise<void> {
  await page.waitForSelector('[data-tablet-go]:not([disabled])');
  expect(await page.inputValue('#code')).toBe('');
  expect(await page.isChecked('#consent')).toBe(false);
  expect(await page.locator('[data-scan-form] input:checked').count()).toBe(0);
  expect(await page.locator('[data-receipt], [data-result]').count()).toBe(0);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
}

test('takes one after the other, and nothing of the first is there for the next, not even by the back button', {
  timeout: 120_000,
}, async () => {
  const before = await site.stored();
  await withTablet(async (page) => {
    await expectSound(page, 'start of the tablet');
    await page.click('[data-tablet-go]');
    expect(await page.isVisible('#code-error')).toBe(true);
    await start(page, nextCode());
    await fillToTheEnd(page);
    await page.click('[data-send]');
    await page.waitForSelector('[data-end-title]');
    // It counts down while it is looked at.
    const left = Number(/over (\d+) seconden/.exec((await page.textContent('[data-tablet-end]')) ?? '')?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(thanksSeconds);
    await expectSound(page, 'thanks');
    expect(await page.locator('[data-receipt], [data-result]').count()).toBe(0);

    await page.click('[data-ask-receipt]');
    const receipt = (await page.textContent('[data-receipt]')) ?? '';
    expect(findReceiptFault(receipt)).toBeNull();
    expect(await page.isVisible('svg.qr')).toBe(true);
    await expectSound(page, 'receipt on the tablet');
    await page.click('[data-ask-result]');
    expect(await page.textContent('[data-extra]')).toContain('Anderen kunnen meekijken');
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.click('[data-show-result]');
    await expectSound(page, 'result on the tablet');
    await page.clock.fastForward(200_000);
    await expectEmptyStart(page);

    for (let press = 0; press < 4; press += 1) {
      await page.goBack().catch(() => null);
      if (page.url() !== address) break;
      await expectEmptyStart(page);
    }
    await page.goto(address);
    await start(page, nextCode());
    await expectSound(page, 'questions on the tablet');
    expect(await page.locator('[data-scan-form] input:checked').count()).toBe(0);
    await fillToTheEnd(page);
    await page.click('[data-send]');
    await page.waitForSelector('[data-end-title]');
    await page.clock.fastForward(thanksSeconds * 1000 + 1000);
    await expectEmptyStart(page);
  });
  expect(await site.stored()).toBe(before + 2);
});

test('asks whether somebody is still there, and empties itself when nobody answers or when it slept', {
  timeout: 60_000,
}, async () => {
  const before = await site.stored();
  const code = nextCode();
  await withTablet(async (page) => {
    await start(page, code);
    await fillQuickly(page);
    await page.clock.fastForward(quietSeconds * 1000 + 1000);
    await page.waitForSelector('[data-idle][open]');
    await expectSound(page, 'still there?');
    await page.click('[data-idle] button[value="stay"]');
    await next(page);
    await page.clock.fastForward(quietSeconds * 1000 + 1000);
    await page.waitForSelector('[data-idle][open]');
    await page.clock.fastForward(warningSeconds * 1000 + 1000);
    await expectEmptyStart(page);
    // The same code still works: nothing was sent. Asleep for an hour, the tablet does not even ask.
    await start(page, code);
    await fillQuickly(page);
    await page.clock.fastForward(3_600_000);
    await expectEmptyStart(page);
  });
  expect(await site.stored()).toBe(before);
});

test('is empty when the browser brings the page back as it was', { timeout: 60_000 }, async () => {
  await withTablet(async (page) => {
    // Some browsers keep a page in memory although it says that it may not be stored; this one does without that header.
    await page.route(address, async (route) => {
      const reply = await route.fetch();
      const { 'cache-control': _noStore, ...headers } = reply.headers();
      await route.fulfill({ response: reply, headers });
    });
    await page.reload();
    await start(page, nextCode());
    await fillQuickly(page);
    await page.evaluate(() => window.addEventListener('pageshow', ({ persisted }) => console.log(`back ${persisted}`)));
    const back = page.waitForEvent('console', (message) => message.text() === 'back true');
    await page.goto(`${site.url}/s`);
    await page.goBack({ waitUntil: 'commit' });
    await back;
    await expectEmptyStart(page);
  });
});

test('keeps answers that are on their way while the connection is away, and sends them once', {
  timeout: 60_000,
}, async () => {
  const before = await site.stored();
  await withTablet(async (page) => {
    await start(page, nextCode());
    await fillToTheEnd(page);
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.click('[data-send]');
    await page.getByText('Ze staan alleen op dit scherm').waitFor();
    await page.clock.fastForward(quietSeconds * 3000);
    expect(await page.isVisible('[data-idle]')).toBe(false);
    await page.unroute('**/api/v1/**');
    await page.click('[data-retry]');
    await page.waitForSelector('[data-end-title]');
  });
  expect(await site.stored()).toBe(before + 1);
});

test('sends what a phone sends: the service cannot tell them apart', { timeout: 60_000 }, async () => {
  const seen = async (page: Page, act: () => Promise<void>) => {
    const requests: Request[] = [];
    page.on('request', (request) => request.method() === 'POST' && requests.push(request));
    await act();
    return Promise.all(
      requests.map(async (request) => {
        const { 'content-length': _length, ...headers } = await request.allHeaders();
        return { url: request.url(), headers, body: shapeOf(request.postDataJSON()) };
      }),
    );
  };
  const sent: unknown[] = [];
  await withTablet(async (page) => {
    await start(page, nextCode());
    await fillToTheEnd(page);
    sent.push(
      await seen(page, async () => {
        await page.click('[data-send]');
        await page.waitForSelector('[data-end-title]');
      }),
    );
    // A phone with the same browser: what differs would be the tablet's doing.
    const phone = await page.context().newPage();
    await enterScan(phone, site.url, link, nextCode());
    await fillToTheEnd(phone);
    sent.push(
      await seen(phone, async () => {
        await phone.click('[data-send]');
        await phone.waitForSelector('[data-result-title]');
      }),
    );
  });
  expect(sent[0]).toHaveLength(3);
  expect(sent[0]).toEqual(sent[1]);
});

/** Keys, kinds and lengths: what of it could be a mark. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return typeof value === 'string' ? value.length : typeof value;
}
