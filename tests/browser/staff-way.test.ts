import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { listInvitationCodes } from '../../src/usecases/list-invitation-codes.ts';
import { openBrowser } from '../support/open-browser.ts';
import { answerAll, peopleCsv, system } from '../usecases/company.ts';
import { expectSound } from './expect-sound.ts';
import { type ServedSite, serveSite, withPerson } from './staff-browser.ts';

let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite('staff-way'), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const csv = (text: string, name = 'mensen.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('a new installation', () => {
  test('leads from the start link to a protected report, step by step', { timeout: 180_000 }, async () => {
    await withPerson(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${site.url}/first-run?token=${site.ctx.firstRunToken}`);
      await expectSound(page, 'first run');
      await page.fill('#name', 'Bea Beheer');
      await page.fill('#email', 'bea@example.be');
      await page.fill('#password', 'vier gewone woorden samen');
      await page.click('main button[type="submit"]');

      // An empty home leads to the first organisation.
      await page.getByText('Nog geen organisaties').waitFor();
      await expectSound(page, 'empty home');
      await page.getByRole('link', { name: 'Organisatie toevoegen' }).click();
      await page.fill('#name', 'Drukkerij De Waal');
      await page.getByRole('button', { name: 'Toevoegen' }).click();
      await page.getByRole('heading', { name: 'Drukkerij De Waal' }).waitFor();
      await expectSound(page, 'new organisation');

      // A wrong file changes nothing and says what is wrong, line by line.
      await page.getByRole('link', { name: 'Mensen inlezen' }).first().click();
      const people = peopleCsv({ 'Gent / Pers': 20, 'Gent / Afwerking': 14, 'Gent / Kantoor': 4 });
      await page.setInputFiles('#file', csv(`${people}\n;Zonder Team;geen-adres`));
      await page.getByRole('button', { name: 'Bestand nakijken' }).click();
      await page.getByText('Regel 40').first().waitFor();
      expect(await page.textContent('[role="alert"]')).toContain('De afdeling of het team is niet ingevuld.');
      await expectSound(page, 'import with mistakes');

      await page.setInputFiles('#file', csv(people));
      await page.getByRole('button', { name: 'Bestand nakijken' }).click();
      await expectSound(page, 'import preview');
      await page.getByRole('button', { name: '38 personen inlezen' }).click();
      await page.getByText('38 mensen in 4 afdelingen en teams ingelezen.').waitFor();

      await page.getByRole('link', { name: 'Meting plannen' }).click();
      await expectSound(page, 'wave form');
      await page.fill('#title', 'Najaar 2026');
      // Only what the chosen questionnaire asks is offered; the risk meter follows the choice.
      expect(await page.locator('.more-options').isVisible()).toBe(false);
      expect(await page.locator('[data-plan-risk]').isVisible()).toBe(false);
      await page.locator('[name="breakdowns"]:visible').first().check();
      await page.getByText('enig zijn in hun combinatie').waitFor();
      await page.locator('[name="breakdowns"]:visible').first().uncheck();
      await page.getByText('U koos geen opsplitsingen').waitFor();
      await page.getByRole('button', { name: 'Bewaren en nakijken' }).click();
      await page.getByText('samengevoegd: een deel is kleiner dan 10').waitFor();
      await expectSound(page, 'opening preview');
      await page.getByRole('button', { name: 'Meting nu openen' }).click();
      await page.getByText('Er zijn 38 codes klaar om uit te delen.').waitFor();
      await expectSound(page, 'open wave');

      await page.getByRole('link', { name: 'Codes bekijken' }).click();
      await expectSound(page, 'codes');
      expect(await page.locator('tbody tr').count()).toBe(38);

      const [, organisationId, waveId] = page.url().match(/organisations\/([^/]+)\/waves\/([^/]+)/) ?? [];
      const letters = await listInvitationCodes(site.ctx, system, organisationId as OrganisationId, waveId as WaveId);
      await answerAll(site.ctx, letters.slice(0, 35));

      await page.getByRole('link', { name: 'Najaar 2026' }).click();
      await page.getByText('minstens 30 van 38 ingevuld').waitFor();
      await page.getByRole('link', { name: 'Meting afsluiten' }).click();
      await expectSound(page, 'close');
      await page.getByRole('button', { name: 'Ja, nu afsluiten' }).click();
      await page.getByText('De meting is afgesloten.').waitFor();
      await page.getByRole('link', { name: 'Rapport lezen' }).click();
      await page.getByText('Van de 35 mensen die antwoordden').waitFor();
      await page.locator('[data-chart] canvas').first().waitFor({ state: 'visible' });
      await expectSound(page, 'report');

      await page.getByRole('link', { name: 'Hoe zijn deze cijfers beschermd?' }).click();
      await page.getByText('De controle vond geen enkele manier om een kleinere groep uit te rekenen.').waitFor();
      await expectSound(page, 'protection');

      await page.getByRole('button', { name: 'Afmelden' }).click();
      await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    });
  });
});
