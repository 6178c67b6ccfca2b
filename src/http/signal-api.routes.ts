import { z } from '@hono/zod-openapi';
import type { OrganisationId } from '../domain/ids.ts';
import { listSignals } from '../usecases/list-signals.ts';
import { setFollowUp } from '../usecases/set-follow-up.ts';
import { answer, body, idSchema, organisationParameters } from './contract/shared.ts';
import { followUpSchema, signalListSchema } from './contract/signal.ts';
import type { App } from './environment.ts';
import { organisationIdOf, signalIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Early warning'];

/** Early-warning signals, for the prevention service only. */
export function registerSignalApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: '/api/v1/signals',
      tags,
      summary: 'Signals, strongest first, over all organisations in your care',
      request: { query: z.object({ organisation: idSchema.optional() }) },
      responses: { 200: answer('Signals with evidence and follow-up', signalListSchema) },
    }),
    async (c) => {
      const organisationId = (c.req.valid('query').organisation ?? null) as OrganisationId | null;
      return c.json(await listSignals(c.var.ctx, ensureSignedIn(c), organisationId), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: '/api/v1/organisations/{organisationId}/signals/{signalId}/follow-ups',
      tags,
      summary: 'Record what was done with a signal; history is kept',
      request: { params: organisationParameters.extend({ signalId: idSchema }), body: body(followUpSchema) },
      responses: { 204: { description: 'Recorded' } },
    }),
    async (c) => {
      const followUp = c.req.valid('json');
      await setFollowUp(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), signalIdOf(c), followUp);
      return c.body(null, 204);
    },
  );
}
