import { Worker } from 'node:worker_threads';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoAccounts } from '../../src/cli/demo.ts';
import { careName } from '../../src/cli/demo-service-key.ts';
import type { WaveId } from '../../src/domain/ids.ts';
import { openReleaseThread } from '../../src/threads/release-thread.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { Role } from '../../src/usecases/context.ts';
import { getOrganisation } from '../../src/usecases/get-organisation.ts';
import { listOrganisations } from '../../src/usecases/list-organisations.ts';
import { openBrowser } from '../support/open-browser.ts';
import { makeCompany, openedWave, system } from '../usecases/company.ts';
import { expectSoundInAllLooks } from './expect-sound.ts';
import { serveDemo, withPerson } from './staff-browser.ts';

// The demo as visitors meet it: two closed waves, one in progress, a team that became worse, a network.
let site: Awaited<ReturnType<typeof serveDemo>>;
let browser: Browser;
let open: string;
let closed: string;
let company: string;
/** The list of comments of the network that wait to be read. */
let comments: string;
/** The physician's page of the wave in care. */
let care: string;
/** A wave with a dozen letters: they look the same in hundreds. */
let small: string;
/** A wave whose release is being built, in a thread that tells one step and then hangs. */
let building: string;
const builder = openReleaseThread(() => new Worker(new URL('../threads/echo-thread.ts', import.meta.url)));
/** Cookies of each role: everybody signs in once, because guessing is slowed down. */
const signedIn = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();
const as = (role: Role) => ({ storageState: signedIn.get(role) as NonNullable<ReturnType<typeof signedIn.get>> });

beforeAll(async () => {
  [site, browser] = await Promise.all([serveDemo('staff-pages'), openBrowser()]);
  const { demo } = site;
  company = `/organisations/${demo.companyId}`;
  const { waves } = await getOrganisation(site.ctx, system, demo.companyId);
  const pathOf = (waveId: WaveId | undefined) => `${company}/waves/${waveId}`;
  open = pathOf(waves.find(({ status }) => status === 'open')?.id);
  closed = pathOf(waves.find(({ hasRelease }) => hasRelease)?.id);
  const network = await getOrganisation(site.ctx, system, demo.networkId);
  comments = `/organisations/${demo.networkId}/waves/${network.waves.find(({ hasRelease }) => hasRelease)?.id}/comments`;
  const inCare = (await listOrganisations(site.ctx, system)).find(({ name }) => name === careName);
  care = `/organisations/${inCare?.id}/waves/${inCare?.latestWave?.id}/care`;
  const dozen = await makeCompany(site.ctx, { A: 12 });
  small = `/organisations/${dozen}/waves/${(await openedWave(site.ctx, dozen)).waveId}`;
  const long = await openedWave(site.ctx, dozen, { title: 'Meting van een groot bedrijf' });
  building = `/organisations/${dozen}/waves/${long.waveId}`;
  await closeWave({ ...site.ctx, builder }, system, dozen, long.waveId, { patienceMs: 1 });
  // Without a page: that the link leads in is the way of the demo.
  const visitor = await browser.newContext();
  for (const { role } of demoAccounts) {
    await visitor.clearCookies();
    expect((await visitor.request.get(`${site.url}/demo/${role}`)).status()).toBe(200);
    signedIn.set(role, await visitor.storageState());
  }
  await visitor.close();
}, 240_000);
afterAll(async () => {
  await builder.close();
  await browser?.close();
  await site?.close();
});

/** Pages by the role that uses them; paths are made late, because ids are not known before. */
const pages: Readonly<Record<Role, () => readonly string[]>> = {
  operator: () => ['/', '/organisations/new', '/people', '/api', `${small}/letters?per-page=3`, building],
  contact: () => [
    '/',
    company,
    `${company}/import`,
    `${company}/waves/new`,
    open,
    `${open}/close`,
    `${open}/rules`,
    `${open}/mail`,
    `${open}/codes`,
    closed,
    `${closed}/report`,
    `${closed}/protection`,
  ],
  'team-lead': () => [`${closed}/report`],
  consultant: () => ['/', '/pools', `${open}/paper`],
  prevention: () => ['/', '/signals', comments, '/talks', `${company}/talks`, `${company}/service-key`, care],
  'works-council': () => ['/', closed, `${closed}/report`, `${closed}/protection`],
};

