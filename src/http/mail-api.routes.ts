import { createRoute } from '@hono/zod-openapi';
import { checkMail } from '../usecases/check-mail.ts';
import { getMail } from '../usecases/get-mail.ts';
import { sendInvitations } from '../usecases/send-invitations.ts';
import { sendReminder } from '../usecases/send-reminder.ts';
import {
  mailCheckResultSchema,
  mailCheckSchema,
  mailingResultSchema,
  mailViewSchema,
  reminderResultSchema,
} from './contract/mail.ts';
import { answer, body, errorSchema, session, staffErrors, waveParameters } from './contract/shared.ts';
import type { App } from './environment.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn } from './reader.ts';

const tags = ['Mail'];
const path = '/api/v1/organisations/{organisationId}/waves/{waveId}/mail';
const request = { params: waveParameters };

/** Invitations and reminders by e-mail. Nothing here says who took part, or to how many a reminder went. */
export function registerMailApi(app: App): void {
  app.openapi(
    createRoute({
      method: 'get',
      path,
      tags,
      security: session,
      summary: 'The mail of a wave: head counts of the list, days, and the texts',
      request,
      responses: { 200: answer('The mail', mailViewSchema), ...staffErrors },
    }),
    async (c) => c.json(await getMail(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/invitations`,
      tags,
      security: session,
      summary: 'Mail the invitations to everybody with an address to whom they did not go yet',
      request,
      responses: { 202: answer('Asked for; they go out in the background', mailingResultSchema), ...staffErrors },
    }),
    async (c) => c.json(await sendInvitations(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 202),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: `${path}/reminders`,
      tags,
      security: session,
      summary: 'Send a reminder today; to how many it goes is told to nobody',
      request,
      responses: { 202: answer('Asked for; it goes out in the background', reminderResultSchema), ...staffErrors },
    }),
    async (c) => c.json(await sendReminder(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c)), 202),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/mail/checks',
      tags,
      security: session,
      summary: 'Try the mail server, and send one mail to an address; for the operator',
      request: { body: body(mailCheckSchema) },
      responses: {
        200: answer('It works', mailCheckResultSchema),
        ...staffErrors,
        502: answer('The mail server did not take it; the sentence says what to do', errorSchema),
      },
    }),
    async (c) => {
      const { to, language = c.var.language } = c.req.valid('json');
      return c.json(await checkMail(c.var.ctx, ensureSignedIn(c), { to, language }), 200);
    },
  );
}
