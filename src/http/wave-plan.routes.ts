import type { Context } from 'hono';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { removeWavePage } from '../../web/pages/staff/remove-wave.ts';
import { type WaveFormValues, waveFormPage } from '../../web/pages/staff/wave-form.ts';
import { type Problem, WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import { brusselsDay } from '../domain/participation/calendar.ts';
import { changePlannedWave } from '../usecases/change-planned-wave.ts';
import { ensureAccess } from '../usecases/ensure-access.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { getWave } from '../usecases/get-wave.ts';
import { libraryFor } from '../usecases/instrument-library.ts';
import { planWave } from '../usecases/plan-wave.ts';
import { previewPlanRisk } from '../usecases/preview-plan-risk.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash } from './flash.ts';
import { readForm } from './form.ts';
import { summariseInstrument } from './instrument-summary.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';
import { defaultPlan, planErrors, planFromValues, planOfWave, untouchedMail, valuesFromForm } from './wave-form.ts';

/** Planning a wave, and changing or removing it while it is planned. */
export function registerWavePlanRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves';

  app.get(`${path}/new`, async (c) => {
    const { ctx, language } = c.var;
    const { id, kind } = await getOrganisation(ctx, ensurePlanner(c), organisationIdOf(c));
    const title = staffTexts(language).staff.wave.defaultTitle;
    return drawForm(c, id, null, defaultPlan(kind, (await libraryFor(ctx, id)).list(), title, ctx.clock));
  });

  app.post(path, (c) => savePlan(c, organisationIdOf(c), null));

  app.get(`${path}/:waveId/edit`, async (c) => {
    const { wave } = await ensurePlanned(c);
    return drawForm(c, wave.organisationId, wave.id, planOfWave(wave));
  });

  app.post(`${path}/:waveId/edit`, (c) => savePlan(c, organisationIdOf(c), waveIdOf(c)));

  app.post(`${path}/risk`, (c) => drawRisk(c, null));
  app.post(`${path}/:waveId/risk`, (c) => drawRisk(c, waveIdOf(c)));

  app.get(`${path}/:waveId/remove`, async (c) => c.html(await removeWavePage(readerOf(c), await ensurePlanned(c))));

  app.post(`${path}/:waveId/remove`, async (c) => {
    const organisationId = organisationIdOf(c);
    await changePlannedWave(c.var.ctx, ensureSignedIn(c), organisationId, waveIdOf(c), null);
    flash(c, staffTexts(c.var.language).staff.remove.done);
    return c.redirect(`/organisations/${organisationId}`, 303);
  });
}

/** Whoever may not send the form does not get it either. */
function ensurePlanner(c: Context<AppEnv>) {
  const actor = ensureSignedIn(c);
  ensureAccess(actor, 'wave.plan', organisationIdOf(c));
  return actor;
}

async function ensurePlanned(c: Context<AppEnv>) {
  const view = await getWave(c.var.ctx, ensurePlanner(c), organisationIdOf(c), waveIdOf(c));
  if (view.wave.status !== 'planned') throw new WerkpeilError('wave-not-planned');
  return view;
}

/** Saves the form and goes on to what opening would fix; a refused plan is shown again as it was filled in. */
async function savePlan(c: Context<AppEnv>, organisationId: OrganisationId, waveId: WaveId | null) {
  const actor = ensureSignedIn(c);
  const { ctx } = c.var;
  const values = valuesFromForm(await readForm(c));
  const plan = planFromValues(values);
  try {
    const id = waveId ?? (await planWave(ctx, actor, organisationId, plan)).waveId;
    if (waveId) await changePlannedWave(ctx, actor, organisationId, waveId, plan);
    return c.redirect(`/organisations/${organisationId}/waves/${id}/opening`, 303);
  } catch (error) {
    if (!(error instanceof WerkpeilError) || error.code !== 'plan-refused') throw error;
    return drawForm(c, organisationId, waveId, values, error.problems);
  }
}

/** The form again, with the risk meter for what is chosen now; nothing is saved. */
const drawRisk = async (c: Context<AppEnv>, waveId: WaveId | null) =>
  drawForm(c, organisationIdOf(c), waveId, valuesFromForm(await readForm(c)));

async function drawForm(
  c: Context<AppEnv>,
  organisationId: OrganisationId,
  waveId: WaveId | null,
  plan: WaveFormValues,
  problems: readonly Problem[] = [],
) {
  const { ctx, language } = c.var;
  const actor = ensureSignedIn(c);
  const risk = await previewPlanRisk(ctx, actor, organisationId, planFromValues(plan));
  const organisation = await getOrganisation(ctx, actor, organisationId);
  const instruments = (await libraryFor(ctx, organisationId)).list();
  const page = await waveFormPage(readerOf(c), {
    organisationId,
    organisationName: organisation.name,
    waveId,
    plan: { ...plan, mail: plan.mail ?? (ctx.mail ? untouchedMail(waveId === null) : undefined) },
    instruments: instruments.map(summariseInstrument),
    today: brusselsDay(ctx.clock()),
    risk,
    errors: planErrors(problems, instruments, language),
  });
  return c.html(page, problems.length > 0 ? errorStatus['plan-refused'] : 200);
}
