import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
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
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async ({ rules, within }) => {
    const { axe } = window as unknown as {
      axe: {
        run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
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
    await expectSound(page, `${name} at ${width} pixels, ${second}`, { rules: colourRules });
  }
}
