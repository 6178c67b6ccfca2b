import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { makePair } from '../../src/domain/service-key/hpke.ts';
import { writeKeyFile } from '../../src/domain/service-key/key-file.ts';
import { closeWave } from '../../src/usecases/close-wave.ts';
import { createStaffAccount } from '../../src/usecases/create-staff-account.ts';
import { getReport } from '../../src/usecases/get-report.ts';
import { storeCareRecordHere } from '../../src/usecases/take-part-in-care.ts';
import { openBrowser } from '../support/open-browser.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { makeCompany, openedWave, staff, system } from '../usecases/company.ts';
import { madeKey } from '../usecases/service-key.ts';
import { expectSound } from './expect-sound.ts';
import { enterScan, fillToTheEnd } from './scan-walk.ts';
import { type ServedSite, serveSite, withPerson } from './staff-browser.ts';

let site: ServedSite;
let browser: Browser;
let organisationId: OrganisationId;
let link: string;
const password = 'vier gewone woorden samen';
const passphrase = 'kaas brood boter en melk';
/** The file as the prevention adviser saved it. */
let keyFile: string;

beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite('service-key'), openBrowser()]);
  organisationId = await makeCompany(site.ctx, { A: 20 }, 'Drukkerij De Waal');
  ({ link } = await openedWave(site.ctx, organisationId, { talk: 'offered' }));
  const account = { name: 'Petra', email: 'petra@example.be', password, role: 'prevention' as const, unitId: null };
  await createStaffAccount(site.ctx, system, { ...account, organisationIds: [organisationId] });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${site.url}/sign-in`);
  await page.fill('#email', 'petra@example.be');
  await page.fill('#password', password);
  await page.click('main button[type="submit"]');
  await page.getByRole('link', { name: 'Gesprekken en sleutel' }).waitFor();
}

const asFile = (text: string) => ({ name: 'sleutel.json', mimeType: 'application/json', buffer: Buffer.from(text) });

async function openWith(page: Page, text: string, typed: string): Promise<void> {
  await page.setInputFiles('#key-file', asFile(text));
  await page.fill('#passphrase', typed);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

describe('the key of the service', () => {
  test('is made in the browser, and comes into use when its file opens', { timeout: 60_000 }, async () => {
    await withPerson(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await signIn(page);
      await page.getByRole('link', { name: 'Gesprekken en sleutel' }).click();
      await page.getByRole('link', { name: 'Maak de sleutel' }).click();
      await page.fill('#new-passphrase', 'kort');
      await page.getByRole('button', { name: 'Maak de sleutel' }).click();
      await page.getByText('De wachtzin is te kort').waitFor();
      await page.fill('#new-passphrase', passphrase);
      await page.fill('#new-passphrase-again', passphrase);
      await expectSound(page, 'making a key');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Maak de sleutel' }).click(),
      ]);
      keyFile = readFileSync(await download.path(), 'utf8');
      await page.setInputFiles('#saved-file', asFile(keyFile.slice(0, 200)));
      await page.getByRole('button', { name: 'Kijk na en neem in gebruik' }).click();
      await page.getByText('niet volledig of beschadigd').waitFor();
      await expectSound(page, 'checking a key file');
      await page.setInputFiles('#saved-file', asFile(keyFile));
      await page.getByRole('button', { name: 'Kijk na en neem in gebruik' }).click();
      await page.getByText('In gebruik', { exact: true }).waitFor();
      await page.getByText((JSON.parse(keyFile) as { fingerprint: string }).fingerprint).waitFor();
      // What went to the server holds the public half, and neither the file nor the passphrase.
      const { publicKey, sealed } = JSON.parse(keyFile) as { publicKey: string; sealed: string };
      expect(sent.filter((body) => body.includes(publicKey))).toEqual([JSON.stringify({ publicKey })]);
      expect(sent.some((body) => body.includes(sealed) || body.includes('kaas'))).toBe(false);
    });
  });
});

describe('a talk', () => {
  test('is asked for on a phone, and read by the service alone', { timeout: 60_000 }, async () => {
    await withPerson(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await page.goto(`${site.url}/w/${link}/talk`);
      await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
      await page.getByText('Vul uw naam in en hoe we u kunnen bereiken.').waitFor();
      await page.fill('#name', 'An Peeters');
      await page.fill('#contact', '0470 00 00 00');
      await page.fill('#message', 'Liefst ’s avonds.');
      await expectSound(page, 'asking for a talk');
      await page.getByRole('button', { name: 'Verstuur mijn vraag' }).click();
      await page.getByText('Uw vraag is aangekomen').waitFor();
      expect(sent.join()).not.toContain('Peeters');
    });
    await withPerson(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await signIn(page);
      await page.getByText('Eén persoon vraagt om een gesprek.').waitFor();
      await page.getByRole('link', { name: 'Gesprekken en sleutel' }).click();
      await expectSound(page, 'talks and keys');
      await page.getByRole('link', { name: 'Open de vragen' }).click();
      const random = { bytes: (length: number) => site.ctx.random.bytes(length) };
      const other = { passphrase, organisation: 'Elders', madeOn: '2026-03-02', rounds: 1000 };
      for (const [file, typed, sentence] of [
        [keyFile, 'kaas brood boter en room', 'Deze wachtzin hoort niet bij dit bestand.'],
        ['{"naam": "vakantie"}', passphrase, 'Dit is geen sleutelbestand van Werkpeil.'],
        [keyFile.slice(0, keyFile.length / 2), passphrase, 'Dit sleutelbestand is niet volledig of beschadigd.'],
        [
          await writeKeyFile({ subtle: crypto.subtle, random }, await makePair(), other),
          passphrase,
          'Dit bestand is van een andere sleutel',
        ],
      ] as const) {
        await openWith(page, file, typed);
        await page.getByText(sentence).waitFor();
      }
      await openWith(page, keyFile, passphrase);
      await page.getByRole('heading', { name: 'An Peeters' }).waitFor();
      expect(await page.getByRole('alert').filter({ visible: true }).count()).toBe(0);
      await page.getByText('0470 00 00 00').waitFor();
      await expectSound(page, 'an opened request');
      page.on('dialog', (dialog) => void dialog.accept());
      await page.getByRole('button', { name: 'Gedaan: wis deze vraag' }).click();
      await page.getByText('De vraag is gewist.').waitFor();
      await page.reload();
      await page.getByText('Er wachten geen vragen.').waitFor();
    });
  });
});

describe('a scan in the care of a physician', () => {
  test('is sealed on the phone, opened by the physician, and reported without a name', {
    timeout: 90_000,
  }, async () => {
    const { ctx } = site;
    const plan = { instrumentIds: ['wai-short'], languages: ['nl'], care: 'physician' } as const;
    const { letters, ...wave } = await openedWave(ctx, organisationId, plan);
    const [mine, ...others] = letters;
    await withPerson(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await page.goto(`${site.url}/w/${wave.link}`);
      await page.getByText('De arbeidsarts leest uw antwoorden, met uw naam.').waitFor();
      await expectSound(page, 'the door of a scan in care');
      // The same address with a code behind it would not be loaded anew.
      await page.goto('about:blank');
      await enterScan(page, site.url, wave.link, mine?.code ?? '');
      await fillToTheEnd(page);
      await page.click('[data-send]');
      await page.waitForSelector('[data-result]');
      expect(await page.locator('[data-receipt-card]').count()).toBe(0);
      // Nothing that left this phone holds a name or an answer that could be read.
      const item = ctx.library.get('wai-short').items[0]?.id ?? '';
      expect(sent.join()).not.toContain(item);
      expect(sent.join()).not.toContain(mine?.name ?? '');
    });
    const { id, version } = ctx.library.get('wai-short');
    const answers = [{ instrumentId: id, version, values: validAnswers(ctx.library.get('wai-short')) }] as never;
    for (const { code } of others) await storeCareRecordHere(ctx, { code, language: 'nl', answers });
    await closeWave(ctx, system, organisationId, wave.waveId);
    const path = `${site.url}/organisations/${organisationId}/waves/${wave.waveId}`;
    await withPerson(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await signIn(page);
      await page.goto(path);
      await page.getByText('Wacht op de arbeidsarts').waitFor();
      await page.getByRole('link', { name: 'Antwoorden openen' }).click();
      await openWith(page, keyFile, 'kaas brood boter en room');
      await page.getByText('Deze wachtzin hoort niet bij dit bestand.').waitFor();
      await openWith(page, keyFile, passphrase);
      await page.getByRole('rowheader', { name: mine?.name ?? '', exact: true }).waitFor();
      expect(await page.locator('[data-care] tbody tr').count()).toBe(20);
      await expectSound(page, 'opened answers');
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: mine?.name ?? '', exact: true }) });
      await row.getByRole('button').click();
      await page.getByRole('columnheader', { name: 'Antwoord' }).waitFor();
      await expectSound(page, 'the answers of one person');
      await page.getByRole('button', { name: 'Terug naar de lijst' }).click();
      page.on('dialog', (dialog) => void dialog.accept());
      const [handover] = await Promise.all([
        page.waitForRequest((request) => request.url().endsWith('/care-handover')),
        page.getByRole('button', { name: 'Geef 20 antwoorden anoniem door' }).click(),
      ]);
      for (const { name } of letters) expect(handover.postData()).not.toContain(name ?? '');
      await page.getByRole('link', { name: 'Rapport lezen' }).waitFor();
    });
    const report = await getReport(ctx, staff('contact', organisationId), organisationId, wave.waveId, null);
    expect(report.response?.responded).toBe(20);
  });
});

test('a key that was renewed while somebody typed loses nothing: the same press again seals to the new one', async () => {
  // Not as one whose browser may complain of nothing: it tells of the refusal.
  const page = await browser.newPage({ locale: 'nl-BE', viewport: { width: 360, height: 800 } });
  await page.goto(`${site.url}/w/${link}/talk`);
  await page.fill('#name', 'Bo Claes');
  await page.fill('#contact', '0470 00 00 01');
  await madeKey(site.ctx, organisationId);
  const send = page.getByRole('button', { name: 'Verstuur mijn vraag' });
  await send.click();
  await page.getByText('De preventiedienst heeft intussen een nieuwe sleutel.').waitFor();
  await send.click();
  await page.getByText('Uw vraag is aangekomen').waitFor();
  await page.close();
});
