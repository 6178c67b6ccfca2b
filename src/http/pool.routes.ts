import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { poolsPage } from '../../web/pages/staff/pools.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { buildPool } from '../usecases/build-pool.ts';
import { mayDo } from '../usecases/ensure-access.ts';
import { listPools } from '../usecases/list-pools.ts';
import { poolPlanSchema } from './contract/pool.ts';
import type { App } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { summariseInstrument } from './instrument-summary.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** Sector figures: what was published, and for consultants the form that makes them. */
export function registerPoolRoutes(app: App): void {
  app.get('/pools', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const page = await poolsPage(readerOf(c), {
      pools: await listPools(ctx, actor),
      instruments: mayDo(actor, 'pool.build', null) ? ctx.library.list().map(summariseInstrument) : null,
      message: takeFlash(c),
      error: null,
    });
    return c.html(page);
  });

  app.post('/pools', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx, language } = c.var;
    const form = await readForm(c);
    try {
      const plan = poolPlanSchema.safeParse({
        title: form.text('title'),
        sector: form.text('sector') || null,
        instrumentId: form.text('instrumentId'),
      });
      if (!plan.success) throw new WerkpeilError('bad-request');
      await buildPool(ctx, actor, plan.data);
      flash(c, staffTexts(language).disclosure.poolDone);
      return c.redirect('/pools', 303);
    } catch (error) {
      if (!(error instanceof WerkpeilError) || !['bad-request', 'pool-refused'].includes(error.code)) throw error;
      const page = await poolsPage(readerOf(c), {
        pools: await listPools(ctx, actor),
        instruments: ctx.library.list().map(summariseInstrument),
        message: null,
        error: errorSentence(language, error.code, error.details),
      });
      return c.html(page, errorStatus[error.code]);
    }
  });
}
