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
import { importPreviewSchema, importQuerySchema, importResultSchema } from './contract/people.ts';
import { answer, body, csvBody, list, organisationParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { sentFile } from './form.ts';
import { organisationIdOf } from './parameters.ts';
import { describePreview } from './problems.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const tags = ['Organisations'];
const path = '/api/v1/organisations';

/** Organisations, and the list of people of each. */
export function registerOrganisationApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path,
      tags,
      summary: 'Organisations that you may see',
      responses: { 200: answer('By name', list(organisationRowSchema)) },
    }),
    async (c) => c.json(await listOrganisations(c.var.ctx, ensureSignedIn(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path,
      tags,
      summary: 'Add an organisation',
      request: { body: body(newOrganisationSchema) },
      responses: {
        201: answer('Added', newOrganisationResultSchema),
      },
    }),
    async (c) => c.json(await createOrganisation(c.var.ctx, ensureSignedIn(c), c.req.valid('json')), 201),
  );

  app.openapi(
    staffRoute({
      method: 'get',
      path: `${path}/{organisationId}`,
      tags,
      summary: 'Units, head counts and waves of one organisation',
      request: { params: organisationParameters },
      responses: { 200: answer('The organisation', organisationSchema) },
    }),
    async (c) => c.json(await getOrganisation(c.var.ctx, ensureSignedIn(c), organisationIdOf(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: `${path}/{organisationId}/people/preview`,
      tags,
      summary: 'What importing this CSV file would do; stores nothing',
      request: { params: organisationParameters, body: csvBody },
      responses: { 200: answer('Columns, units, and problems line by line', importPreviewSchema) },
    }),
    async (c) => {
      const file = await sentFile(c);
      const preview = await previewPeopleImport(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), file);
      return c.json(describePreview(preview, c.var.language), 200);
    },
  );

  app.openapi(
    staffRoute({
      method: 'put',
      path: `${path}/{organisationId}/people`,
      tags,
      summary: 'Replace the list of people by this CSV file; any problem changes nothing',
      request: { params: organisationParameters, query: importQuerySchema, body: csvBody },
      responses: { 200: answer('Imported', importResultSchema) },
    }),
    async (c) => {
      const file = await sentFile(c);
      const accept = c.req.valid('query').accept ?? null;
      return c.json(await importPeople(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), file, accept), 200);
    },
  );
}
