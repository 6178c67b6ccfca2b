/**
 * What the work for an open link costs: a phone (Chromium at four times slowdown, each run in a fresh page), the service
 * that checks it, and a script that does not stop at WebCrypto. Run by hand:
 *
 *   node tests/bench/proof-of-work.ts
 */
import { createHash } from 'node:crypto';
import { doWork, isWorkDone, workSize } from '../../src/domain/participation/proof-of-work.ts';
import { openBrowser } from '../support/open-browser.ts';
import { bundleCode, serveCode } from './serve-code.ts';

const slowdown = 4;
const runs = 25;
const challenge = `29400000.${'a'.repeat(22)}`;
const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] as number;

const { address, close } = await serveCode(
  await bundleCode(`import { doWork } from './src/domain/participation/proof-of-work.ts'; window.doWork = doWork;`),
);
const browser = await openBrowser();
const phone: number[] = [];
try {
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await page.goto(address);
    await page.waitForFunction(() => 'doWork' in window);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const ms = await page.evaluate(
      async (work) => {
        const began = performance.now();
        await (window as unknown as { doWork: typeof doWork }).doWork(crypto.subtle, work, crypto.randomUUID());
        return performance.now() - began;
      },
      { challenge, ...workSize },
    );
    phone.push(ms);
    await page.close();
  }
} finally {
  await browser.close();
  close();
}

const responseId = crypto.randomUUID();
const done = await doWork(crypto.subtle, { challenge, ...workSize }, responseId);
const checks = 500;
const before = process.cpuUsage();
for (let check = 0; check < checks; check += 1) await isWorkDone(crypto.subtle, done, responseId);
const { user, system } = process.cpuUsage(before);

const hashes = 200_000;
const began = performance.now();
for (let nonce = 0; nonce < hashes; nonce += 1)
  createHash('sha256').update(`${challenge} ${responseId} 0 ${nonce}`).digest();
const nativePerProof = ((performance.now() - began) / hashes) * workSize.rounds * 2 ** workSize.zeroBits;

const show = (value: number) => value.toFixed(value < 10 ? 2 : 0);
console.log(`${workSize.rounds} rounds of ${workSize.zeroBits} zero bits, ${runs} runs`);
console.log('| where | ms |');
console.log('|---|---|');
console.log(`| phone (Chromium, ${slowdown} times slower): median | ${show(at(phone, 0.5))} |`);
console.log(`| phone: nine in ten below | ${show(at(phone, 0.9))} |`);
console.log(`| service, to check one proof, CPU | ${show((user + system) / 1000 / checks)} |`);
console.log(`| a script with one native hash at a time, on average per made-up sheet | ${show(nativePerProof)} |`);
