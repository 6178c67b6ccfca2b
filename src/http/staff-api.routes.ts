import { createRoute, z } from '@hono/zod-openapi';
import type { OrganisationId, UnitId } from '../domain/ids.ts';
import { createStaffAccount } from '../usecases/create-staff-account.ts';
import { listStaff } from '../usecases/list-staff.ts';
import { newStaffSchema, staffRowSchema } from './contract/session.ts';
import { answer, body, idSchema, list, session, staffErrors } from './contract/shared.ts';
import type { App } from './environment.ts';
import { ensureSignedIn } from './reader.ts';

const newStaffResultSchema = z.object({ staffId: idSchema }).openapi('NewStaffResult');

/** Accounts of staff. */
export function registerStaffApi(app: App): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/staff',
      tags: ['Access'],
      security: session,
      summary: 'Accounts with their roles; operator only',
      responses: { 200: answer('Accounts', list(staffRowSchema)), ...staffErrors },
    }),
    async (c) => c.json(await listStaff(c.var.ctx, ensureSignedIn(c)), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/staff',
      tags: ['Access'],
      security: session,
      summary: 'Give somebody an account with one role; operator only',
      request: { body: body(newStaffSchema) },
      responses: { 201: answer('Created', newStaffResultSchema), ...staffErrors },
    }),
    async (c) => {
      const input = c.req.valid('json');
      const created = await createStaffAccount(c.var.ctx, ensureSignedIn(c), {
        ...input,
        organisationIds: input.organisationIds as readonly OrganisationId[],
        unitId: input.unitId as UnitId | null,
      });
      return c.json(created, 201);
    },
  );
}
