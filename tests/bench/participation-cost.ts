/**
 * What taking part costs, with the product's own code: the device (a real Chromium at four times slowdown, each run in a fresh
 * page, so with cold code) and the service (CPU of its process per request, whole application on a real database, without the
 * socket). Run by hand:
 *
 *   node tests/bench/participation-cost.ts
 *
 * Asked for: 300 ms on the device for credential and sealing together, 3 ms of CPU for a submission.
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createApp, loadAssets } from '../../src/app.ts';
import { toBase64Url } from '../../src/domain/credential/base64url.ts';
import { doWork, workSize } from '../../src/domain/participation/proof-of-work.ts';
import { type CareRecord, sealCareRecord } from '../../src/domain/service-key/care-record.ts';
import { makePair, publicBytes } from '../../src/domain/service-key/hpke.ts';
import type { CredentialIssued, ScanBody } from '../../src/http/contract/scan.ts';
import type { App } from '../../src/http/environment.ts';
import type { Context } from '../../src/usecases/context.ts';
import { makeServiceKey } from '../../src/usecases/make-service-key.ts';
import { admissionOf, askAdmission } from '../../web/islands/scan/admission.ts';
import { openBrowser } from '../support/open-browser.ts';
import { onDataFolder } from '../support/open-scan-on-disk.ts';
import { temporaryFolder } from '../support/run-service.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { makeCompany, openedWave, staff } from '../usecases/company.ts';
import { bundleCode, serveCode } from './serve-code.ts';

const slowdown = 4;
const runs = 15;
/** People of the measured waves; the first ones warm the service up. */
const people = 240;
const warm = 40;

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const shown = (values: readonly number[]): string => {
  const all = sorted(values);
  return `${all[all.length >> 1]?.toFixed(0)} (${all[0]?.toFixed(0)}-${all.at(-1)?.toFixed(0)})`;
};

/** Runs in the page; what it is given and gives back is JSON. */
const pageCode = `
import { admissionOf, askAdmission, newReceipt, receiptPrint } from './web/islands/scan/admission.ts';
import { fromBase64Url } from './src/domain/credential/base64url.ts';
import { sealCareRecord } from './src/domain/service-key/care-record.ts';
import { doWork } from './src/domain/participation/proof-of-work.ts';
const timed = (act) => async (input) => {
  const began = performance.now();
  const output = await act(input);
  return { ms: performance.now() - began, output };
};
window.ask = timed(async ({ keyRoot, key }) => {
  await receiptPrint(newReceipt());
  return askAdmission(keyRoot, key);
});
window.take = timed(async ({ pending, issued }) => admissionOf(pending, issued));
window.seal = timed(async ({ publicKey, wave, record }) => (await sealCareRecord(fromBase64Url(publicKey), wave, record)).length);
window.work = timed(async ({ work, responseId }) => doWork(crypto.subtle, work, responseId));
`;

type Step = 'ask' | 'take' | 'seal' | 'work';
type Timed = (input: unknown) => Promise<{ readonly ms: number; readonly output: unknown }>;

/** A page that runs `act` with the steps above, four times slower than this machine. */
async function inPage(
  browser: Browser,
  address: string,
  act: (step: (name: Step, input: unknown) => ReturnType<Timed>) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    const session = await page.context().newCDPSession(page);
    await page.goto(address);
    await page.waitForFunction(() => 'work' in window);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await act((name, input) =>
      page.evaluate(
        ([called, given]) =>
          (window as unknown as Record<string, Timed>)[called as string]?.(given) as ReturnType<Timed>,
        [name, input] as const,
      ),
    );
  } finally {
    await page.close();
  }
}

async function post<Body>(app: App, path: string, body: unknown): Promise<Body> {
  const reply = await app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as Body;
}

/** CPU milliseconds of this process for each of `requests`, the first `warm` not counted. */
async function cpuOf(requests: readonly (() => Promise<unknown>)[]): Promise<string> {
  for (const send of requests.slice(0, warm)) await send();
  const began = process.cpuUsage();
  for (const send of requests.slice(warm)) await send();
  const { user, system } = process.cpuUsage(began);
  return ((user + system) / 1000 / (requests.length - warm)).toFixed(2);
}

const range = Array.from({ length: people }, (_, index) => index);

