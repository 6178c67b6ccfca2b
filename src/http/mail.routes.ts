import { staffTexts } from '../../web/locales/staff-texts.ts';
import { mailPage } from '../../web/pages/staff/mail.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { mayDo } from '../usecases/ensure-access.ts';
import { getMail } from '../usecases/get-mail.ts';
import { sendInvitations } from '../usecases/send-invitations.ts';
import { sendReminder } from '../usecases/send-reminder.ts';
import type { App } from './environment.ts';
import { flash, takeFlash } from './flash.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** The mail of a wave: what went out, what will, and the texts. */
export function registerMailRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId/mail';

  app.get(path, async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisationId = organisationIdOf(c);
    return c.html(
      await mailPage(readerOf(c), {
        view: await getMail(ctx, actor, organisationId, waveIdOf(c)),
        today: brusselsDay(ctx.clock()),
        maySend: mayDo(actor, 'mail.send', organisationId),
        isOperator: mayDo(actor, 'mail.check', null),
        message: takeFlash(c),
      }),
    );
  });

  app.post(`${path}/invitations`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const { addresses } = await sendInvitations(c.var.ctx, ensureSignedIn(c), organisationId, waveId);
    const words = staffTexts(c.var.language).staff.mail;
    flash(c, addresses > 0 ? words.invitationsAsked(addresses) : words.nothingToSend);
    return c.redirect(`/organisations/${organisationId}/waves/${waveId}/mail`, 303);
  });

  app.post(`${path}/reminders`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    await sendReminder(c.var.ctx, ensureSignedIn(c), organisationId, waveId);
    flash(c, staffTexts(c.var.language).staff.mail.reminderAsked);
    return c.redirect(`/organisations/${organisationId}/waves/${waveId}/mail`, 303);
  });
}
