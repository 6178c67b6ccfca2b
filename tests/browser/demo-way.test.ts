import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/open-browser.ts';
import { type RunningDemo, runDemo } from '../support/run-demo.ts';
import { expectSound } from './expect-sound.ts';
import { fillToTheEnd } from './scan-walk.ts';
import { withPerson } from './staff-browser.ts';

let demo: RunningDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([runDemo(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await demo?.end();
});

const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 900 } };

/** The demo as a newcomer meets it, in the order of a newcomer: the later tests live on what the earlier ones left. */
describe('whoever starts the demo', { timeout: 120_000 }, () => {
  test('fills in a scan on a phone in Dutch and gets a personal result at once', async () => {
    await withPerson(browser, phone, async (page) => {
      await page.goto(demo.link('#'));
      await page.waitForSelector('[data-code-known]:not([hidden])');
      expect(page.url()).not.toContain('#');
      await page.check('#consent');
      await page.click('[data-door-form] button[type="submit"]');
      await page.waitForSelector('[data-nav]:not([hidden])');
      await fillToTheEnd(page);
      await page.click('[data-send]');
      await page.getByText('Bedankt, uw antwoorden zijn goed aangekomen.').waitFor();
      for (const indicator of ['Werkstress', 'Motivatie', 'Leermogelijkheden', 'Werk-privébalans'])
        expect(await page.getByRole('heading', { name: indicator }).isVisible(), indicator).toBe(true);
      await expectSound(page, 'personal result');
    });
  });

  test('fills in the open scan as a self-employed person', async () => {
    await withPerson(browser, phone, async (page) => {
      await page.goto(demo.openLink);
      await page.check('#consent');
      await page.click('[data-door-form] button[type="submit"]');
      await page.waitForSelector('[data-nav]:not([hidden])');
      await fillToTheEnd(page);
      await page.click('[data-send]');
      await page.getByText('Bedankt, uw antwoorden zijn goed aangekomen.').waitFor();
      expect(await page.textContent('main')).toContain('zelfstandige');
    });
  });

  test('closes the wave as company contact and reads the protected report', async () => {
    await withPerson(browser, desk, async (page) => {
      await page.goto(demo.link('/demo/contact'));
      await page.getByRole('link', { name: 'Volg de deelname' }).click();
      await page.getByRole('link', { name: 'Meting afsluiten' }).click();
      await page.getByRole('button', { name: 'Ja, nu afsluiten' }).click();
      await page.getByText('De meting is afgesloten').waitFor({ timeout: 60_000 });
      await page.getByRole('link', { name: 'Rapport lezen' }).click();
      await page.getByRole('heading', { name: 'Voorbeeld nv', level: 1 }).waitFor();
      await page.locator('[data-chart] canvas').first().waitFor({ state: 'visible' });
      await expectSound(page, 'report of the company');
    });
  });

  test('reads the report of the own team as team lead, on a phone too', async () => {
    await withPerson(browser, phone, async (page) => {
      await page.goto(demo.link('/demo/team-lead'));
      await page
        .getByRole('link', { name: /rapport/i })
        .first()
        .click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.textContent('h1')).toContain('Orderpicking');
      await expectSound(page, 'report of a team on a phone');
    });
  });

  test('sees the signal of the team that became worse as prevention adviser, with its evidence', async () => {
    await withPerson(browser, desk, async (page) => {
      await page.goto(demo.link('/demo/prevention'));
      await page.getByRole('link', { name: 'Bekijk de signalen' }).click();
      const worse = page
        .locator('article, section, li')
        .filter({ hasText: 'duidelijk slechter dan bij de vorige meting' })
        .first();
      await worse.waitFor();
      const words = (await worse.textContent()) ?? '';
      expect(words).toContain('Orderpicking');
      expect(words).toMatch(/van de \d+ mensen die antwoordden/);
      expect(words).toMatch(/tussen \d+% en \d+%/);
    });
  });

  test('finds the list closed as company contact and as team lead', async () => {
    for (const role of ['contact', 'team-lead'])
      await withPerson(browser, desk, async (page) => {
        await page.goto(demo.link(`/demo/${role}`));
        expect(await page.getByRole('link', { name: 'Vroege signalen' }).count()).toBe(0);
        const answer = await page.request.get(new URL('/signals', page.url()).href);
        expect(answer.status()).toBe(403);
      });
  });
});