describe('on a phone and on a desk, in light and dark', () => {
  test.each(Object.keys(pages) as Role[])('every page of the %s is sound', { timeout: 120_000 }, async (role) => {
    await withPerson(browser, as(role), async (page) => {
      for (const path of pages[role]())
        await expectSoundInAllLooks(page, `${site.url}${path}`, path.replaceAll(/[0-9a-f-]{36}/g, '…'));
    });
  });
});

test('a wave that is being built says how far it is, and by itself that it was given up', async () => {
  await withPerson(browser, as('operator'), async (page) => {
    await page.goto(`${site.url}${building}`);
    await page.getByText('Stap 3 van 5: cijfers van de teams beschermen').waitFor();
    expect(await page.getByText('3 van de 7 delen zijn klaar.').count()).toBe(1);
    await builder.close();
    await page.getByText('Er is niets half gepubliceerd.').waitFor();
    expect(await page.getByRole('button', { name: 'Rapport maken' }).count()).toBe(1);
  });
});

describe('the prevention adviser', () => {
  test('reads comments one by one, blanks a word by keyboard, and publishes when all are read', async () => {
    await withPerson(browser, { ...as('prevention'), viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site.url}${comments}`);
      expect(await page.getByRole('button', { name: 'Publiceer' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Lees één voor één' }).click();
      await expectSoundInAllLooks(page, page.url(), 'one comment');
      const first = page.getByRole('checkbox').first();
      const word = ((await first.locator('xpath=..').textContent()) ?? '').trim();
      await first.focus();
      await page.keyboard.press('Space');
      for (let left = 14; left > 0; left -= 1) {
        await page.getByText(`${14 - left} van 14 nagelezen`).waitFor();
        await page.getByRole('button', { name: 'Tonen, en naar de volgende' }).click();
      }
      await page.getByRole('button', { name: 'Publiceer' }).click();
      await page.getByText('De opmerkingen staan in het rapport.').waitFor();
      await page.goto(`${site.url}${comments.replace(/comments$/, 'report')}`);
      const list = await page.locator('.comment-list li').allTextContents();
      expect(list).toHaveLength(14);
      expect(list.some((text) => text.startsWith('[…]') && !text.startsWith(word))).toBe(true);
      expect(list.join(' ')).not.toContain('0470');
    });
  });

  test('sees the team that became worse, with evidence, and records a follow-up', async () => {
    await withPerson(browser, { ...as('prevention'), viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${site.url}/`);
      await page.getByRole('link', { name: 'Bekijk de signalen' }).click();
      const signal = page.locator('.signal').first();
      expect(await signal.textContent()).toMatch(/Orderpicking/);
      expect(await signal.textContent()).toMatch(/van de \d+ mensen die antwoordden/);
      await signal.getByLabel('Opvolging').selectOption('offered');
      await signal.getByLabel('Notitie').fill('Gesprek voorgesteld aan het team.');
      await signal.getByRole('button', { name: 'Opvolging bewaren' }).click();
      await page.getByText('De opvolging is bewaard.').waitFor();
      expect(await page.locator('.signal').first().getByLabel('Opvolging').inputValue()).toBe('offered');
    });
  });
});

describe('the report', () => {
  test('says the same in its charts and its tables, and without JavaScript in its tables alone', async () => {
    await withPerson(browser, { ...as('contact'), javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.url}${closed}/report`);
      expect(await page.locator('[data-chart]').first().isVisible()).toBe(false);
      expect(await page.locator('.measure-table').first().isVisible()).toBe(true);
    });
    await withPerson(browser, as('contact'), async (page) => {
      await page.goto(`${site.url}${closed}/report`);
      await page.locator('[data-chart] canvas').first().waitFor({ state: 'visible' });
      for (const figure of await page.locator('figure').all()) {
        const { rows } = JSON.parse((await figure.locator('script').textContent()) ?? '') as {
          rows: { label: string; share: number | null }[];
        };
        for (const { label, share } of rows)
          if (share !== null) expect(await figure.locator('table').textContent(), label).toContain(label);
      }
    });
  });

  test('is on paper as it is on the screen: light, without menus', async () => {
    await withPerson(browser, { ...as('contact'), colorScheme: 'dark' }, async (page) => {
      await page.goto(`${site.url}${closed}/report`);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-head').isVisible()).toBe(false);
      expect(await page.locator('.unit-nav').isVisible()).toBe(false);
      expect(
        await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()),
      ).toBe('#18282d');
    });
  });

  test('is used by keyboard alone: the skip link leads to the content', async () => {
    await withPerson(browser, as('contact'), async (page) => {
      await page.goto(`${site.url}${closed}/report`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Naar de inhoud');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });
});
