import type { Page } from 'playwright-core';
import { type ScanApp, scanApp } from '../http/scan-app.ts';
import { listen } from './listen.ts';

/** The application behind a real socket, as a phone meets it. */
export interface ScanSite extends ScanApp {
  readonly url: string;
  close(): Promise<void>;
}

export async function scanSite(seed: string): Promise<ScanSite> {
  const scan = await scanApp(seed);
  const { url, close } = await listen(scan.app);
  return {
    ...scan,
    url,
    async close() {
      close();
      await scan.ctx.close();
    },
  };
}

/** Taps an answer to every question of the open step, where a finger would: the middle choice. */
export async function fillStep(page: Page): Promise<void> {
  // One answer may open the next question, so look again after each.
  for (let index = 0; ; index += 1) {
    const target = await page.evaluate(aimInPage, index);
    if (!target) return;
    if (target.kind === 'text') continue;
    await page.mouse.click(target.x, target.y);
    if (target.kind === 'number') await page.keyboard.type('3');
  }
}

/** Brings a question of the open step into view; null when there is no such one. Runs in the browser, and stands alone. */
function aimInPage(index: number): { kind: 'choice' | 'number' | 'text'; x: number; y: number } | null {
  const field = document.querySelectorAll('[data-step]:not([hidden]) fieldset[data-item]:not([hidden])')[index];
  if (!field) return null;
  const choices = field.querySelectorAll('.option');
  const choice = choices[Math.floor((choices.length - 1) / 2)];
  const target = choice ?? field.querySelector('.number-input');
  if (!target) return { kind: 'text', x: 0, y: 0 };
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (!target.contains(document.elementFromPoint(x, y))) throw new Error(`something lies over ${target.textContent}`);
  return { kind: choice ? 'choice' : 'number', x, y };
}

/** Shows all steps at once, one below the other, as they were answered: looked at in one go. Closes all but the last. */
export async function withAllSteps(page: Page, look: () => Promise<void>): Promise<void> {
  const show = (isOpen: boolean) =>
    page.evaluate((open) => {
      const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
      for (const step of steps) step.hidden = !open && step !== steps.at(-1);
    }, isOpen);
  await show(true);
  await look();
  await show(false);
}

export const next = (page: Page): Promise<void> => page.click('[data-next]');
export const stepCount = (page: Page): Promise<string | null> =>
  page.textContent('[data-step]:not([hidden]) .step-count');

/** From the letter's link through the door to the first step. */
export async function enterScan(page: Page, url: string, link: string, code: string | null): Promise<void> {
  await page.goto(`${url}/w/${link}${code ? `#${code}` : ''}`);
  if (code) await page.waitForSelector('[data-code-known]:not([hidden])');
  await page.check('#consent');
  await page.click('[data-door-form] button[type="submit"]');
  await page.waitForSelector('[data-nav]:not([hidden])');
}

/** A step as it stood on the screen, answered. */
export interface WalkedStep {
  readonly count: string;
  /** Of every question, those that this answer does not open too. */
  readonly legends: readonly string[];
  /** Pixels by which the page was wider than the screen. */
  readonly sideways: number;
}

/**
 * The same in one go, inside the page: for tests that are about something else than answering. Clicks the real inputs, so the
 * island sees what it sees on a phone.
 */
export const fillQuickly = (page: Page): Promise<readonly WalkedStep[]> => page.evaluate(fillInPage, false);

/** Fills in from the open step to the last one, in one go too; stops before sending. */
export const fillToTheEnd = (page: Page): Promise<readonly WalkedStep[]> => page.evaluate(fillInPage, true);

/** Runs in the browser, and therefore stands alone. */
function fillInPage(isToTheEnd: boolean): WalkedStep[] {
  const walked: WalkedStep[] = [];
  for (;;) {
    const step = document.querySelector<HTMLElement>('[data-step]:not([hidden])');
    if (!step) throw new Error('no step is open');
    if (isToTheEnd && step.querySelector('[data-send]')) return walked;
    for (const field of step.querySelectorAll<HTMLFieldSetElement>('fieldset[data-item]')) {
      // Looked at one by one: an answer may open or close the next question.
      if (field.hidden) continue;
      const choices = field.querySelectorAll<HTMLInputElement>('.option input');
      choices[Math.floor((choices.length - 1) / 2)]?.click();
      const number = field.querySelector<HTMLInputElement>('.number-input');
      if (!number) continue;
      number.value = '3';
      number.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    walked.push({
      count: step.querySelector('.step-count')?.textContent ?? '',
      legends: Array.from(step.querySelectorAll('fieldset[data-item] legend'), (legend) => legend.textContent ?? ''),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    });
    if (!isToTheEnd) return walked;
    document.querySelector<HTMLElement>('[data-next]')?.click();
    if (!step.hidden) throw new Error(`the way on is barred: ${step.textContent}`);
  }
}
