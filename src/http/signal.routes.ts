import { staffTexts } from '../../web/locales/staff-texts.ts';
import { signalsPage } from '../../web/pages/staff/signals.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { mayDo } from '../usecases/ensure-access.ts';
import { listSignals } from '../usecases/list-signals.ts';
import { setFollowUp } from '../usecases/set-follow-up.ts';
import { followUpSchema } from './contract/signal.ts';
import type { App } from './environment.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { nameSignal } from './name-signal.ts';
import { organisationIdOf, signalIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** The early-warning list of the prevention service. */
export function registerSignalRoutes(app: App): void {
  app.get('/signals', async (c) => {
    const actor = ensureSignedIn(c);
    const rows = await listSignals(c.var.ctx, actor, null);
    const { library, benchmarks } = c.var.ctx;
    const named = rows.map((row) => ({
      ...nameSignal(row, library, benchmarks),
      mayFollowUp: mayDo(actor, 'signals.follow-up', row.signal.organisationId),
      mayReadReport: mayDo(actor, 'report.read', row.signal.organisationId),
    }));
    return c.html(await signalsPage(readerOf(c), { rows: named, message: takeFlash(c) }));
  });

  app.post('/organisations/:organisationId/signals/:signalId/follow-up', async (c) => {
    const actor = ensureSignedIn(c);
    const form = await readForm(c);
    const input = followUpSchema.safeParse({ status: form.text('status'), note: form.text('note') });
    if (!input.success) throw new WerkpeilError('bad-request');
    await setFollowUp(c.var.ctx, actor, organisationIdOf(c), signalIdOf(c), input.data);
    flash(c, staffTexts(c.var.language).staff.signals.saved);
    return c.redirect(`/signals#signal-${signalIdOf(c)}`, 303);
  });
}
