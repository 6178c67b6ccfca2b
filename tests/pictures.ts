import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from './support/open-browser.ts';
import { runDemo } from './support/run-demo.ts';
import { projectFolder } from './support/run-service.ts';

/**
 * Draws the README's pictures anew from a fresh demo: `node tests/pictures.ts`. Real pages of the real service, nothing drawn by hand.
 */
const folder = join(projectFolder, 'web/pictures');
mkdirSync(folder, { recursive: true });
const demo = await runDemo();
const browser = await openBrowser();

async function draw(
  name: string,
  size: { width: number; height: number },
  walk: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'nl-BE',
    colorScheme: 'light',
    deviceScaleFactor: size.width < 500 ? 2 : 1,
  });
  const page = await context.newPage();
  await walk(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`drew ${name}.png`);
  await context.close();
}

const phone = { width: 360, height: 720 };
const desk = { width: 1280, height: 960 };

try {
  await draw('scan', phone, async (page) => {
    await page.goto(demo.link('#'));
    await page.waitForSelector('[data-code-known]:not([hidden])');
    await page.check('#consent');
    await page.click('[data-door-form] button[type="submit"]');
    await page.waitForSelector('[data-nav]:not([hidden])');
    const answers = page.locator('[data-step]:not([hidden]) .option');
    for (const index of [1, 2, 4]) await answers.nth(index).click();
    await page.evaluate(() => window.scrollTo(0, 0));
  });
  await draw('report', desk, async (page) => {
    await page.goto(demo.link('/demo/contact'));
    await page.getByRole('link', { name: 'Voorbeeld nv' }).first().click();
    await page
      .getByRole('link', { name: /^Rapport/ })
      .first()
      .click();
  });
  await draw('signals', desk, async (page) => {
    await page.goto(demo.link('/demo/prevention'));
    await page.getByRole('link', { name: 'Bekijk de signalen' }).first().click();
  });
} finally {
  await browser.close();
  await demo.end();
}
