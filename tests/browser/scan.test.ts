import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeWave } from '../../src/usecases/close-wave.ts';
import type { InvitationLetter } from '../../src/usecases/list-invitation-codes.ts';
import { admit } from '../http/scan-app.ts';
import { openBrowser } from '../support/open-browser.ts';
import { openedWave, system } from '../usecases/company.ts';
import { expectNotSideways, expectSound, expectSoundInTwoLooks } from './expect-sound.ts';
import {
  enterScan,
  fillQuickly,
  fillStep,
  fillToTheEnd,
  next,
  type ScanSite,
  scanSite,
  stepCount,
  withAllSteps,
} from './scan-walk.ts';

let site: ScanSite;
let browser: Browser;
let link: string;
let letters: InvitationLetter[];
const nextCode = (): string => (letters.shift() as InvitationLetter).code;

beforeAll(async () => {
  [site, browser] = await Promise.all([scanSite('scan-browser'), openBrowser()]);
  const opened = await openedWave(site.ctx, site.organisationId, {
    instrumentIds: ['workability-employee', 'wai-short'],
    languages: ['nl', 'fr', 'de', 'en'],
  });
  ({ link } = opened);
  letters = [...opened.letters];
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { viewport: { width: 360, height: 740 }, locale: 'nl-BE', hasTouch: true } as const;

/** A phone of its own: nothing of another test is on it. Complains about everything that a browser complains about. */
async function withPhone<Result>(
  use: (page: Page, context: BrowserContext) => Promise<Result>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Result> {
  const context = await browser.newContext({ ...phone, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // A refused or lost request is reported by the browser too; those are what some tests are about.
    if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
      complaints.push(message.text());
  });
  try {
    const result = await use(page, context);
    expect(complaints).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

const keptOnDevice = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));
const send = (page: Page): Promise<void> => page.click('[data-send]');
const resultTitle = '[data-result-title]';

describe('a scan on a phone of 360 pixels', () => {
  test('goes from the letter to the personal result, and leaves on the device only that something was sent', {
    timeout: 120_000,
  }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const code = nextCode();
      await page.goto(`${site.url}/w/${link}#${code}`);
      await page.waitForSelector('[data-code-known]:not([hidden])');
      expect(page.url()).toBe(`${site.url}/w/${link}`);
      expect(requests.filter((url) => url.includes(code))).toEqual([]);
      await expectSound(page, 'door');

      await page.click('[data-door-form] button[type="submit"]');
      expect(await page.isVisible('#consent-error')).toBe(true);
      await expectSound(page, 'door without consent');
      await page.check('#consent');
      await page.click('[data-door-form] button[type="submit"]');
      await page.waitForSelector('[data-nav]:not([hidden])');
      expect(await stepCount(page)).toMatch(/^Stap 1 van \d+$/);
      await expectSound(page, 'first step');

      await next(page);
      expect(await page.textContent('[data-errors] h2')).toMatch(/vragen hebben nog uw aandacht nodig/);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-errors'))).toBe(true);
      await expectSound(page, 'first step with errors');
      await page.click('[data-errors] a');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'workability-employee.stress-1',
      );

      while (!(await page.isVisible('[data-send]'))) {
        await fillStep(page);
        await next(page);
        expect(await page.evaluate(() => document.activeElement?.className)).toContain('step-title');
        await expectNotSideways(page, (await stepCount(page)) ?? '');
      }
      await withAllSteps(page, () => expectSound(page, 'all steps'));
      const sent = requests.length;
      await send(page);
      await page.waitForSelector(resultTitle);
      expect(requests.slice(sent).map((url) => new URL(url).pathname)).toEqual([
        '/api/v1/scans/find',
        '/api/v1/credentials',
        '/api/v1/responses',
      ]);
      await expectSound(page, 'result');
      const text = (await page.textContent('[data-result]')) ?? '';
      expect(text).toContain('Bedankt, uw antwoorden zijn goed aangekomen.');
      expect(text).toMatch(/In Vlaanderen heeft 36,1\s?% van de werknemers hier een probleem mee \(2023\)/);
      expect(text).toContain('voorlopige grens');
      expect(text).toContain('Dit is een momentopname en geen diagnose');
      expect(text).toContain('De arbeidsarts');
      expect(text).toContain('Dit toestel onthoudt 30 dagen dat er een scan verstuurd is');
      expect(await keptOnDevice(page)).toEqual([`werkpeil.sent.${link}`]);
      expect(await page.locator('input').count()).toBe(0);

      // Another language keeps result and receipt, in this tab only; what leads away asks first.
      const receipt = await page.textContent('[data-receipt]');
      await page.click('.languages a[lang="fr"]');
      await page.getByText('Votre résultat', { exact: true }).waitFor();
      expect(await page.textContent('[data-receipt]')).toBe(receipt);
      expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([`werkpeil.result.${link}`]);
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('stress-1');
      await page.click('.languages a[lang="nl"]');
      await page.getByText('Uw resultaat', { exact: true }).waitFor();
      await page.click('a.brand');
      await page.click('[data-done-dialog] button[value=""]');
      expect(await page.textContent('[data-receipt]')).toBe(receipt);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.click('[data-copy-receipt]');
      await page.getByText('Het bewijs is gekopieerd.').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receipt);

      // A colleague who comes with a code of their own on the same phone meets the door, and no result.
      await page.goto(`${site.url}/w/${link}?lang=nl`);
      expect(await page.isVisible('#kept')).toBe(true);
      await expectSound(page, 'door with a result in this tab');
      await page.goto('about:blank');
      await page.goto(`${site.url}/w/${link}?lang=nl#${nextCode()}`);
      await page.waitForSelector('[data-code-known]:not([hidden])');
      expect(await page.isVisible('#kept')).toBe(false);
      expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
      await page.goBack();
      await page.goBack();
      await page.waitForURL(`${site.url}/w/${link}?lang=nl`);
      expect(await page.locator('[data-receipt]').count()).toBe(0);
      await page.goto(`${site.url}/w/${link}/scan?lang=nl`);
      await page.waitForURL(`${site.url}/w/${link}?lang=nl`);
      expect(await page.isVisible('#resume')).toBe(false);
      expect(await page.textContent('#sent')).toContain('Was het iemand anders? Dan kunt u hier gewoon meedoen.');
      await expectSound(page, 'door after sending');
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('keeps the answers when the connection goes in the middle, and sends them once when it is back', {
    timeout: 120_000,
  }, async () => {
    const before = await site.stored();
    await withPhone(async (page, context) => {
      await enterScan(page, site.url, link, nextCode());
      await fillQuickly(page);
      await next(page);
      await fillQuickly(page);
      const where = await stepCount(page);
      // The page and its files are kept a moment after the first question can be answered.
      await expect
        .poll(() => page.evaluate(async () => (await caches.match(location.href)) !== undefined), { timeout: 15_000 })
        .toBe(true);
      await page.evaluate(() => navigator.serviceWorker.ready);

      await context.setOffline(true);
      await page.reload();
      await page.waitForSelector('[data-nav]:not([hidden])');
      expect(await stepCount(page)).toBe(where);
      expect(await page.textContent('[data-banner]')).toContain('Welkom terug');
      expect(await page.locator('[data-step="1"] input:checked').count()).toBeGreaterThan(5);

      await fillToTheEnd(page);
      await send(page);
      await page.waitForSelector('text=Geen verbinding');
      await expectSound(page, 'no connection');
      expect(await site.stored()).toBe(before);
      await context.setOffline(false);
      await page.waitForSelector(resultTitle, { timeout: 20_000 });
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('goes on sending at the next opening when the page was closed without a connection', {
    timeout: 120_000,
  }, async () => {
    const before = await site.stored();
    await withPhone(async (page, context) => {
      const code = nextCode();
      await enterScan(page, site.url, link, code);
      await fillToTheEnd(page);
      await page.route('**/api/v1/responses*', (route) => route.abort());
      await send(page);
      await page.waitForSelector('text=Geen verbinding');
      await page.close();
      const again = await context.newPage();
      // The code was exchanged already; this device still goes on, from the same letter.
      await again.goto(`${site.url}/w/${link}#${code}`);
      await again.click('[data-resume]');
      await again.waitForSelector(resultTitle);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('is not taken in by the sign-in page of a guest network', { timeout: 120_000 }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      await enterScan(page, site.url, link, nextCode());
      await fillToTheEnd(page);
      await page.route('**/api/v1/**', (route) =>
        route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Free Wi-Fi</h1>' }),
      );
      await send(page);
      await page.waitForSelector('text=Geen verbinding');
      await page.unroute('**/api/v1/**');
      await page.click('[data-retry]');
      await page.waitForSelector(resultTitle);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('stores once when Send is pressed twice', { timeout: 120_000 }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      await enterScan(page, site.url, link, nextCode());
      await fillToTheEnd(page);
      await page.evaluate(() => {
        const button = document.querySelector<HTMLButtonElement>('[data-send]');
        button?.click();
        button?.click();
      });
      await page.waitForSelector(resultTitle);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('tells of a code that was used meanwhile, loses nothing, and goes on with another code', {
    timeout: 120_000,
  }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      const code = nextCode();
      await enterScan(page, site.url, link, code);
      await fillToTheEnd(page);
      await useUp(code);
      await send(page);
      await page.waitForSelector('[data-refusal]');
      expect(await page.textContent('[data-refusal]')).toContain('Deze code is al gebruikt');
      await expectSound(page, 'code spent');
      // Who goes away now finds everything again, and the own result is there without sending too.
      expect(await keptOnDevice(page)).toEqual([`werkpeil.scan.${link}`]);
      expect(await page.isVisible('[data-result-anyway]')).toBe(true);
      await page.fill('#code-again', nextCode());
      await page.click('[data-code-again]');
      await page.waitForSelector(resultTitle);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('with answers to an older version says so, and keeps what still fits', { timeout: 120_000 }, async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      await enterScan(page, site.url, link, nextCode());
      await fillToTheEnd(page);
      await page.route('**/api/v1/responses*', async (route) => {
        const body = JSON.parse(route.request().postData() ?? '{}');
        body.answers[0].version = '0.0.1';
        await route.continue({ postData: JSON.stringify(body) });
      });
      await send(page);
      await page.waitForSelector('[data-refusal]');
      expect(await page.textContent('[data-refusal]')).toContain('De vragenlijst is intussen aangepast');
      await expectSound(page, 'stale version');
      await page.unroute('**/api/v1/responses*');
      // As if the draft was made with the older version: one question has gone since then, one choice too.
      await page.evaluate(() => {
        const [key = ''] = Object.keys(localStorage);
        const draft = JSON.parse(localStorage.getItem(key) ?? '{}');
        draft.versions['workability-employee'] = '0.0.1';
        draft.values['workability-employee.gone'] = 1;
        draft.values['workability-employee.stress-1'] = 9;
        localStorage.setItem(key, JSON.stringify(draft));
      });
      await page.click('[data-renew]');
      await page.waitForSelector('[data-banner] h2');
      expect(await page.textContent('[data-banner]')).toContain('Uw antwoorden zijn behouden waar dat kon');
      while (!(await page.isVisible('[data-send]'))) await next(page);
      await send(page);
      expect(await page.textContent('[data-errors] h2')).toBe('Eén vraag heeft nog uw aandacht nodig');
      await fillQuickly(page);
      while (!(await page.isVisible('[data-send]'))) await next(page);
      await send(page);
      await page.waitForSelector(resultTitle);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('never shows one person’s answers to the next one with another code', async () => {
    await withPhone(async (page) => {
      await enterScan(page, site.url, link, nextCode());
      await fillQuickly(page);
      await page.goto('about:blank');
      await page.goto(`${site.url}/w/${link}#${nextCode()}`);
      await page.waitForSelector('[data-code-known]:not([hidden])');
      expect(await page.isVisible('#resume')).toBe(false);
      expect(await keptOnDevice(page)).toEqual([]);
    });
  });

  test('that waits on the device when the wave closes still gives its result, and sends nothing', async () => {
    const late = await openedWave(site.ctx, site.organisationId, { instrumentIds: ['pulse'], languages: ['nl'] });
    await withPhone(async (page) => {
      await enterScan(page, site.url, late.link, late.letters[0]?.code ?? '');
      await fillQuickly(page);
      await closeWave(site.ctx, system, site.organisationId, late.waveId);
      await page.reload();
      await page.waitForSelector('[data-unsent]:not([hidden])');
      await expectSound(page, 'closed with answers on the device');
      await page.click('[data-result-anyway]');
      await page.waitForSelector(resultTitle);
      expect(await page.textContent('[data-result]')).toContain('Uw antwoorden zijn niet verstuurd.');
      expect(await keptOnDevice(page)).toEqual([]);
    });
  });

  test('is wiped from the device when one asks for it, and after seven days by itself', async () => {
    await withPhone(async (page) => {
      await enterScan(page, site.url, link, nextCode());
      await fillQuickly(page);
      await page.click('[data-wipe]');
      await expectSound(page, 'wipe dialog');
      await page.click('[data-wipe-dialog] button[value="wipe"]');
      await page.waitForURL('**/s/wiped?lang=nl');
      expect(await keptOnDevice(page)).toEqual([]);

      await enterScan(page, site.url, link, nextCode());
      await fillQuickly(page);
      await page.evaluate(() => {
        const [key = ''] = Object.keys(localStorage);
        const draft = JSON.parse(localStorage.getItem(key) ?? '{}');
        localStorage.setItem(key, JSON.stringify({ ...draft, savedAt: Date.now() - 7 * 24 * 3600 * 1000 - 1 }));
      });
      await page.goto(`${site.url}/w/${link}`);
      expect(await page.isVisible('#resume')).toBe(false);
      expect(await keptOnDevice(page)).toEqual([]);
    });
  });

  test('takes the answers along into another language, and the phone’s back button goes one step back', async () => {
    await withPhone(async (page) => {
      // Already at the door: the code of the letter goes along, and not into the address.
      await page.goto(`${site.url}/w/${link}#${nextCode()}`);
      for (const language of ['fr', 'nl']) {
        await page.click(`.languages a[lang="${language}"]`);
        await page.waitForURL(`**/w/${link}?lang=${language}`);
        await page.waitForSelector('[data-code-known]:not([hidden])');
      }
      await page.check('#consent');
      await page.click('[data-door-form] button[type="submit"]');
      await page.waitForSelector('[data-nav]:not([hidden])');
      await fillQuickly(page);
      await next(page);
      await page.click('.languages a[lang="fr"]');
      await page.waitForSelector('[data-nav]:not([hidden])');
      expect(await stepCount(page)).toMatch(/^Étape 2 sur/);
      expect(await page.locator('[data-step="1"] input:checked').count()).toBeGreaterThan(5);
      await page.click('[data-back]');
      await next(page);
      await page.goBack();
      expect(await stepCount(page)).toMatch(/^Étape 1 sur/);
    });
  });

  test('hands over to the server where the browser makes no credential, and wipes the device all the same', async () => {
    const before = await site.stored();
    await withPhone(async (page) => {
      // As on a plain http address in a company network.
      await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
      await enterScan(page, site.url, link, nextCode());
      await fillToTheEnd(page);
      await send(page);
      await page.waitForSelector(resultTitle);
      expect(await page.textContent('[data-result]')).toContain('Dit resultaat is net voor u berekend');
      await page.waitForSelector('[data-remembered]:not([hidden])');
      expect(await keptOnDevice(page)).toEqual([`werkpeil.sent.${link}`]);
      await page.click('[data-wipe-result] >> nth=0');
      await page.click('[data-done-dialog] button[value="done"]');
      await page.waitForURL('**/s/wiped?lang=nl');
      expect(await keptOnDevice(page)).toEqual([]);
    });
    expect(await site.stored()).toBe(before + 1);
  });

  test('can be filled in with the keyboard alone', { timeout: 120_000 }, async () => {
    const before = await site.stored();
    await withPhone(
      async (page) => {
        await page.goto(`${site.url}/w/${link}#${nextCode()}`);
        await page.waitForSelector('[data-code-known]:not([hidden])');
        await press(page, (focus) => focus.id === 'consent');
        await page.keyboard.press('Space');
        await press(page, (focus) => focus.type === 'submit');
        await page.keyboard.press('Enter');
        await page.waitForSelector('[data-nav]:not([hidden])');
        // Going on without an answer leads to the list of what is missing, and from there to the question.
        await press(page, (focus) => focus.isNext);
        await page.keyboard.press('Enter');
        expect(await spoken(page)).toEqual({
          role: 'group',
          name: expect.stringMatching(/^\d+ vragen hebben nog uw aandacht nodig$/),
          description: '',
        });
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        expect(await spoken(page)).toMatchObject({ role: 'radio', name: 'Ja' });
        expect(await spoken(page, 'fieldset:has(:focus)')).toEqual({
          role: 'group',
          name: 'Na het werk blijven mijn gedachten nog lang bij wat er die dag gebeurde.',
          description: 'Kies een antwoord.',
        });
        await page.keyboard.press('Space');
        expect((await spoken(page, 'fieldset:has(:focus)')).description).toBe('');
        await page.keyboard.press('Shift+Tab');
        for (let step = 0; step < 40 && !(await page.isVisible('[data-send]')); step += 1) {
          if (step > 0)
            expect(await spoken(page)).toEqual({
              role: 'heading',
              name: expect.stringMatching(/./),
              description: await stepCount(page),
            });
          // Space chooses where the focus lands: a radio group is one stop, a list of ticks begins with its first.
          let last = '';
          await press(page, async (focus) => {
            if ((focus.type === 'radio' || focus.type === 'checkbox') && focus.name !== last) {
              last = focus.name;
              await page.keyboard.press('Space');
            } else if (focus.kind === 'number') await page.keyboard.type('3');
            return focus.isNext;
          });
          await page.keyboard.press('Enter');
        }
        await press(page, (focus) => focus.isSend);
        await page.keyboard.press('Enter');
        await page.waitForSelector(resultTitle);
        expect(await spoken(page)).toMatchObject({ role: 'heading', name: 'Uw resultaat' });
        await page.keyboard.press('Tab');
        expect(await spoken(page)).toMatchObject({ role: 'button', name: 'Druk af of bewaar als pdf' });
        // A bar is one picture with one sentence; its drawing says nothing twice.
        expect(await spoken(page, '.score-track')).toMatchObject({
          role: 'image',
          name: expect.stringMatching(
            /^Balk van 0 \(gunstig\) tot 100 \(ongunstig\)\. Uw score \d+ ligt in de zone “.+”\.$/,
          ),
        });
        expect(await page.locator('figure').count()).toBe(0);
      },
      { viewport: { width: 1280, height: 800 }, hasTouch: false, colorScheme: 'dark' },
    );
    expect(await site.stored()).toBe(before + 1);
  });
});

describe('a scan without JavaScript', () => {
  test('is one page that ends in the same result', { timeout: 120_000 }, async () => {
    const before = await site.stored();
    await withPhone(
      async (page) => {
        await page.goto(`${site.url}/s`);
        await page.fill('#code', nextCode().toLowerCase());
        await page.click('button[type="submit"]');
        await page.check('#consent');
        await page.click('[data-door-form] button[type="submit"]');
        // By the browser's own hand: no script of the page runs.
        await page.evaluate(() => {
          for (const field of document.querySelectorAll('fieldset[data-item]')) {
            if (!field.checkVisibility()) throw new Error(`${field.textContent} is not there`);
            const choices = field.querySelectorAll<HTMLInputElement>('.option input');
            choices[Math.floor((choices.length - 1) / 2)]?.click();
            const number = field.querySelector<HTMLInputElement>('.number-input');
            if (number) number.value = '3';
          }
        });
        await send(page);
        await page.waitForSelector(resultTitle);
        const text = (await page.textContent('[data-result]')) ?? '';
        expect(text).toContain('Dit resultaat is net voor u berekend en wordt nergens bewaard.');
        expect(text).toMatch(/36,1\s?%/);
        expect(await page.isVisible('[data-print]')).toBe(false);
      },
      { javaScriptEnabled: false },
    );
    expect(await site.stored()).toBe(before + 1);
  });
});

describe('pages that say that there is nothing to fill in', () => {
  test('are kind, and axe finds nothing on them, in light and dark, from 320 to 1280 pixels', {
    timeout: 120_000,
  }, async () => {
    const paths = ['/s', '/s/wiped', '/w/abcdefghjkmn', `/w/${link}`, `/w/${link}/scan`];
    await withPhone(async (page) => {
      await page.route('**/assets/*.js', (route) => route.abort());
      for (const path of paths) await expectSoundInTwoLooks(page, `${site.url}${path}?lang=de`, path);
    });
  });

  test('a wrong symbol is told while typing, dashes come by themselves', async () => {
    await withPhone(async (page) => {
      await page.goto(`${site.url}/s?lang=nl`);
      const code = nextCode();
      await page.locator('#code').pressSequentially(code.replaceAll('-', '').toLowerCase());
      expect(await page.inputValue('#code')).toBe(code);
      expect(await page.textContent('#code-state')).toBe('De code is volledig.');
      await page.fill('#code', `${code.slice(0, 3)}${code[3] === 'K' ? 'M' : 'K'}${code.slice(4)}`);
      expect(await page.textContent('#code-error')).toContain('Er klopt iets niet aan deze code');
      await expectSound(page, 'wrong code');
      await page.fill('#code', 'ABO');
      expect(await page.textContent('#code-error')).toContain('“O”');
    });
  });
});

/** Another device asks for the credential of this code. */
const useUp = (code: string) => admit(site.app, code);

interface Focus {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly kind: string;
  readonly isNext: boolean;
  readonly isSend: boolean;
}

/** What a screen reader says of the focused element, or of the first one that fits: from the browser's accessibility tree. */
async function spoken(
  page: Page,
  selector = ':focus',
): Promise<{ readonly role: string; readonly name: string; readonly description: string }> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (!result.objectId) throw new Error(`nothing is ${selector}`);
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await session.detach();
  const text = (value?: { value?: unknown }) => String(value?.value ?? '').trim();
  return { role: text(nodes[0]?.role), name: text(nodes[0]?.name), description: text(nodes[0]?.description) };
}

/** Presses Tab until it says that this is the place. */
async function press(page: Page, isPlace: (focus: Focus) => boolean | Promise<boolean>): Promise<void> {
  for (let stops = 0; stops < 150; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate((): Focus => {
      const element = document.activeElement as HTMLInputElement | null;
      return {
        id: element?.id ?? '',
        type: element?.getAttribute('type') ?? '',
        name: element?.getAttribute('name') ?? '',
        kind: element?.classList.contains('number-input') ? 'number' : '',
        isNext: element?.hasAttribute('data-next') ?? false,
        isSend: element?.hasAttribute('data-send') ?? false,
      };
    });
    if (await isPlace(focus)) return;
  }
  throw new Error('Tab never came to the place');
}
