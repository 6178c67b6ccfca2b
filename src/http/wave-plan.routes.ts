import type { Context } from 'hono';
import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { waveFormPage } from '../../web/pages/staff/wave-form.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { changePlannedWave } from '../usecases/change-planned-wave.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { getWave } from '../usecases/get-wave.ts';
import { libraryFor } from '../usecases/instrument-library.ts';
import { planWave } from '../usecases/plan-wave.ts';
import { wavePlanSchema } from './contract/wave.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { readForm } from './form.ts';
import { summariseInstrument } from './instrument-summary.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';
import { defaultPlan, planFromForm, planOfWave } from './wave-form.ts';

/** Planning a wave, and changing or removing it while it is planned. */
export function registerWavePlanRoutes(app: App): void {
  app.get('/organisations/:organisationId/waves/new', async (c) => {
    const organisation = await getOrganisation(c.var.ctx, ensureSignedIn(c), organisationIdOf(c));
    const { ctx, language } = c.var;
    const instruments = (await libraryFor(ctx, organisation.id)).list();
    const title = staffTexts(language).staff.wave.defaultTitle;
    return c.html(
      await waveFormPage(readerOf(c), {
        organisationId: organisation.id,
        organisationName: organisation.name,
        waveId: null,
        plan: defaultPlan(organisation.kind, instruments, title, ctx.clock),
        instruments: instruments.map(summariseInstrument),
        error: null,
      }),
    );
  });

  app.post('/organisations/:organisationId/waves', (c) => savePlan(c, organisationIdOf(c), null));

  app.get('/organisations/:organisationId/waves/:waveId/edit', async (c) => {
    const { ctx } = c.var;
    const { wave, organisationName } = await getWave(ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
    if (wave.status !== 'planned') throw new WerkpeilError('wave-not-planned');
    return c.html(
      await waveFormPage(readerOf(c), {
        organisationId: wave.organisationId,
        organisationName,
        waveId: wave.id,
        plan: planOfWave(wave),
        instruments: (await libraryFor(ctx, wave.organisationId)).list().map(summariseInstrument),
        error: null,
      }),
    );
  });

  app.post('/organisations/:organisationId/waves/:waveId/edit', (c) => savePlan(c, organisationIdOf(c), waveIdOf(c)));

  app.post('/organisations/:organisationId/waves/:waveId/remove', async (c) => {
    const organisationId = organisationIdOf(c);
    await changePlannedWave(c.var.ctx, ensureSignedIn(c), organisationId, waveIdOf(c), null);
    return c.redirect(`/organisations/${organisationId}`, 303);
  });
}

/** Saves the form and goes on to what opening would fix; a refused plan is shown again as it was filled in. */
async function savePlan(c: Context<AppEnv>, organisationId: OrganisationId, waveId: WaveId | null) {
  const actor = ensureSignedIn(c);
  const { ctx, language } = c.var;
  const fields = planFromForm(await readForm(c));
  try {
    const plan = wavePlanSchema.safeParse(fields);
    if (!plan.success) throw new WerkpeilError('bad-request');
    const id = waveId ?? (await planWave(ctx, actor, organisationId, plan.data)).waveId;
    if (waveId) await changePlannedWave(ctx, actor, organisationId, waveId, plan.data);
    return c.redirect(`/organisations/${organisationId}/waves/${id}/opening`, 303);
  } catch (error) {
    if (!(error instanceof WerkpeilError) || !['bad-request', 'wave-rules-unsafe'].includes(error.code)) throw error;
    const organisation = await getOrganisation(ctx, actor, organisationId);
    return c.html(
      await waveFormPage(readerOf(c), {
        organisationId,
        organisationName: organisation.name,
        waveId,
        plan: fields,
        instruments: (await libraryFor(ctx, organisationId)).list().map(summariseInstrument),
        error: errorSentence(language, error.code, error.details),
      }),
      errorStatus[error.code],
    );
  }
}
