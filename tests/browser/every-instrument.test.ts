import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownWordsId } from '../../src/domain/instruments/own-words.ts';
import { languages } from '../../src/domain/language.ts';
import { openBrowser } from '../support/open-browser.ts';
import { surveyFolders } from '../surveys/library.ts';
import { openedWave } from '../usecases/company.ts';
import { expectNotSideways, expectSound } from './expect-sound.ts';
import { enterScan, fillToTheEnd, type ScanSite, scanSite, withAllSteps } from './scan-walk.ts';

// The open question is asked by a setting of the wave and has no wave of its own.
const instruments = surveyFolders()
  .map(({ instrument }) => instrument)
  .filter(({ id }) => id !== ownWordsId);
let site: ScanSite;
let browser: Browser;
const links = new Map<string, string>();

beforeAll(async () => {
  [site, browser] = await Promise.all([scanSite('every-instrument'), openBrowser()]);
  for (const { id } of instruments) {
    const plan = { title: id, instrumentIds: [id], languages, participation: 'open' } as const;
    links.set(id, (await openedWave(site.ctx, site.organisationId, plan)).link);
  }
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe.each(languages)('in %s, on a phone', (lang) => {
  // One phone for all of them: each is a wave of its own.
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, locale: lang, hasTouch: true });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  });
  afterAll(() => page?.context().close());

  test.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    '%s is drawn, answered, sent and explained',
    { timeout: 120_000 },
    async (id, instrument) => {
      const before = await site.stored();
      await enterScan(page, site.url, links.get(id) as string, null);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      const steps = await fillToTheEnd(page);
      for (const { count, sideways } of steps) expect(sideways, `${id} ${lang} ${count} scrolls sideways`).toBe(0);
      await expectNotSideways(page, `${id} ${lang} last step`);
      // Every question stood there in this language, exactly as its text says.
      const legends = steps.flatMap((step) => step.legends);
      for (const item of instrument.items) {
        const title = item.title[lang] as string;
        expect(
          legends.some((legend) => legend.startsWith(title)),
          `${item.id}: ${title}`,
        ).toBe(true);
      }
      // What axe looks at is the same in every language; how wide the words are is not.
      if (lang === 'nl') await withAllSteps(page, () => expectSound(page, `${id}, all steps`));
      await page.click('[data-send]');
      await page.waitForSelector('[data-result-title]');
      if (lang === 'nl') await expectSound(page, `${id} result`);
      else await expectNotSideways(page, `${id} ${lang} result`);
      const result = (await page.textContent('[data-result]')) ?? '';
      expect(result).not.toMatch(/undefined|NaN|\[object/);
      // Dimensions without cut-offs count in the index and are not explained one by one.
      for (const { name, tiers } of instrument.scales) if (tiers.length > 0) expect(result).toContain(name[lang]);
      expect(await site.stored()).toBe(before + 1);
      expect(complaints.splice(0)).toEqual([]);
    },
  );
});
