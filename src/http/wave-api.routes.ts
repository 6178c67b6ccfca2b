import { changePlannedWave } from '../usecases/change-planned-wave.ts';
import { closeWave } from '../usecases/close-wave.ts';
import { enterPaperBatch } from '../usecases/enter-paper-batch.ts';
import { getWave } from '../usecases/get-wave.ts';
import { listInvitationCodes } from '../usecases/list-invitation-codes.ts';
import { openWave } from '../usecases/open-wave.ts';
import { paperTemplate } from '../usecases/paper-template.ts';
import { planWave } from '../usecases/plan-wave.ts';
import { previewPlanRisk } from '../usecases/preview-plan-risk.ts';
import { previewWaveOpening } from '../usecases/preview-wave-opening.ts';
import { closingResultSchema } from './contract/release.ts';
import { answer, body, csvBody, list, organisationParameters, waveParameters } from './contract/shared.ts';
import {
  invitationLetterSchema,
  newWaveResultSchema,
  openingPreviewSchema,
  openingQuerySchema,
  openingResultSchema,
  openingRiskSchema,
  paperResultSchema,
  wavePlanSchema,
  waveViewSchema,
} from './contract/wave.ts';
import type { App } from './environment.ts';
import { sentFile } from './form.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Waves'];
const path = '/api/v1/organisations/{organisationId}/waves';
const onePath = `${path}/{waveId}`;
const request = { params: waveParameters };

/** A wave from plan to closing. */
export function registerWaveApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'post',
      path,
      tags,
      summary: 'Plan a wave',
      request: { params: organisationParameters, body: body(wavePlanSchema) },
      responses: { 201: answer('Planned', newWaveResultSchema) },
    }),
    async (c) => c.json(await planWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), c.req.valid('json')), 201),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/risk`,
      tags,
      summary: 'How many people the background questions of a plan would single out; stores nothing',
      request: { params: organisationParameters, body: body(wavePlanSchema) },
      responses: {
        200: answer('The reading; null when nobody is known yet', openingRiskSchema.nullable()),
      },
    }),
    async (c) => {
      const plan = c.req.valid('json');
      return c.json(await previewPlanRisk(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), plan), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: onePath,
      tags,
      summary: 'A wave with its reporting groups and progress',
      request,
      responses: { 200: answer('The wave', waveViewSchema) },
    }),
    async (c) => c.json(await getWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'put',
      path: onePath,
      tags,
      summary: 'Change a wave that has not been opened',
      request: { params: waveParameters, body: body(wavePlanSchema) },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      const plan = c.req.valid('json');
      await changePlannedWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), plan);
      return c.body(null, 204);
    },
  );

  app.openapi(
    staffRoute({
      method: 'delete',
      path: onePath,
      tags,
      summary: 'Remove a wave that has not been opened',
      request,
      responses: { 204: { description: 'Removed' } },
    }),
    async (c) => {
      await changePlannedWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), null);
      return c.body(null, 204);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${onePath}/opening`,
      tags,
      summary: 'What opening would fix: rules, merged units and why, the promises',
      request,
      responses: { 200: answer('Preview', openingPreviewSchema) },
    }),
    async (c) => c.json(await previewWaveOpening(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${onePath}/opening`,
      tags,
      summary: 'Open the wave: freezes the rules and makes the invitations',
      request: { params: waveParameters, query: openingQuerySchema },
      responses: { 200: answer('Opened', openingResultSchema) },
    }),
    async (c) => {
      const accept = c.req.valid('query').accept ?? null;
      return c.json(await openWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), accept), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${onePath}/closing`,
      tags,
      summary: 'Close the wave for good, build the release and evaluate early warning',
      request,
      responses: { 200: answer('Closed; the release is published, refused or still being built', closingResultSchema) },
    }),
    async (c) => {
      const patienceMs = c.var.options.buildPatienceMs;
      return c.json(
        await closeWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), { patienceMs }),
        200,
      );
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${onePath}/invitation-codes`,
      tags,
      summary: 'Codes to print or post; whether one was used stands nowhere',
      request,
      responses: { 200: answer('By unit and name', list(invitationLetterSchema)) },
    }),
    async (c) => c.json(await listInvitationCodes(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${onePath}/paper-template`,
      tags,
      summary: 'Header line and an explained example for paper questionnaires',
      request,
      responses: {
        200: { description: 'CSV', content: { 'text/csv': { schema: { type: 'string' } } } },
      },
    }),
    async (c) => {
      const csv = await paperTemplate(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
      return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
    },
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${onePath}/paper-batches`,
      tags,
      summary: 'Enter paper questionnaires, one line each, by reporting group, without names; all or nothing',
      request: { params: waveParameters, body: csvBody },
      responses: { 201: answer('Stored', paperResultSchema) },
    }),
    async (c) => {
      const file = await sentFile(c);
      const stored = await enterPaperBatch(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), file);
      return c.json(stored, 201);
    },
  );
}
