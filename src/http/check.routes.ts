import { createRoute } from '@hono/zod-openapi';
import { checkTexts } from '../../web/locales/check.ts';
import { checkPage } from '../../web/pages/scan/check.ts';
import { aboutLine } from '../../web/pages/scan/door.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { sizeClassFor } from '../domain/sealing/size-class.ts';
import { getKeyList } from '../usecases/get-key-list.ts';
import { openScan } from '../usecases/open-scan.ts';
import { keyListSchema, linkParameter } from './contract/scan.ts';
import { answer, errorSchema } from './contract/shared.ts';
import type { App } from './environment.ts';
import { base64Url } from './participation-api.routes.ts';
import { scanLanguage, showScanPage, showState } from './scan-page.ts';
import { sentRequests } from './sent-requests.ts';

const getKeys = createRoute({
  method: 'get',
  path: '/api/v1/scans/{link}/keys',
  tags: ['Taking part'],
  summary: 'The published list of group keys, with the root and the fingerprint that stand on every page and letter',
  request: { params: linkParameter },
  responses: { 200: answer('The list', keyListSchema), 404: answer('See `code`', errorSchema) },
});

/** "Check it yourself": the page, and the list of keys as data. Both during fieldwork and afterwards. */
export function registerCheckRoutes(app: App): void {
  app.openapi(getKeys, async (c) => {
    const { link, root, fingerprint, keys } = await getKeyList(c.var.ctx, c.req.valid('param').link);
    const listed = keys.map(({ groupId, headCount, n }) => ({ group: groupId, headCount, modulus: base64Url(n) }));
    return c.json({ link, root: root && base64Url(root), fingerprint, keys: listed }, 200);
  });

  app.get('/w/:link/check', async (c) => {
    try {
      const door = await openScan(c.var.ctx, { link: c.req.param('link'), code: null });
      if (door.state === 'not-open-yet') return await showState(c, door.state, door);
      // No credential and no list of keys: the door has the one key that there is.
      if (door.care) return c.redirect(`/w/${door.link}`, 303);
      const { root, fingerprint, keys } = await getKeyList(c.var.ctx, door.link);
      const language = scanLanguage(c, door);
      return await showScanPage(c, {
        title: checkTexts(language).title,
        language,
        path: `/w/${door.link}/check`,
        main: checkPage({
          language,
          link: door.link,
          about: aboutLine(language, door),
          isOpenLink: door.participation === 'open',
          canTakePart: door.state !== 'closed',
          key:
            root && fingerprint
              ? { fingerprint, root: base64Url(root), headCounts: keys.map((key) => key.headCount) }
              : null,
          requests: sentRequests(door),
          follows: door.following !== null,
          entryBytes: sizeClassFor(door.instruments, { follows: door.following !== null }),
        }),
        islands: ['islands/scan-check.ts'],
        languages: door.languages,
      });
    } catch (error) {
      if (error instanceof WerkpeilError && error.code === 'wave-not-found') return showState(c, 'unknown');
      throw error;
    }
  });
}