async function measure(ctx: Context): Promise<void> {
  const app = createApp(ctx, { assets: loadAssets('web/dist'), demo: null });
  const organisationId = await makeCompany(ctx, { A: people });
  const instrument = ctx.library.get('workability-employee');
  const sheet = { instrument: instrument.id, version: instrument.version, values: validAnswers(instrument) };
  const invited = await openedWave(ctx, organisationId);
  const open = await openedWave(ctx, organisationId, { participation: 'open' });
  const pair = await makePair();
  await makeServiceKey(ctx, staff('prevention', organisationId), organisationId, await publicBytes(pair));
  const care = await openedWave(ctx, organisationId, { care: 'physician' });
  const body = (link: string, more: object) => ({
    link,
    receipt: toBase64Url(ctx.random.bytes(32)),
    responseId: ctx.random.uuid(),
    language: 'nl',
    consent: true,
    answers: [sheet],
    ...more,
  });

  // The device.
  const { address, close } = await serveCode(await bundleCode(pageCode));
  const browser = await openBrowser();
  const times = { credential: [] as number[], sealing: [] as number[], both: [] as number[], work: [] as number[] };
  const find = (code: string | undefined) => post<ScanBody>(app, '/api/v1/scans/find', { code });
  const careDoor = await find(care.letters[0]?.code);
  const record: CareRecord = { name: careDoor.care?.invitee ?? '', language: 'nl', sheets: [sheet] };
  const wave = { waveId: careDoor.care?.waveId ?? '', contentBytes: careDoor.care?.contentBytes ?? 0 };
  const publicKey = careDoor.care?.publicKey ?? '';
  try {
    for (let run = 0; run < runs; run += 1) {
      const letter = invited.letters[people - 1 - run];
      const { keyRoot, key } = await find(letter?.code);
      await inPage(browser, address, async (step) => {
        const asked = await step('ask', { keyRoot, key });
        const { blinded } = asked.output as { blinded: string };
        const issued = await post<CredentialIssued>(app, '/api/v1/credentials', { code: letter?.code, blinded });
        const taken = await step('take', { pending: asked.output, issued });
        const sealed = await step('seal', { publicKey, wave, record });
        times.credential.push(asked.ms + taken.ms);
        times.sealing.push(sealed.ms);
        times.both.push(asked.ms + taken.ms + sealed.ms);
      });
      const work = { challenge: `29400000.${'a'.repeat(22)}`, ...workSize };
      await inPage(browser, address, async (step) => {
        times.work.push((await step('work', { work, responseId: ctx.random.uuid() })).ms);
      });
    }
    console.log(
      `Chromium ${browser.version()}, Node ${process.version}, CPU of the device slowed down ${slowdown} times\n`,
    );
  } finally {
    await browser.close();
    close();
  }
  console.log('| on the device, fresh page | ms: median (smallest-largest) |\n|---|---|');
  console.log(`| credential and receipt | ${shown(times.credential)} |`);
  console.log(`| sealing for a physician (HPKE) | ${shown(times.sealing)} |`);
  console.log(`| **both together** | **${shown(times.both)}** |`);
  console.log(`| work for an open link | ${shown(times.work)} |\n`);

  // The service. What devices do is done beforehand.
  const mine = invited.letters.slice(0, people - runs);
  const asked = [];
  for (const { code: letterCode } of mine) {
    const { keyRoot, key } = await find(letterCode);
    const pending = keyRoot && key && (await askAdmission(keyRoot, key));
    if (!pending) throw new Error('no key that stands on the list');
    asked.push({ code: letterCode, pending });
  }
  const issued: CredentialIssued[] = [];
  const exchange = await cpuOf(
    asked.map(({ code: letterCode, pending }) => async () => {
      issued.push(await post(app, '/api/v1/credentials', { code: letterCode, blinded: pending.blinded }));
    }),
  );
  const submissions = asked.map(({ pending }, index) =>
    body(invited.link, { credential: admissionOf(pending, issued[index] as CredentialIssued) }),
  );
  const submit = await cpuOf(submissions.map((each) => () => post(app, '/api/v1/responses', each)));
  const sealedBodies: object[] = [];
  for (const index of range) {
    const sealed = await sealCareRecord(await publicBytes(pair), wave, record);
    sealedBodies.push({ code: care.letters[index]?.code, consent: true, sealed: toBase64Url(sealed) });
  }
  const inCare = await cpuOf(sealedBodies.map((each) => () => post(app, '/api/v1/care-records', each)));
  const { work } = (await (await app.request(`/api/v1/scans/${open.link}`)).json()) as ScanBody;
  const worked: object[] = [];
  // Below the quota of one address, which holds up more of them.
  for (const _ of range.slice(0, 190)) {
    const each = body(open.link, { credential: null });
    worked.push({ ...each, work: work && (await doWork(crypto.subtle, work, each.responseId)) });
  }
  const byLink = await cpuOf(worked.map((each) => () => post(app, '/api/v1/responses', each)));
  console.log('| on the service, one at a time | ms of CPU |\n|---|---|');
  console.log(`| exchange of a code | ${exchange} |`);
  console.log(`| answers with a credential | ${submit} |`);
  console.log(`| sealed answers in care | ${inCare} |`);
  console.log(`| answers over an open link, with work | ${byLink} |`);
}

const folder = temporaryFolder();
chmodSync(folder.path, 0o711);
try {
  await onDataFolder(join(folder.path, 'data'), measure);
} finally {
  await folder.remove();
}
