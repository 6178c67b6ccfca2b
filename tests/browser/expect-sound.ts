import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page, Response } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose outcome hangs on the colour scheme; the others look at structure, names and roles. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe looks at: everything, unless said otherwise. */
interface Part {
  readonly rules?: readonly string[];
  /** A selector, for a page of which the rest was looked at before. */
  readonly within?: string;
}

/** Fails with every finding of axe (best practice included), and when the page scrolls sideways. */
export async function expectSound(page: Page, name: string, part: Part = {}): Promise<void> {
  // A page that only began to come has no document that could be looked at.
  await page.waitForLoadState();
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axeSource);
    // Sent to the browser once: what this tab reads next has it from the start.
    await page.addInitScript(axeSource);
  }
  const findings = await page.evaluate(async ({ rules, within }) => {
    const { axe } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    // Colours half-way between two states are no colours of the page.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    const { violations } = await axe.run(within ? { include: within } : document, rules ? { runOnly: rules } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, part);
  expect(findings, name).toEqual([]);
  await expectNotSideways(page, name);
}

/** The smallest phone shows everything without scrolling sideways. */
export async function expectNotSideways(page: Page, name: string): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${name} scrolls sideways`).toBe(0);
}

/**
 * The page at this address, read once: all of it on a phone in light, its width and its colours on a desk in the dark. For pages
 * of which many are drawn alike, or that are the same at every width.
 */
export async function expectSoundInTwoLooks(page: Page, address: string, name: string): Promise<Response | null> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const reply = await page.goto(address);
  await expectSound(page, `${name} at 320 pixels, light`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page, `${name} at 1280 pixels, dark`, { rules: colourRules });
  return reply;
}

/** What an island makes once for the width at which a page is read. */
const drawnForWidth = '[data-chart], [data-fold-on-phone]';

/**
 * The page at this address, at 320 and 1280 pixels, in light and in dark. The colours of a wide page in light are those of the
 * narrow one. A page is read again for the other width only where that makes another page.
 */
export async function expectSoundInAllLooks(page: Page, address: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect((await page.goto(address))?.status(), name).toBe(200);
  await expectSound(page, `${name} at 320 pixels, light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectSound(page, `${name} at 320 pixels, dark`, { rules: colourRules });
  await page.setViewportSize({ width: 1280, height: 800 });
  if ((await page.locator(drawnForWidth).count()) > 0) await page.reload();
  await expectSound(page, `${name} at 1280 pixels, dark`);
}
