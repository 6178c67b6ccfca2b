import { z } from '@hono/zod-openapi';
import { startRelease } from '../usecases/build-release.ts';
import { exportRelease } from '../usecases/export-release.ts';
import { getAudit } from '../usecases/get-audit.ts';
import { getRelease } from '../usecases/get-release.ts';
import { getReport } from '../usecases/get-report.ts';
import { attachment } from './attachment.ts';
import { releaseAuditSchema, releaseResultSchema, releaseSchema } from './contract/release.ts';
import { releaseDocumentSchema } from './contract/release-document.ts';
import { reportSchema } from './contract/report.ts';
import { answer, waveParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Releases and reports'];
const path = '/api/v1/organisations/{organisationId}/waves/{waveId}';
const unitQuery = z.object({
  unit: z.string().max(80).optional().openapi({ description: 'Omitted: the top of what you may see.' }),
});
const againQuery = z.object({ again: z.enum(['true', 'false']).optional() });
const formatParameters = waveParameters.extend({ format: z.enum(['csv', 'json']) });

/** What is published of a closed wave: the saved release, a report of one unit, and files. */
export function registerReleaseApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/release`,
      tags,
      summary:
        'Build the release of a closed wave after a failure, or with `again` a further one; the earlier one stands when that is not safe',
      request: { params: waveParameters, query: againQuery },
      responses: { 200: answer('Published, refused or still being built', releaseResultSchema) },
    }),
    async (c) => {
      const again = c.req.valid('query').again === 'true';
      const options = { again, patienceMs: c.var.options.buildPatienceMs };
      return c.json(await startRelease(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), options), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/release`,
      tags,
      summary: 'The saved, protected release with its audit',
      request: { params: waveParameters },
      responses: { 200: answer('The release', releaseSchema) },
    }),
    async (c) => c.json(await getRelease(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/audit`,
      tags,
      summary: 'How the release is protected and what its auditor found, without any figure',
      request: { params: waveParameters },
      responses: { 200: answer('The auditor’s report', releaseAuditSchema) },
    }),
    async (c) => {
      const { table, ...rest } = await getAudit(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
      return c.json({ ...rest, rules: table.rules }, 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/report`,
      tags,
      summary: 'The report of one unit, with benchmarks and the previous wave',
      request: { params: waveParameters, query: unitQuery },
      responses: { 200: answer('The report', reportSchema) },
    }),
    async (c) => {
      const unit = c.req.valid('query').unit ?? null;
      return c.json(await getReport(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), unit), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/release/{format}`,
      tags,
      summary: 'The release as a file',
      request: { params: formatParameters },
      responses: {
        200: {
          description: 'CSV or JSON',
          content: {
            'text/csv': { schema: { type: 'string' } },
            'application/json': { schema: releaseDocumentSchema },
          },
        },
      },
    }),
    async (c) => {
      const { format } = c.req.valid('param');
      const file = await exportRelease(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c), format);
      return attachment(file);
    },
  );
}
