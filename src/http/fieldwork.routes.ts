import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { codesPage } from '../../web/pages/staff/codes.ts';
import { lettersPage } from '../../web/pages/staff/letters.ts';
import { paperPage } from '../../web/pages/staff/paper.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { ensureAccess } from '../usecases/ensure-access.ts';
import { enterPaperBatch } from '../usecases/enter-paper-batch.ts';
import { getWave } from '../usecases/get-wave.ts';
import { instrumentsOf } from '../usecases/instrument-library.ts';
import { listInvitationCodes } from '../usecases/list-invitation-codes.ts';
import { paperTemplate } from '../usecases/paper-template.ts';
import { attachment } from './attachment.ts';
import type { App } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { describeProblem } from './problems.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** Codes, letters and paper questionnaires. */
export function registerFieldworkRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId';

  app.get(`${path}/codes`, async (c) => {
    const actor = ensureSignedIn(c);
    const ids = [organisationIdOf(c), waveIdOf(c)] as const;
    const letters = await listInvitationCodes(c.var.ctx, actor, ...ids);
    const { wave, organisationName } = await getWave(c.var.ctx, actor, ...ids);
    return c.html(await codesPage(readerOf(c), { wave, organisationName, letters }));
  });

  app.get(`${path}/letters`, async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const ids = [organisationIdOf(c), waveIdOf(c)] as const;
    const all = await listInvitationCodes(ctx, actor, ...ids);
    // A head count of the list and of its addresses: who took part is no part of it.
    const letters = c.req.query('only') === 'not-mailed' ? all.filter(({ isMailed }) => !isMailed) : all;
    const { wave, organisationName, keyFingerprint } = await getWave(ctx, actor, ...ids);
    return c.html(
      await lettersPage(readerOf(c), {
        wave,
        organisationName,
        letters,
        keyFingerprint,
        perPage: c.req.query('per-page') === '1' ? 1 : 3,
        minutes: (await instrumentsOf(ctx, wave)).reduce((sum, { minutes }) => sum + minutes, 0),
        typeAddress: `${ctx.baseUrl.replace(/^https?:\/\//, '')}/s`,
      }),
    );
  });

  app.get(`${path}/paper`, async (c) => {
    const { wave, organisationName } = await getWave(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
    ensureAccess(ensureSignedIn(c), 'paper.enter', organisationIdOf(c));
    const page = { wave, organisationName, error: null, problems: [], message: takeFlash(c) };
    return c.html(await paperPage(readerOf(c), page));
  });

  app.get(`${path}/paper/template.csv`, async (c) => {
    const body = await paperTemplate(c.var.ctx, ensureSignedIn(c), organisationIdOf(c), waveIdOf(c));
    return attachment({ fileName: 'werkpeil-papier.csv', mediaType: 'text/csv; charset=utf-8', body });
  });

  app.post(`${path}/paper`, async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx, language } = c.var;
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const form = await readForm(c);
    try {
      const { stored } = await enterPaperBatch(ctx, actor, organisationId, waveId, await form.file('file'));
      flash(c, staffTexts(language).staff.paper.done(stored));
      return c.redirect(`/organisations/${organisationId}/waves/${waveId}/paper`, 303);
    } catch (error) {
      if (!(error instanceof WerkpeilError) || error.code === 'not-allowed') throw error;
      const { wave, organisationName } = await getWave(ctx, actor, organisationId, waveId);
      return c.html(
        await paperPage(readerOf(c), {
          wave,
          organisationName,
          error: errorSentence(language, error.code, error.details),
          problems: error.problems.map((problem) => describeProblem(problem, language)),
          message: null,
        }),
        errorStatus[error.code],
      );
    }
  });
}
