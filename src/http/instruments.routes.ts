import type { Context } from 'hono';
import { errorSentence, pickText } from '../../web/locales/index.ts';
import { instrumentTexts } from '../../web/locales/instruments.ts';
import { organisationInstrumentsPage } from '../../web/pages/staff/instrument-packs.ts';
import { instrumentPage } from '../../web/pages/staff/instrument-page.ts';
import { instrumentPath, instrumentsPage } from '../../web/pages/staff/instruments.ts';
import { packPreviewPage } from '../../web/pages/staff/pack-preview.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { mayDo } from '../usecases/ensure-access.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { importPack } from '../usecases/import-pack.ts';
import { getInstrument, listInstruments } from '../usecases/list-instruments.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { listPacks } from '../usecases/list-packs.ts';
import { previewPack } from '../usecases/preview-pack.ts';
import { removePack } from '../usecases/remove-pack.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { organisationIdOf } from './parameters.ts';
import { describeProblem } from './problems.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** What can be measured, and the official wording and own instruments of an organisation. */
export function registerInstrumentRoutes(app: App): void {
  const path = '/organisations/:organisationId/instruments';

  app.get('/instruments', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisations = await listOrganisations(ctx, actor);
    return c.html(
      await instrumentsPage(readerOf(c), {
        instruments: await listInstruments(ctx, actor, null),
        organisations: organisations.filter(({ id }) => mayDo(actor, 'pack.read', id)),
      }),
    );
  });

  app.get('/instruments/:instrumentId', async (c) => {
    const { ctx } = c.var;
    const instrument = await getInstrument(ctx, ensureSignedIn(c), null, nameOf(c));
    return c.html(await instrumentPage(readerOf(c), { instrument, benchmarks: ctx.benchmarks, organisation: null }));
  });

  app.get(path, (c) => drawOrganisation(c, null));

  app.get(`${path}/:instrumentId`, async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisation = await getOrganisation(ctx, actor, organisationIdOf(c));
    const instrument = await getInstrument(ctx, actor, organisation.id, nameOf(c));
    return c.html(await instrumentPage(readerOf(c), { instrument, benchmarks: ctx.benchmarks, organisation }));
  });

  app.post(`${path}/import`, async (c) => {
    const actor = ensureSignedIn(c);
    const form = await readForm(c);
    try {
      const file = await form.file('file');
      const organisation = await getOrganisation(c.var.ctx, actor, organisationIdOf(c));
      const preview = await previewPack(c.var.ctx, actor, organisation.id, file);
      const fileBase64 = Buffer.from(file).toString('base64');
      return c.html(await packPreviewPage(readerOf(c), { organisation, preview, fileBase64 }));
    } catch (error) {
      return drawRefusal(c, error);
    }
  });

  app.post(`${path}/import/confirm`, async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const { language } = c.var;
    const file = new Uint8Array(Buffer.from((await readForm(c)).text('file'), 'base64'));
    try {
      const { instrument } = await importPack(c.var.ctx, actor, organisationId, file);
      flash(c, instrumentTexts(language).imported(pickText(instrument.name, language)));
      return c.redirect(instrumentPath(organisationId), 303);
    } catch (error) {
      return drawRefusal(c, error);
    }
  });

  app.post(`${path}/remove`, async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const form = await readForm(c);
    const [instrumentId, version] = [form.text('instrument'), form.text('version')];
    try {
      await removePack(c.var.ctx, actor, organisationId, { instrumentId, version });
      flash(c, instrumentTexts(c.var.language).packRemoved(`${instrumentId} ${version}`));
      return c.redirect(instrumentPath(organisationId), 303);
    } catch (error) {
      return drawRefusal(c, error);
    }
  });
}

/** Instrument and version of the address. */
const nameOf = (c: Context<AppEnv>) => ({
  id: c.req.param('instrumentId') ?? '',
  version: c.req.query('version') ?? null,
});

/** A refused zip comes back as the page that it was sent from, with every problem in words. */
function drawRefusal(c: Context<AppEnv>, error: unknown) {
  if (!(error instanceof WerkpeilError) || error.code === 'not-allowed') throw error;
  return drawOrganisation(c, error);
}

async function drawOrganisation(c: Context<AppEnv>, error: WerkpeilError | null) {
  const actor = ensureSignedIn(c);
  const { ctx, language } = c.var;
  const organisation = await getOrganisation(ctx, actor, organisationIdOf(c));
  const page = await organisationInstrumentsPage(readerOf(c), {
    organisation,
    instruments: await listInstruments(ctx, actor, organisation.id),
    packs: await listPacks(ctx, actor, organisation.id),
    mayImport: mayDo(actor, 'pack.import', organisation.id),
    message: takeFlash(c),
    error: error && errorSentence(language, error.code, error.details),
    problems: (error?.problems ?? []).map((problem) => describeProblem(problem, language)),
  });
  return c.html(page, error ? errorStatus[error.code] : 200);
}
