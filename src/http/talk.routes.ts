import { createRoute } from '@hono/zod-openapi';
import { errorSentence } from '../../web/locales/index.ts';
import { talkTexts } from '../../web/locales/talk.ts';
import { type TalkPageInput, talkKeptPage, talkPage } from '../../web/pages/scan/talk.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { askForTalk, askForTalkHere } from '../usecases/ask-for-talk.ts';
import { openTalkDoor, type TalkDoor } from '../usecases/open-talk-door.ts';
import { clientAddress } from './client-address.ts';
import { linkParameter } from './contract/scan.ts';
import { talkDoorSchema, talkKeptSchema, talkRequestSchema } from './contract/service-key.ts';
import { answer, body, errorsWith } from './contract/shared.ts';
import type { App } from './environment.ts';
import { base64Url, bytesFromBase64Url, limitBody } from './participation-api.routes.ts';
import { createOpenQuota } from './scan-open-quota.ts';
import { type ScanContext, scanLanguage, showScanPage, showState } from './scan-page.ts';
import { createSlowLane } from './slow-lane.ts';

const errors = errorsWith(400, 404, 409, 413, 415, 422, 503);

const getTalkDoor = createRoute({
  method: 'get',
  path: '/api/v1/scans/{link}/talk',
  tags: ['Taking part'],
  summary: 'To which key a request for a talk is sealed',
  request: { params: linkParameter },
  responses: { 200: answer('The key of the prevention service', talkDoorSchema), ...errors },
});

const postTalk = createRoute({
  method: 'post',
  path: '/api/v1/talk-requests',
  tags: ['Taking part'],
  summary: 'Leaves a sealed request for a talk with the prevention service',
  request: { body: body(talkRequestSchema) },
  responses: { 201: answer('Kept', talkKeptSchema), ...errors },
});

/**
 * Asking for a talk. No cookie, no session, nothing of it in a log. Twenty at once and twenty an hour from one address are
 * taken at once; more wait in line, so that whoever floods the page locks out nobody behind the same address, and find half the
 * room, so that a flood from a few addresses leaves the rest to everybody else.
 */
export function registerTalkRoutes(app: App): void {
  const quota = createOpenQuota(() => performance.now());
  const lane = createSlowLane({ pauseMs: 2000, most: 20 });
  const inTurn = async (c: ScanContext, act: (pace: { inLine: boolean }) => Promise<void>): Promise<void> => {
    if (quota.take(clientAddress(c), '', false) === null) return act({ inLine: false });
    const turn = lane.run(() => act({ inLine: true }));
    if (turn === null) throw new WerkpeilError('talk-full');
    return turn;
  };

  app.use('/api/v1/talk-requests', limitBody);
  app.openapi(getTalkDoor, async (c) => {
    const door = await openTalkDoor(c.var.ctx, c.req.valid('param').link);
    return c.json(
      {
        organisation: door.organisationName,
        organisationId: door.organisationId,
        days: door.days,
        key: door.key && { ...door.key, publicKey: base64Url(door.key.publicKey) },
      },
      200,
    );
  });

  app.openapi(postTalk, async (c) => {
    const { link, keyId, sealed } = c.req.valid('json');
    await inTurn(c, (pace) => askForTalk(c.var.ctx, { link, keyId, sealed: bytesFromBase64Url(sealed) }, pace));
    return c.json({ status: 'kept' as const }, 201);
  });

  app.get('/w/:link/talk', (c) => withTalkDoor(c, (door) => showTalk(c, door, emptyTalk, null, 200)));
  app.post('/w/:link/talk', (c) =>
    withTalkDoor(c, async (door) => {
      const posted = await c.req.parseBody();
      const text = (name: string) => (typeof posted[name] === 'string' ? posted[name] : '');
      const typed = { name: text('name'), contact: text('contact'), message: text('message') };
      const language = scanLanguage(c, door);
      try {
        await inTurn(c, (pace) => askForTalkHere(c.var.ctx, door.link, { ...typed, language }, pace));
      } catch (error) {
        if (!(error instanceof WerkpeilError)) throw error;
        const status = error.code === 'talk-full' ? 503 : 422;
        const sentence =
          error.code === 'talk-full' ? talkTexts(language).full : errorSentence(language, error.code, error.details);
        return showTalk(c, door, typed, { sentence, isFull: error.code === 'talk-full' }, status);
      }
      return showScanPage(c, {
        title: talkTexts(language).doneTitle,
        language,
        path: `/w/${door.link}/talk`,
        main: talkKeptPage(talkTexts(language), door.organisationName),
        islands: [],
        languages: door.languages,
      });
    }),
  );
}

const emptyTalk = { name: '', contact: '', message: '' };

async function withTalkDoor(c: ScanContext, goOn: (door: TalkDoor) => Promise<Response>): Promise<Response> {
  try {
    return await goOn(await openTalkDoor(c.var.ctx, c.req.param('link') ?? ''));
  } catch (error) {
    if (error instanceof WerkpeilError && error.code === 'wave-not-found') return showState(c, 'unknown');
    throw error;
  }
}

function showTalk(
  c: ScanContext,
  door: TalkDoor,
  typed: typeof emptyTalk,
  error: TalkPageInput['error'],
  status: 200 | 422 | 503,
): Promise<Response> {
  const language = scanLanguage(c, door);
  return showScanPage(
    c,
    {
      title: talkTexts(language).title,
      language,
      path: `/w/${door.link}/talk`,
      main: talkPage({
        language,
        link: door.link,
        organisation: door.organisationName,
        organisationId: door.organisationId,
        days: door.days,
        key: door.key && { ...door.key, publicKey: base64Url(door.key.publicKey) },
        typed,
        error,
      }),
      islands: door.key ? ['islands/talk.ts'] : [],
      languages: door.languages,
    },
    status,
  );
}
