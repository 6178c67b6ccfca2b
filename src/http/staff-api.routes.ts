import { z } from '@hono/zod-openapi';
import type { OrganisationId, UnitId } from '../domain/ids.ts';
import { createStaffAccount } from '../usecases/create-staff-account.ts';
import { listStaff } from '../usecases/list-staff.ts';
import { newStaffSchema, staffRowSchema } from './contract/session.ts';
import { answer, body, idSchema, list } from './contract/shared.ts';
import type { App } from './environment.ts';
import { ensureSignedIn } from './reader.ts';
import { staffRoute } from './staff-route.ts';

const newStaffResultSchema = z.object({ staffId: idSchema }).openapi('NewStaffResult');

/** Accounts of staff. */
export function registerStaffApi(app: App): void {
  app.openapi(
    staffRoute({
      method: 'get',
      path: '/api/v1/staff',
      tags: ['Access'],
      summary: 'Accounts with their roles; operator only',
      responses: { 200: answer('Accounts', list(staffRowSchema)) },
    }),
    async (c) => c.json(await listStaff(c.var.ctx, ensureSignedIn(c)), 200),
  );

  app.openapi(
    staffRoute({
      method: 'post',
      path: '/api/v1/staff',
      tags: ['Access'],
      summary: 'Give somebody an account with one role; operator only',
      request: { body: body(newStaffSchema) },
      responses: { 201: answer('Created', newStaffResultSchema) },
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
