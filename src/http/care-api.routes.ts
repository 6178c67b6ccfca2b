import { eraseCareRecord, handOverCare, listCareRecords } from '../usecases/care-records.ts';
import { careHandoverSchema, careViewSchema } from './contract/care.ts';
import { releaseResultSchema } from './contract/release.ts';
import { answer, body, waveParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { base64Url, bytesFromBase64Url } from './participation-api.routes.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Prevention service'];
const path = '/api/v1/organisations/{organisationId}/waves/{waveId}';

/** Sealed answers in the care of a physician: out to the physician's device, and back without names. */
export function registerCareApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/care-records`,
      tags,
      summary: 'Sealed answers of a wave in care, in no order; for the prevention service only',
      request: { params: waveParameters },
      responses: { 200: answer('Sealed answers', careViewSchema) },
    }),
    async (c) => {
      const view = await listCareRecords(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
      return c.json(careBody(view), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'delete',
      path: `${path}/care-records/{mark}`,
      tags,
      summary: 'Erase the sealed answers of one person, who asked for it; anonymous ones that were handed over stay',
      request: { params: waveParameters.extend({ mark: careViewSchema.shape.records.unwrap().element.shape.mark }) },
      responses: { 204: { description: 'Erased' } },
    }),
    async (c) => {
      const mark = bytesFromBase64Url(c.req.valid('param').mark);
      await eraseCareRecord(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), mark);
      return c.body(null, 204);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/care-handover`,
      tags,
      summary: 'Hand over the anonymous answers of a closed wave in care, once; then its release is built',
      request: { params: waveParameters, body: body(careHandoverSchema) },
      responses: { 200: answer('What became of the release', releaseResultSchema) },
    }),
    async (c) => {
      const { answers, unreadable } = c.req.valid('json');
      const handed = answers.map(({ group, language, sheets }) => ({ groupId: group, language, sheets }));
      const outcome = await handOverCare(
        c.var.ctx,
        ensureSignedIn(c),
        organisationIdOf(c),
        waveIdOf(c),
        {
          answers: handed,
          unreadable,
        },
        { patienceMs: c.var.options.buildPatienceMs },
      );
      return c.json(outcome, 200);
    },
  );
}

/** What leaves for the physician's device. */
export const careBody = ({ handedOver, eraseOn, records }: Awaited<ReturnType<typeof listCareRecords>>) => ({
  handedOver,
  eraseOn,
  records: records.map(({ mark, groupId, sealed }) => ({
    mark: base64Url(mark),
    group: groupId,
    sealed: base64Url(sealed),
  })),
});
