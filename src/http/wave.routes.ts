import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { closeWavePage } from '../../web/pages/staff/close-wave.ts';
import { openingPage } from '../../web/pages/staff/opening.ts';
import { wavePage } from '../../web/pages/staff/wave.ts';
import { type ErrorCode, WerkpeilError } from '../domain/errors.ts';
import { startRelease } from '../usecases/build-release.ts';
import { closeWave } from '../usecases/close-wave.ts';
import { ensureAccess, mayDo } from '../usecases/ensure-access.ts';
import { getMail } from '../usecases/get-mail.ts';
import { getWave } from '../usecases/get-wave.ts';
import { instrumentsOf } from '../usecases/instrument-library.ts';
import { openWave } from '../usecases/open-wave.ts';
import { previewWaveOpening } from '../usecases/preview-wave-opening.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

const obstacles: readonly ErrorCode[] = [
  'wave-dates-passed',
  'wave-no-people',
  'wave-rules-unsafe',
  'promise-untrue',
  'wave-singles-out',
];

/** One wave: its page, opening and closing. */
export function registerWaveRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId';

  app.get(path, async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisationId = organisationIdOf(c);
    const view = await getWave(ctx, actor, organisationId, waveIdOf(c));
    const { status, rules } = view.wave;
    const hasMail = status !== 'closed' && rules.participation === 'invited';
    return c.html(
      await wavePage(readerOf(c), {
        view,
        instruments: await instrumentsOf(ctx, view.wave),
        scanUrl: `${ctx.baseUrl}/w/${view.wave.link}`,
        mayRun: mayDo(actor, 'wave.open', organisationId),
        mayEnterPaper: mayDo(actor, 'paper.enter', organisationId),
        mayRead: mayDo(actor, 'release.read', organisationId),
        mayReadReport: mayDo(actor, 'report.read', organisationId),
        mayReadAudit: mayDo(actor, 'audit.read', organisationId),
        mayReadCare: mayDo(actor, 'care.read', organisationId),
        message: takeFlash(c),
        mayReview: mayDo(actor, 'comments.review', organisationId),
        mail: hasMail ? await getMail(ctx, actor, organisationId, waveIdOf(c)) : null,
      }),
    );
  });

  app.get(`${path}/opening`, (c) => drawOpening(c, 200));

  app.post(`${path}/open`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    try {
      const accept = (await c.req.parseBody())['accept'] === 'singles-out' ? 'singles-out' : null;
      const { invitations } = await openWave(c.var.ctx, ensureSignedIn(c), organisationId, waveId, accept);
      flash(c, staffTexts(c.var.language).staff.opening.opened(invitations));
      return c.redirect(`/organisations/${organisationId}/waves/${waveId}`, 303);
    } catch (error) {
      // The page says what stands in the way and leads to where it can be mended.
      if (!(error instanceof WerkpeilError) || !obstacles.includes(error.code)) throw error;
      return drawOpening(c, errorStatus[error.code], error.code === 'wave-singles-out');
    }
  });

  app.get(`${path}/close`, async (c) => {
    const actor = ensureSignedIn(c);
    ensureAccess(actor, 'wave.close', organisationIdOf(c));
    const view = await getWave(c.var.ctx, actor, organisationIdOf(c), waveIdOf(c));
    if (view.wave.status !== 'open') throw new WerkpeilError('wave-not-open');
    return c.html(await closeWavePage(readerOf(c), view));
  });

  app.post(`${path}/close`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const patienceMs = c.var.options.buildPatienceMs;
    const { release } = await closeWave(c.var.ctx, ensureSignedIn(c), organisationId, waveId, { patienceMs });
    const { close, serviceKey } = staffTexts(c.var.language).staff;
    flash(c, release.status === 'waiting' ? serviceKey.care.waitingTitle : close[release.status]);
    return c.redirect(`/organisations/${organisationId}/waves/${waveId}`, 303);
  });

  app.post(`${path}/release`, async (c) => {
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const patienceMs = c.var.options.buildPatienceMs;
    await startRelease(c.var.ctx, ensureSignedIn(c), organisationId, waveId, { patienceMs });
    return c.redirect(`/organisations/${organisationId}/waves/${waveId}`, 303);
  });
}

async function drawOpening(c: Context<AppEnv>, status: ContentfulStatusCode, isUnaccepted = false) {
  const actor = ensureSignedIn(c);
  const { ctx } = c.var;
  const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
  const preview = await previewWaveOpening(ctx, actor, organisationId, waveId);
  const { organisationName } = await getWave(ctx, actor, organisationId, waveId);
  const instruments = await instrumentsOf(ctx, preview.wave);
  return c.html(
    await openingPage(readerOf(c), { organisationId, organisationName, preview, instruments, isUnaccepted }),
    status,
  );
}
