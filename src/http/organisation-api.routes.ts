import { createRoute } from '@hono/zod-openapi';
import { createOrganisation } from '../usecases/create-organisation.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { importPeople } from '../usecases/import-people.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { previewPeopleImport } from '../usecases/preview-people-import.ts';
import {
  newOrganisationResultSchema,
  newOrganisationSchema,
  organisationRowSchema,
  organisationSchema,
} from './contract/organisation.ts';
import { importPreviewSchema, importResultSchema } from './contract/people.ts';
import { answer, body, csvBody, list, organisationParameters, session, staffErrors } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf } from './parameters.ts';
import { describePreview } from './problems.ts';
import { ensureSignedIn } from './reader.ts';

const tags = ['Organisations'];
const path = '/api/v1/organisations';

/** Organisations, and the list of people of each. */
export function registerOrganisationApi(app: App): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security: session,
      summary: 'Organisations that you may see',
      responses: { 200: answer('By name', list(organisationRowSchema)), ...staffErrors },
    }),
    async (c) => c.json(await listOrganisations(c.var.ctx, ensureSignedIn(c)), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path,
      tags,
      security: session,
      summary: 'Add an organisation',
      request: { body: body(newOrganisationSchema) },
      responses: {
        201: answer('Added', newOrganisationResultSchema),
        ...staffErrors,
      },
    }),
    async (c) => c.json(await createOrganisation(c.var.ctx, ensureSignedIn(c), c.req.valid('json')), 201),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: `${path}/{organisationId}`,
      tags,
      security: session,
      summary: 'Units, head counts and waves of one organisation',
      request: { params: organisationParameters },
      responses: { 200: answer('The organisation', organisationSchema), ...staffErrors },
    }),
    async (c) => c.json(await getOrganisation(c.var.ctx, ensureSignedIn(c), organisationIdOf(c)), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/{organisationId}/people/preview`,
      tags,
      security: session,
      summary: 'What importing this CSV file would do; stores nothing',
      request: { params: organisationParameters, body: csvBody },
      responses: { 200: answer('Columns, units, and problems line by line', importPreviewSchema), ...staffErrors },
    }),
    async (c) => {
      const file = new Uint8Array(await c.req.arrayBuffer());
      const preview = await previewPeopleImport(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), file);
      return c.json(describePreview(preview, c.var.language), 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: `${path}/{organisationId}/people`,
      tags,
      security: session,
      summary: 'Replace the list of people by this CSV file; any problem changes nothing',
      request: { params: organisationParameters, body: csvBody },
      responses: { 200: answer('Imported', importResultSchema), ...staffErrors },
    }),
    async (c) => {
      const file = new Uint8Array(await c.req.arrayBuffer());
      return c.json(await importPeople(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), file), 200);
    },
  );
}
