import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApp, loadAssets } from '../../src/app.ts';
import type { Demo } from '../../src/cli/demo.ts';
import type { MailSettings } from '../../src/storage/mail.types.ts';
import { demoContext } from '../support/demo-context.ts';
import { type TestContext, testContext } from '../support/test-context.ts';
import { listen } from './listen.ts';

/** The application behind a real socket. */
export interface ServedSite {
  readonly ctx: TestContext;
  readonly url: string;
  close(): Promise<void>;
}

/** On an empty database; with a mail server when there is one. */
export const serveSite = async (seed: string, mail?: MailSettings): Promise<ServedSite> =>
  serve(await testContext({ seed, ...(mail && { mail }) }), null);

/** The filled demo, with its links to sign in by. */
export async function serveDemo(seed: string): Promise<ServedSite & { readonly demo: Demo }> {
  const { ctx, demo } = await demoContext({ seed });
  return { ...(await serve(ctx, demo.accounts)), demo };
}

async function serve(ctx: TestContext, demo: Parameters<typeof createApp>[1]['demo']): Promise<ServedSite> {
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo });
  const { url, close } = await listen(app);
  return {
    ctx,
    url,
    async close() {
      close();
      await ctx.close();
    },
  };
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
