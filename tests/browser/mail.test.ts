import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId } from '../../src/domain/ids.ts';
import { createStaffAccount } from '../../src/usecases/create-staff-account.ts';
import { importPeople } from '../../src/usecases/import-people.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { openBrowser } from '../support/open-browser.ts';
import { bytes, makeCompany, peopleCsv, system } from '../usecases/company.ts';
import { sendAllMail, takeMail } from '../usecases/mail.ts';
import { expectSound } from './expect-sound.ts';
import { type ServedSite, serveSite, withPerson } from './staff-browser.ts';

let server: MailServer;
let site: ServedSite;
let browser: Browser;
let organisationId: OrganisationId;
const password = 'vier gewone woorden samen';

beforeAll(async () => {
  server = await startMailServer();
  [site, browser] = await Promise.all([serveSite('mail-way', server.settings), openBrowser()]);
  organisationId = await makeCompany(site.ctx, { A: 20 }, 'Drukkerij De Waal');
  const some = `${peopleCsv({ A: 20 })}\nA;Zonder Adres;`;
  await importPeople(site.ctx, system, organisationId, bytes(some));
  const account = { name: 'Bea', email: 'bea@example.be', password, role: 'contact' as const, unitId: null };
  await createStaffAccount(site.ctx, system, { ...account, organisationIds: [organisationId] });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await server?.close();
});

describe('a contact with a mail server', () => {
  test('plans mail, opens, sends, reminds, and sees nowhere who took part', { timeout: 120_000 }, async () => {
    await withPerson(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${site.url}/sign-in`);
      await page.fill('#email', 'bea@example.be');
      await page.fill('#password', password);
      await page.click('main button[type="submit"]');
      await page.goto(`${site.url}/organisations/${organisationId}/waves/new`);
      await page.fill('#title', 'Voorjaar 2026');
      await page.fill('#closesOn', '2026-03-22');
      expect(await page.getByRole('radio', { name: 'Enkel voor wie nog niet meedeed' }).isChecked()).toBe(true);
      await page.getByRole('radio', { name: 'Dezelfde herinnering voor iedereen' }).check();
      await expectSound(page, 'plan with mail');
      await page.getByRole('button', { name: 'Bewaren en nakijken' }).click();
      await page.getByText('Een herinnering per mail is voor iedereen dezelfde').waitFor();
      await page.getByRole('button', { name: 'Meting nu openen' }).click();

      await page.getByRole('link', { name: 'E-mail en herinneringen' }).click();
      await page.getByText('De uitnodigingen worden verstuurd.').waitFor();
      await page.getByText('12 maart 2026 en 20 maart 2026').waitFor();
      await page.getByText('Een volgende herinnering kan vanaf 5 maart 2026.').waitFor();
      await page.getByText('Uitnodiging', { exact: true }).click();
      await page.getByText('XXXX-XXXX-XXXX', { exact: false }).first().waitFor();
      await expectSound(page, 'mail of an open wave');
      await sendAllMail(site.ctx);
      expect(takeMail(server)).toHaveLength(20);
      await page.reload();
      await page.getByText('Iedereen met een e-mailadres heeft de uitnodiging gekregen.').waitFor();
      await page.getByRole('link', { name: '1 brief voor wie geen mail krijgt' }).click();
      expect(await page.locator('.letter').count()).toBe(1);
      await page.getByText('Zonder Adres').first().waitFor();

      site.ctx.time = new Date('2026-03-09T10:00:00Z');
      await page.goBack();
      await page.reload();
      await page.getByRole('button', { name: 'Nu een herinnering sturen' }).click();
      await page.getByText('De herinnering vertrekt binnen enkele minuten.').waitFor();
      await sendAllMail(site.ctx);
      expect(takeMail(server)).toHaveLength(20);
      await page.reload();
      await page.getByText('9 maart 2026').waitFor();
      await expectSound(page, 'mail after a reminder');
    });
  });
});
