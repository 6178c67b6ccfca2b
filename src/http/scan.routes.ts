import { errorSentence } from '../../web/locales/index.ts';
import { scanTexts } from '../../web/locales/scan.ts';
import { codePage } from '../../web/pages/scan/code.ts';
import { aboutLine, doorPage } from '../../web/pages/scan/door.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { Context } from '../usecases/context.ts';
import { openScan, type ScanDoor } from '../usecases/open-scan.ts';
import { clientAddress } from './client-address.ts';
import type { App } from './environment.ts';
import { limitBody, registerParticipationApi, withCodeLimit } from './participation-api.routes.ts';
import { createFailedCodes, type FailedCodes } from './scan-failed-codes.ts';
import { showTooLate, submitForm } from './scan-form.ts';
import { createOpenQuota } from './scan-open-quota.ts';
import { type ScanContext, scanLanguage, showQuestionnaire, showScanPage, showState } from './scan-page.ts';
import { showTablet } from './scan-tablet.ts';

/**
 * Everything for whoever takes part: the API that a device talks to, and the pages. The pages work without JavaScript and
 * never read or set a cookie. One limiter of each kind for both.
 */
export function registerScanRoutes(app: App, log: Context['log']): void {
  const failedCodes = createFailedCodes(
    () => performance.now(),
    (addresses) => log.warn({ addresses }, 'many invitation codes were tried that were never handed out'),
  );
  const openQuota = createOpenQuota(() => performance.now());
  registerParticipationApi(app, { failedCodes, openQuota });
  app.use('/s', limitBody);
  app.use('/w/*', limitBody);

  app.get('/s', (c) => showCodePage(c, '', null));
  app.post('/s', async (c) => {
    const code = await formText(c, 'code');
    const found = await findByCode(c, failedCodes, code, null);
    return 'error' in found ? showCodePage(c, code, found) : showDoor(c, found.door, { code });
  });
  app.get('/s/wiped', (c) => showState(c, 'wiped'));

  // At this address, because a worker may only look after pages below its own.
  app.get('/w/worker.js', (c) =>
    c.body(`importScripts(${JSON.stringify(c.var.options.assets.url('islands/scan-worker.ts'))});`, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
    }),
  );
  app.get('/w/:link', (c) => withDoor(c, (door) => showDoor(c, door, {})));
  // Where everybody has a code of their own, everybody has a device of their own too.
  app.get('/w/:link/tablet', (c) =>
    withDoor(c, async (door) =>
      door.hasTablet ? showTablet(c, door) : c.redirect(`/w/${door.link}?lang=${c.var.language}`, 303),
    ),
  );
  app.get('/w/:link/scan', (c) =>
    withDoor(c, (door) => showEmptyQuestionnaire(c, door, { code: null, consent: false })),
  );
  app.post('/w/:link/scan', (c) =>
    withDoor(c, async (door) => {
      const code = await formText(c, 'code');
      const consent = (await formText(c, 'consent')) === 'yes';
      if (door.participation === 'open') {
        if (!consent) return showDoor(c, door, { consentError: true });
        return showEmptyQuestionnaire(c, door, { code: null, consent });
      }
      const found = await findByCode(c, failedCodes, code, door.link);
      if ('error' in found) return showDoor(c, door, { code, wrongCode: found, consentError: !consent });
      // A code leads to its own wave, also from the address of another one.
      if (found.door.state !== 'open' || !consent) return showDoor(c, found.door, { code, consentError: !consent });
      return showEmptyQuestionnaire(c, found.door, { code, consent });
    }),
  );
  // Somebody who loads the address of a result again: the result is nowhere, the door is.
  app.get('/w/:link/send', (c) => c.redirect(`/w/${c.req.param('link')}?lang=${c.var.language}`, 303));
  app.post('/w/:link/send', (c) =>
    withDoor(
      c,
      (door) => submitForm(c, door, { failedCodes, openQuota }),
      (door) => showTooLate(c, door),
    ),
  );
}

/** Finds the wave of this address and goes on with it; a page that explains when there is none or it is not open. */
async function withDoor(
  c: ScanContext,
  goOn: (door: ScanDoor) => Promise<Response>,
  whenClosed: ((door: ScanDoor) => Promise<Response>) | null = null,
): Promise<Response> {
  try {
    const door = await openScan(c.var.ctx, { link: c.req.param('link') ?? '', code: null });
    if (door.state === 'closed' && whenClosed) return await whenClosed(door);
    if (door.state === 'closed' || door.state === 'not-open-yet') return showState(c, door.state, door);
    return await goOn(door);
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'wave-not-found') return showState(c, 'unknown');
    throw error;
  }
}

/** The wave of a code, or the sentence that says what is wrong with the code. */
async function findByCode(
  c: ScanContext,
  failedCodes: FailedCodes,
  code: string,
  link: string | null,
): Promise<{ readonly door: ScanDoor } | WrongCode> {
  const { language } = c.var;
  if (code === '') return { error: scanTexts(language).code.empty, status: 422 };
  try {
    const door = await withCodeLimit(failedCodes, clientAddress(c), () => openScan(c.var.ctx, { link, code }));
    return { door };
  } catch (error) {
    if (!(error instanceof WerkpeilError)) throw error;
    if (error.code === 'code-malformed') return { error: scanTexts(language).code.checkAgain, status: 422 };
    if (error.code !== 'code-unknown' && error.code !== 'too-many-requests') throw error;
    if (error.code === 'too-many-requests') c.header('Retry-After', String(error.details['seconds']));
    return {
      error: errorSentence(language, error.code, error.details),
      status: error.code === 'too-many-requests' ? 429 : 422,
    };
  }
}

/** What is wrong with a code, in words. */
interface WrongCode {
  readonly error: string;
  readonly status: 422 | 429;
}

function showCodePage(c: ScanContext, value: string, wrong: WrongCode | null): Promise<Response> {
  const { language } = c.var;
  return showScanPage(
    c,
    {
      title: scanTexts(language).code.title,
      language,
      path: '/s',
      main: codePage({ language, value, error: wrong?.error ?? null }),
      islands: ['islands/scan-code.ts'],
    },
    wrong?.status ?? 200,
  );
}

interface DoorState {
  readonly code?: string;
  readonly wrongCode?: WrongCode | null;
  readonly consentError?: boolean;
}

function showDoor(
  c: ScanContext,
  door: ScanDoor,
  { code = '', wrongCode = null, consentError = false }: DoorState,
): Promise<Response> {
  if (door.state === 'closed' || door.state === 'not-open-yet') return showState(c, door.state, door);
  const language = scanLanguage(c, door);
  return showScanPage(
    c,
    {
      title: aboutLine(language, door),
      language,
      path: `/w/${door.link}`,
      main: doorPage({ language, door, code, codeError: wrongCode?.error ?? null, consentError }),
      islands: ['islands/scan-door.ts'],
      languages: door.languages,
    },
    wrongCode?.status ?? (consentError ? 422 : 200),
  );
}

function showEmptyQuestionnaire(
  c: ScanContext,
  door: ScanDoor,
  { code, consent }: { readonly code: string | null; readonly consent: boolean },
): Promise<Response> {
  const needsCode = door.participation === 'invited';
  return showQuestionnaire(c, door, {
    hidden: { code, consent },
    ask: {
      code: needsCode && code === null ? { value: '', error: null } : null,
      consent: consent ? null : { isMissing: false },
    },
    state: null,
    errors: [],
    notice: null,
    status: 200,
  });
}

async function formText(c: ScanContext, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value.trim() : '';
}
