import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import type { InstrumentFiles } from '../../src/domain/instruments/parse-instrument.ts';
import { createStaffAccount } from '../../src/usecases/create-staff-account.ts';
import { toyFiles } from '../domain/instruments/toy-instrument.ts';
import { openBrowser } from '../support/open-browser.ts';
import { bytes, makeCompany, system } from '../usecases/company.ts';
import { officialPack } from '../usecases/official-pack.ts';
import { expectSound, expectSoundInTwoLooks } from './expect-sound.ts';
import { type ServedSite, serveSite, withPerson } from './staff-browser.ts';

let site: ServedSite;
let browser: Browser;
let firm: OrganisationId;
let storageState: Awaited<ReturnType<BrowserContext['storageState']>>;
const folder = mkdtempSync(join(tmpdir(), 'werkpeil-zips-'));
const zipFile = (name: string, files: InstrumentFiles): string => {
  const entries = Object.entries(files).map(([file, text]) => [file, bytes(text)]);
  writeFileSync(join(folder, name), zipSync(Object.fromEntries(entries)));
  return join(folder, name);
};

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite('instruments-browser'), openBrowser()]);
  firm = await makeCompany(site.ctx, { A: 12 }, 'Drukkerij De Waal');
  const account = { name: 'An Claes', email: 'an@example.be', password: 'vier gewone woorden samen' };
  const role = { role: 'contact', organisationIds: [firm], unitId: null } as const;
  await createStaffAccount(site.ctx, system, { ...account, ...role });
  await withPerson(browser, {}, async (page, context) => {
    await page.goto(`${site.url}/sign-in`);
    await page.fill('#email', account.email);
    await page.fill('#password', account.password);
    await page.click('main button[type="submit"]');
    await page.waitForURL(`${site.url}/`);
    storageState = await context.storageState();
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await browser?.close();
  await site?.close();
});

test('the list and the page of every questionnaire are sound, on a phone in light and on a desk in the dark', {
  timeout: 120_000,
}, async () => {
  await withPerson(browser, { storageState }, async (page) => {
    const ids = site.ctx.library.list().map(({ id }) => `/instruments/${id}`);
    for (const path of ['/instruments', `/organisations/${firm}/instruments`, ...ids]) {
      const reply = await expectSoundInTwoLooks(page, `${site.url}${path}`, path);
      expect(reply?.status(), path).toBe(200);
    }
  });
});

test('official wording comes in through the browser, and a new wave asks it', { timeout: 120_000 }, async () => {
  const file = zipFile('wording.zip', officialPack(site.ctx.library.get('wai-short')));
  await withPerson(browser, { storageState, viewport: { width: 390, height: 800 } }, async (page) => {
    await page.goto(`${site.url}/`);
    await page.getByRole('link', { name: 'Vragenlijsten' }).first().click();
    await page.getByRole('link', { name: 'Drukkerij De Waal' }).click();
    await page.setInputFiles('#file', file);
    await page.getByRole('button', { name: 'Nakijken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wat er verandert' }).waitFor();
    await expectSound(page, 'preview');
    await page.getByRole('button', { name: 'Inladen' }).click();
    await page.getByText('is ingeladen').waitFor();
    await expectSound(page, 'imported');
    await page.goto(`${site.url}/organisations/${firm}/waves/new`);
    const card = page.locator('.choice', { has: page.locator('input[value="wai-short"]') });
    expect(await card.textContent()).toContain('vergelijkbaar met');
    await page.goto(`${site.url}/organisations/${firm}/instruments`);
    await page.getByRole('button', { name: 'Niet meer aanbieden' }).click();
    await page.getByText('wordt niet meer aangeboden').waitFor();
  });
});

test('a refused zip says what is wrong, in words', { timeout: 120_000 }, async () => {
  const file = zipFile('broken.zip', toyFiles({ edit: (definition) => (definition.id = 'pulse') }));
  // Not `withPerson`: a browser notes every 422 as an error.
  const context = await browser.newContext({ locale: 'nl-BE', storageState });
  const page = await context.newPage();
  await page.goto(`${site.url}/organisations/${firm}/instruments`);
  await page.setInputFiles('#file', file);
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/import')),
    page.getByRole('button', { name: 'Nakijken' }).click(),
  ]);
  expect(response.status()).toBe(422);
  expect(await page.getByRole('alert').textContent()).toContain('is van een vragenlijst van Werkpeil');
  await expectSound(page, 'refused');
  await context.close();
});
