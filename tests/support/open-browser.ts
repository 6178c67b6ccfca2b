import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

/** Where Debian and others put it; `CHROMIUM` names another place. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The real Chromium of this machine. Fails when there is none: `npm test` installs it or says how. */
export function openBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: run "npm test", which installs it or says how.');
  return chromium.launch({ ...options, executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
