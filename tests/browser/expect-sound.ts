import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe whose outcome hangs on the colour scheme; the others look at structure, names and roles. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails with every finding of axe (best practice included), and when the page scrolls sideways. `rules` null: all. */
export async function expectSound(page: Page, name: string, rules: readonly string[] | null = null): Promise<void> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(runOnly ? { runOnly } : {});
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  }, rules);
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

/** The page at this address, at 320 and 1280 pixels, in light and in dark. */
export async function expectSoundInAllLooks(page: Page, address: string, name: string): Promise<void> {
  for (const [width, first, second] of [
    [320, 'light', 'dark'],
    [1280, 'dark', 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: first, reducedMotion: 'reduce' });
    expect((await page.goto(address))?.status(), name).toBe(200);
    await expectSound(page, `${name} at ${width} pixels, ${first}`);
    await page.emulateMedia({ colorScheme: second });
    await expectSound(page, `${name} at ${width} pixels, ${second}`, colourRules);
  }
}
