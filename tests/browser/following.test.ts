import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSymbolFault } from '../../src/domain/participation/code.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openedWave } from '../usecases/company.ts';
import { expectSound } from './expect-sound.ts';
import { enterScan, fillToTheEnd, type ScanSite, scanSite } from './scan-walk.ts';

let site: ScanSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([scanSite('following-browser'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A scan filled in up to sending. */
async function scanIn(page: Page, following: 'own-key' | 'own-answers'): Promise<void> {
  const { link, letters } = await openedWave(site.ctx, site.organisationId, { instrumentIds: ['pulse'], following });
  await enterScan(page, site.url, link, letters[0]?.code ?? null);
  await fillToTheEnd(page);
}

test('who wants to be found again makes a key, or answers six questions, on the phone alone; who does not loads nothing', {
  timeout: 120_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE', hasTouch: true });
  const page = await context.newPage();
  const scripts: string[] = [];
  const sent: { follow: string[] }[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    scripts.push(pathname);
    if (pathname === '/api/v1/responses') sent.push(request.postDataJSON() as { follow: string[] });
  });
  const loaded = () => scripts.filter((path) => path.includes('scan-follow')).length;

  await scanIn(page, 'own-key');
  await expectSound(page, 'offer, folded', { within: '[data-step]:not([hidden])' });
  expect(loaded()).toBe(0);
  await page.click('[data-follow] summary');
  await page.fill('#follow-key', 'ACDE-FGHJ');
  // Send takes what was typed along, and says what is wrong with it.
  await page.click('[data-send]');
  expect(await page.textContent('#follow-key-error')).toContain('Een sleutel heeft 16 tekens. U hebt er 8 ingevuld.');
  await expectSound(page, 'offer with a wrong key', { within: '[data-step]:not([hidden])' });
  await page.click('[data-make-key]');
  const key = (await page.textContent('[data-follow-key]')) ?? '';
  expect(findSymbolFault(key, 16)).toBeNull();
  await expectSound(page, 'a new key', { within: '[data-step]:not([hidden])' });
  await page.reload();
  await page.waitForSelector('[data-follow-key]');
  expect(await page.textContent('[data-follow-key]')).toBe(key);
  await page.click('[data-send]');
  await page.waitForSelector('[data-result] [data-follow-key]');
  expect(sent.at(-1)?.follow).toEqual([expect.stringMatching(/^[\w-]{22}$/)]);
  expect(await page.textContent('[data-follow-key]')).toBe(key);
  expect(JSON.stringify(sent)).not.toContain(key);
  await expectSound(page, 'result with the key');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(key);

  await scanIn(page, 'own-answers');
  await page.click('[data-follow] summary');
  await page.waitForSelector('#follow-siblings');
  for (const [question, answer] of [
    ['mother-name', 'Éliane'],
    ['father-name', 'Jos'],
    ['mother-birthday', '32'],
    ['school', 'Sint-Jan'],
  ] as const)
    await page.fill(`#follow-${question}`, answer);
  await page.click('[data-make-marks]');
  expect(await page.textContent('#follow-mother-birthday-error')).toContain('van 1 tot 31');
  await page.fill('#follow-mother-birthday', '31');
  await page.press('#follow-mother-birthday', 'Enter');
  expect(await page.textContent('[data-follow-few]')).toContain('minstens 5 van de 6');
  await expectSound(page, 'six questions, too few answered', { within: '[data-step]:not([hidden])' });
  await page.fill('#follow-siblings', '2');
  await page.click('[data-send]');
  await page.waitForSelector('[data-result-title]');
  expect(new Set(sent.at(-1)?.follow).size).toBe(6);
  expect(await page.locator('[data-follow-key]').count()).toBe(0);
  expect(loaded()).toBeGreaterThan(0);
  await context.close();
});
