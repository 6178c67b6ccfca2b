import { serviceKeyPage } from '../../web/pages/staff/service-key.ts';
import { talkOverviewPage, talkRequestsPage } from '../../web/pages/staff/talks.ts';
import { ensureAccess, mayDo } from '../usecases/ensure-access.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { listServiceKeys } from '../usecases/list-service-keys.ts';
import { listTalkRequests } from '../usecases/talk-requests.ts';
import type { App } from './environment.ts';
import { organisationIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';
import { keyBody, talkBody } from './service-key-api.routes.ts';

/** Pages of the prevention adviser: the key of the service, and who asked for a talk. */
export function registerServiceKeyRoutes(app: App): void {
  app.get('/talks', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    ensureAccess(actor, 'talk.read', null);
    const organisations = (await listOrganisations(ctx, actor)).filter(({ id }) => mayDo(actor, 'talk.read', id));
    const rows = await Promise.all(
      organisations.map(async ({ id, name }) => ({
        organisationId: id,
        organisationName: name,
        waiting: (await listTalkRequests(ctx, actor, id)).length,
        careWaves: (await getOrganisation(ctx, actor, id)).waves
          .filter(({ rules, status }) => rules.care && status !== 'planned')
          .map(({ id: waveId, title }) => ({ waveId, title })),
        hasKey: (await listServiceKeys(ctx, actor, id)).length > 0,
      })),
    );
    return c.html(await talkOverviewPage(readerOf(c), rows));
  });

  app.get('/organisations/:organisationId/service-key', async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const keys = await listServiceKeys(c.var.ctx, actor, organisationId);
    const { name } = await getOrganisation(c.var.ctx, actor, organisationId);
    return c.html(
      await serviceKeyPage(readerOf(c), {
        organisationId,
        organisationName: name,
        keys: keys.map(keyBody),
        mayMake: mayDo(actor, 'service-key.make', organisationId),
      }),
    );
  });

  app.get('/organisations/:organisationId/talks', async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const requests = await listTalkRequests(c.var.ctx, actor, organisationId);
    const keys = await listServiceKeys(c.var.ctx, actor, organisationId);
    const { name } = await getOrganisation(c.var.ctx, actor, organisationId);
    return c.html(
      await talkRequestsPage(readerOf(c), {
        organisationId,
        organisationName: name,
        keys: keys.map(keyBody),
        requests: requests.map(talkBody),
      }),
    );
  });
}
