import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type ScanApp, scanApp } from '../http/scan-app.ts';

/** The application behind a real socket, as a phone meets it. */
export interface ScanSite extends ScanApp {
  readonly url: string;
  close(): Promise<void>;
}

export async function scanSite(seed: string): Promise<ScanSite> {
  const scan = await scanApp(seed);
  const server = createAdaptorServer({ fetch: scan.app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    ...scan,
    // `localhost` counts as secure, as https does.
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await scan.ctx.close();
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with every finding of axe, best practice included, and when the page scrolls sideways. */
export async function expectNoFindings(page: Page, state: string): Promise<void> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    const axe = (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
  expect(findings, state).toEqual([]);
  await expectNotSideways(page, state);
}

/** The smallest phone shows everything without scrolling sideways. */
export async function expectNotSideways(page: Page, state: string): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${state} scrolls sideways`).toBe(0);
}

/** Taps an answer to every question of the open step: the middle choice. */
export async function fillStep(page: Page): Promise<void> {
  const step = page.locator('[data-step]:not([hidden])');
  // One answer may open the next question, so look again after each.
  for (let index = 0; ; index += 1) {
    const field = step.locator('fieldset[data-item]:not([hidden])').nth(index);
    if ((await field.count()) === 0) return;
    const choices = field.locator('.option');
    const count = await choices.count();
    if (count > 0) await choices.nth(Math.floor((count - 1) / 2)).click();
    else if ((await field.locator('.number-input').count()) > 0) await field.locator('.number-input').fill('3');
  }
}

export const next = (page: Page): Promise<void> => page.click('[data-next]');
export const stepCount = (page: Page): Promise<string | null> =>
  page.textContent('[data-step]:not([hidden]) .step-count');

/** From the letter's link through the door to the first step. */
export async function enterScan(page: Page, url: string, link: string, code: string | null): Promise<void> {
  await page.goto(`${url}/w/${link}${code ? `#${code}` : ''}`);
  if (code) await page.waitForSelector('[data-code-known]:not([hidden])');
  await page.check('#consent');
  await page.click('[data-door-form] button[type="submit"]');
  await page.waitForSelector('[data-nav]:not([hidden])');
}

/**
 * The same in one go, inside the page: for tests that are about something else than answering. Clicks the real inputs, so the
 * island sees what it sees on a phone.
 */
export function fillQuickly(page: Page): Promise<void> {
  return page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLFieldSetElement>('[data-step]:not([hidden]) fieldset[data-item]');
    for (const field of fields) {
      // Looked at one by one: an answer may open or close the next question.
      if (field.hidden) continue;
      const choices = field.querySelectorAll<HTMLInputElement>('.option input');
      choices[Math.floor((choices.length - 1) / 2)]?.click();
      const number = field.querySelector<HTMLInputElement>('.number-input');
      if (!number) continue;
      number.value = '3';
      number.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  });
}

/** Fills in from the open step to the last one; stops before sending. */
export async function fillToTheEnd(page: Page): Promise<void> {
  while (!(await page.isVisible('[data-send]'))) {
    await fillQuickly(page);
    const before = await stepCount(page);
    await next(page);
    expect(await stepCount(page)).not.toBe(before);
  }
}
