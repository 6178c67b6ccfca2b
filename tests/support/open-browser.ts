import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Debian's Chromium without windows and menus, in its own package: the same engine, which opens a page in a third of the time. */
const shell = '/usr/bin/chromium-headless-shell';
/** Where Debian and others put the whole one; `CHROMIUM` names another place. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The real Chromium of this machine, `isWhole` for what only one with windows does, such as bringing back a page as it was left.
 * Fails when there is none: `npm test` installs it or says how.
 */
export function openBrowser({
  isWhole = false,
  ...options
}: LaunchOptions & { isWhole?: boolean } = {}): Promise<Browser> {
  const fitting = isWhole ? places : [shell, ...places];
  const executablePath = process.env['CHROMIUM'] ?? fitting.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: run "npm test", which installs it or says how.');
  return chromium.launch({ ...options, executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
