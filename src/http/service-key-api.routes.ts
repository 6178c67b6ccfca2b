import { listServiceKeys, type ServiceKeyRow } from '../usecases/list-service-keys.ts';
import { makeServiceKey } from '../usecases/make-service-key.ts';
import { finishTalkRequest, listTalkRequests } from '../usecases/talk-requests.ts';
import {
  newServiceKeySchema,
  type SealedTalk,
  type ServiceKeyBody,
  sealedTalkListSchema,
  serviceKeyMadeSchema,
  serviceKeySchema,
} from './contract/service-key.ts';
import { answer, body, idSchema, list, organisationParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf } from './parameters.ts';
import { base64Url, bytesFromBase64Url } from './participation-api.routes.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Prevention service'];
const path = '/api/v1/organisations/{organisationId}';

/** Keys of the prevention service, and what was sealed to them. */
export function registerServiceKeyApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/service-keys`,
      tags,
      summary: 'Public keys of the prevention service with their fingerprints, newest first',
      request: { params: organisationParameters },
      responses: { 200: answer('The keys', list(serviceKeySchema)) },
    }),
    async (c) => {
      const keys = await listServiceKeys(c.var.ctx, ensureSignedIn(c), organisationIdOf(c));
      return c.json(keys.map(keyBody), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/service-keys`,
      tags,
      summary: 'Bring in the public half of a new key; from here on new things are sealed to it',
      request: { params: organisationParameters, body: body(newServiceKeySchema) },
      responses: { 201: answer('In use', serviceKeyMadeSchema) },
    }),
    async (c) => {
      const publicKey = bytesFromBase64Url(c.req.valid('json').publicKey);
      return c.json(await makeServiceKey(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), publicKey), 201);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/talk-requests`,
      tags,
      summary: 'Sealed requests for a talk, in no order; for the prevention adviser only',
      request: { params: organisationParameters },
      responses: { 200: answer('Sealed requests', sealedTalkListSchema) },
    }),
    async (c) => {
      const requests = await listTalkRequests(c.var.ctx, ensureSignedIn(c), organisationIdOf(c));
      return c.json(requests.map(talkBody), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'delete',
      path: `${path}/talk-requests/{requestId}`,
      tags,
      summary: 'Erase a request that was answered',
      request: { params: organisationParameters.extend({ requestId: idSchema }) },
      responses: { 204: { description: 'Erased' } },
    }),
    async (c) => {
      const { requestId } = c.req.valid('param');
      await finishTalkRequest(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), requestId);
      return c.body(null, 204);
    },
  );
}

/** A key as pages and the API show it. */
export const keyBody = (key: ServiceKeyRow): ServiceKeyBody => ({
  id: key.id,
  number: key.number,
  publicKey: base64Url(key.publicKey),
  fingerprint: key.fingerprint,
  madeOn: key.madeOn,
  madeBy: key.madeByName,
  isCurrent: key.isCurrent,
});

/** A sealed request as it leaves for the adviser's device. */
export const talkBody = (request: Awaited<ReturnType<typeof listTalkRequests>>[number]): SealedTalk => ({
  id: request.id,
  keyId: request.keyId,
  eraseOn: request.eraseOn,
  sealed: base64Url(request.sealed),
});
