/**
 * What a respondent's phone waits for: kilobytes over the wire, and the time until the first question can be answered, at a
 * quarter of the processor's speed on slow 4G (1.6 Mbit/s down, 0.75 up, 150 ms there and back). Run by hand, after
 * `node src/setup.mjs`: `node tests/bench/first-question.ts [rounds]`
 *
 * Two moments count: opening the link of the letter with an empty cache, and pressing Start. "Ready" is when the first
 * question is drawn and its script has taken over; without a script it can be answered from the first paint on.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../support/open-browser.ts';
import { prepareOpenScan } from '../support/open-scan-on-disk.ts';
import { runService, temporaryFolder } from '../support/run-service.ts';

const rounds = Number(process.argv[2] ?? 5);
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

const folder = temporaryFolder();
chmodSync(folder.path, 0o711);
const data = join(folder.path, 'data');
const { link } = await prepareOpenScan(data);
const service = await runService({ WERKPEIL_DATA: data });
const browser = await openBrowser();
const found: Record<string, number[]> = {};
const note = (what: string, value: number) => {
  found[what] ??= [];
  found[what].push(value);
};

/** Bytes as they came over the wire, headers included, since the last time it was asked. */
function countBytes(session: CDPSession): () => number {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => {
    const taken = bytes;
    bytes = 0;
    return taken;
  };
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
/** When the script of the scan showed the first step, on the clock of that page. */
const watchReadiness = (context: BrowserContext) =>
  context.addInitScript(() => {
    const look = () => {
      const navigation = document.querySelector<HTMLElement>('[data-nav]');
      if (navigation && !navigation.hidden && document.querySelector('[data-step]:not([hidden]) input'))
        performance.mark('first-question-ready');
      else requestAnimationFrame(look);
    };
    look();
  });

try {
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nl-BE' });
    await watchReadiness(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const takeBytes = countBytes(session);

    await page.goto(`${service.url}/w/${link}`, { waitUntil: 'networkidle' });
    note('door: kB', takeBytes() / 1000);
    note('door: first paint ms', await firstPaint(page));

    await page.check('#consent');
    await page.click('[data-door-form] button[type="submit"]');
    await page.waitForFunction(() => performance.getEntriesByName('first-question-ready').length > 0);
    note('scan: first paint ms', await firstPaint(page));
    note(
      'scan: first question ready ms',
      await page.evaluate(() => performance.getEntriesByName('first-question-ready')[0]?.startTime ?? 0),
    );
    await page.waitForLoadState('networkidle');
    note('scan: kB', takeBytes() / 1000);
    await context.close();
  }
} finally {
  await browser.close();
  await service.end();
  folder.remove();
}
for (const [what, values] of Object.entries(found)) {
  const digits = what.endsWith('kB') ? 1 : 0;
  console.log(
    `${what}: ${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`,
  );
}
