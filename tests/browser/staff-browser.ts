import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApp, loadAssets } from '../../src/app.ts';
import type { Demo } from '../../src/cli/demo.ts';
import { demoContext } from '../support/demo-context.ts';
import { type TestContext, testContext } from '../support/test-context.ts';

/** The application behind a real socket. */
export interface ServedSite {
  readonly ctx: TestContext;
  readonly url: string;
  close(): Promise<void>;
}

/** On an empty database. */
export const serveSite = async (seed: string): Promise<ServedSite> => serve(await testContext({ seed }), null);

/** The filled demo, with its links to sign in by. */
export async function serveDemo(seed: string): Promise<ServedSite & { readonly demo: Demo }> {
  const { ctx, demo } = await demoContext({ seed });
  return { ...(await serve(ctx, demo.accounts)), demo };
}

async function serve(ctx: TestContext, demo: Parameters<typeof createApp>[1]['demo']): Promise<ServedSite> {
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    ctx,
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await ctx.close();
    },
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails with every finding of axe (best practice included), and when the page scrolls sideways. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.evaluate(axeSource);
  const findings = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
  });
  expect(findings, name).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `${name} scrolls sideways`).toBe(0);
}

/** A browser of one person; complains about everything that the browser complains about. */
export async function withPerson(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'nl-BE', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    await use(page, context);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}
