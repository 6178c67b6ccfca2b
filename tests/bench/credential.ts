/**
 * What a credential costs: in a real Chromium at four times slowdown, on the service, and in bytes. Run by hand:
 *
 *   node tests/bench/credential.ts
 *
 * Prints a table in Markdown. Client: each run in a fresh page, so with cold code, as on the phone of a respondent.
 */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/open-browser.ts';
import { type Candidate, candidates } from './credential-candidates.ts';
import { bundleCode, serveCode } from './serve-code.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const slowdown = 4;
const runs = 9;
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

/** Milliseconds of the two steps in one fresh page; the service's steps in between are not counted. */
async function runInPage(browser: Browser, address: string, candidate: Candidate): Promise<number> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await page.goto(address);
    await page.waitForFunction(() => 'start' in window);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const step = (name: 'start' | 'finish', input: Bytes) =>
      page.evaluate(
        async ([step, bytes]) => {
          const input = Uint8Array.from(bytes as number[]);
          const began = performance.now();
          const output = await (window as unknown as Record<string, (input: Bytes) => Promise<Bytes | Bytes[]>>)[
            step as string
          ]?.(input);
          const ms = performance.now() - began;
          const list = (value: Bytes) => [...value];
          return { ms, output: Array.isArray(output) ? output.map(list) : [list(output as Bytes)] };
        },
        [name, [...input]] as const,
      );
    const started = await step('start', candidate.publicKey);
    const reply = await candidate.issue(Uint8Array.from(started.output[0] as number[]));
    const finished = await step('finish', reply);
    if (!(await candidate.redeem(finished.output.map((part) => Uint8Array.from(part)))))
      throw new Error(`${candidate.name}: the credential was not accepted`);
    return started.ms + finished.ms;
  } finally {
    await page.close();
  }
}

/** CPU milliseconds of the service per issue and per redemption, warm. */
async function serviceCost(browser: Browser, address: string, candidate: Candidate): Promise<[number, number]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'start' in window);
  const call = (name: string, input: Bytes) =>
    page.evaluate(
      async ([step, bytes]) => {
        const output = await (window as unknown as Record<string, (input: Bytes) => Promise<Bytes | Bytes[]>>)[
          step as string
        ]?.(Uint8Array.from(bytes as number[]));
        return Array.isArray(output) ? output.map((part) => [...part]) : [[...(output as Bytes)]];
      },
      [name, [...input]] as const,
    );
  const request = Uint8Array.from((await call('start', candidate.publicKey))[0] as number[]);
  const reply = await candidate.issue(request);
  const parts = (await call('finish', reply)).map((part) => Uint8Array.from(part));
  await page.close();
  const cpu = async (work: () => Promise<unknown>): Promise<number> => {
    for (let warm = 0; warm < 5; warm += 1) await work();
    const values: number[] = [];
    for (let run = 0; run < 20; run += 1) {
      const began = process.cpuUsage();
      for (let repeat = 0; repeat < 5; repeat += 1) await work();
      const { user, system } = process.cpuUsage(began);
      values.push((user + system) / 5000);
    }
    return median(values);
  };
  return [await cpu(() => candidate.issue(request)), await cpu(() => candidate.redeem(parts))];
}

const browser = await openBrowser();
try {
  console.log(
    `Chromium ${browser.version()}, Node ${process.version}, CPU slowed down ${slowdown} times in the browser`,
  );
  console.log(
    '| way | browser, ms (smallest-largest) | service: issue, ms CPU | service: redeem, ms CPU | gzip bytes |',
  );
  console.log('|---|---|---|---|---|');
  for (const candidate of await candidates()) {
    const code = await bundleCode(candidate.browserCode);
    const { address, close } = await serveCode(code);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await runInPage(browser, address, candidate));
    const [issue, redeem] = await serviceCost(browser, address, candidate);
    console.log(
      `| ${candidate.name} | ${median(times).toFixed(0)} (${Math.min(...times).toFixed(0)}-${Math.max(...times).toFixed(0)}) | ${issue.toFixed(2)} | ${redeem.toFixed(2)} | ${gzipSync(code, { level: 9 }).length} |`,
    );
    close();
  }
} finally {
  await browser.close();
}
