import { importPack } from '../usecases/import-pack.ts';
import { listInstruments } from '../usecases/list-instruments.ts';
import { listPacks } from '../usecases/list-packs.ts';
import { previewPack } from '../usecases/preview-pack.ts';
import { removePack } from '../usecases/remove-pack.ts';
import { instrumentSummarySchema, offeredInstrumentSchema } from './contract/instrument.ts';
import { packParameters, packPreviewSchema, packResultSchema, packSchema } from './contract/pack.ts';
import { answer, list, organisationParameters, zipBody } from './contract/shared.ts';
import type { App } from './environment.ts';
import { sentFile } from './form.ts';
import { summariseInstrument } from './instrument-summary.ts';
import { organisationIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Instruments'];
const ofOrganisation = '/api/v1/organisations/{organisationId}';
const packs = `${ofOrganisation}/packs`;

/** What can be measured, and the official wording and own instruments of an organisation. */
export function registerInstrumentApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: '/api/v1/instruments',
      tags,
      summary: 'Published instruments, with licence and comparability',
      responses: { 200: answer('In the order in which staff choose', list(instrumentSummarySchema)) },
    }),
    async (c) => {
      const offered = await listInstruments(c.var.ctx, ensureSignedIn(c), null);
      return c.json(
        offered.map(({ instrument }) => summariseInstrument(instrument)),
        200,
      );
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${ofOrganisation}/instruments`,
      tags,
      summary: 'Instruments that a new wave of this organisation can hold: in its official wording, and its own',
      request: { params: organisationParameters },
      responses: { 200: answer('In the order in which staff choose', list(offeredInstrumentSchema)) },
    }),
    async (c) => {
      const offered = await listInstruments(c.var.ctx, ensureSignedIn(c), organisationIdOf(c));
      return c.json(
        offered.map(({ instrument, origin }) => ({ ...summariseInstrument(instrument), origin })),
        200,
      );
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: packs,
      tags,
      summary: 'Official wording and own instruments that were brought in, taken back or not',
      request: { params: organisationParameters },
      responses: { 200: answer('Newest first', list(packSchema)) },
    }),
    async (c) => {
      const rows = await listPacks(c.var.ctx, ensureSignedIn(c), organisationIdOf(c));
      return c.json(
        rows.map(({ instrument, ...row }) => ({ ...row, instrument: instrument && summariseInstrument(instrument) })),
        200,
      );
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${packs}/preview`,
      tags,
      summary: 'What bringing in this zip would change, text by text; stores nothing',
      request: { params: organisationParameters, body: zipBody },
      responses: { 200: answer('Passes every check', packPreviewSchema) },
    }),
    async (c) => {
      const file = await sentFile(c);
      const { instrument, before, ...preview } = await previewPack(
        c.var.ctx,
        ensureSignedIn(c),
        organisationIdOf(c),
        file,
      );
      const summaries = { instrument: summariseInstrument(instrument), before: before && summariseInstrument(before) };
      return c.json({ ...preview, ...summaries }, 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: packs,
      tags,
      summary: 'Bring in official wording or an own instrument: new waves use it; any problem changes nothing',
      request: { params: organisationParameters, body: zipBody },
      responses: { 201: answer('Brought in, or there already', packResultSchema) },
    }),
    async (c) => {
      const file = await sentFile(c);
      const done = await importPack(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), file);
      return c.json({ ...done, instrument: summariseInstrument(done.instrument) }, 201);
    },
  );

  app.openapi(
    staffRoute({
      method: 'delete',
      path: `${packs}/{instrumentId}/{version}`,
      tags,
      summary:
        'Take it back: new waves do not get it, closed waves keep it; refused while a planned or open wave has it',
      request: { params: packParameters },
      responses: { 204: { description: 'No longer offered' } },
    }),
    async (c) => {
      const { instrumentId, version } = c.req.valid('param');
      await removePack(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), { instrumentId, version });
      return c.body(null, 204);
    },
  );
}
