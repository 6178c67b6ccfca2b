import type { Context } from 'hono';
import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { homePage } from '../../web/pages/staff/home.ts';
import { newOrganisationPage } from '../../web/pages/staff/new-organisation.ts';
import { organisationPage } from '../../web/pages/staff/organisation.ts';
import { peopleImportPage, peoplePreviewPage } from '../../web/pages/staff/people-import.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { createOrganisation } from '../usecases/create-organisation.ts';
import { ensureAccess, mayDo } from '../usecases/ensure-access.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { importPeople } from '../usecases/import-people.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { listSignals, type SignalRow } from '../usecases/list-signals.ts';
import { previewPeopleImport } from '../usecases/preview-people-import.ts';
import { countWaitingTalks } from '../usecases/talk-requests.ts';
import { newOrganisationSchema } from './contract/organisation.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { organisationIdOf } from './parameters.ts';
import { describePreview } from './problems.ts';
import { ensureSignedIn, hasRole, readerOf } from './reader.ts';

/** Home, organisations, and the list of people. */
export function registerOrganisationRoutes(app: App): void {
  app.get('/', async (c) => {
    const actor = ensureSignedIn(c);
    const { ctx } = c.var;
    const organisations = await listOrganisations(ctx, actor);
    const signals = hasRole(actor, 'prevention') ? await listSignals(ctx, actor, null) : null;
    return c.html(
      await homePage(readerOf(c), {
        organisations,
        mayAdd: mayDo(actor, 'organisation.create', null),
        talksWaiting: hasRole(actor, 'prevention') ? await countWaitingTalks(ctx, actor) : null,
        groupsWithNewSignal: signals && countGroups(signals.filter(({ followUp }) => followUp.status === 'new')),
      }),
    );
  });

  app.get('/organisations/new', async (c) => {
    ensureAccess(ensureSignedIn(c), 'organisation.create', null);
    return c.html(await newOrganisationPage(readerOf(c), { name: '', kind: 'company', sector: '', error: null }));
  });

  app.post('/organisations', async (c) => {
    const actor = ensureSignedIn(c);
    ensureAccess(actor, 'organisation.create', null);
    const form = await readForm(c);
    const fields = { name: form.text('name'), kind: form.text('kind'), sector: form.text('sector') };
    const input = newOrganisationSchema.safeParse({ ...fields, sector: fields.sector || null });
    if (!input.success) {
      const error = errorSentence(c.var.language, 'bad-request');
      return c.html(await newOrganisationPage(readerOf(c), { ...fields, error }), 400);
    }
    const { organisationId } = await createOrganisation(c.var.ctx, actor, input.data);
    return c.redirect(`/organisations/${organisationId}`, 303);
  });

  app.get('/organisations/:organisationId', async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const organisation = await getOrganisation(c.var.ctx, actor, organisationId);
    return c.html(
      await organisationPage(readerOf(c), {
        organisation,
        mayRun: mayDo(actor, 'wave.plan', organisationId),
        mayRead: mayDo(actor, 'report.read', organisationId),
        mayReadWaves: mayDo(actor, 'wave.read', organisationId),
        message: takeFlash(c),
      }),
    );
  });

  app.get('/organisations/:organisationId/import', async (c) => {
    const actor = ensureSignedIn(c);
    ensureAccess(actor, 'people.import', organisationIdOf(c));
    const { id, name } = await getOrganisation(c.var.ctx, actor, organisationIdOf(c));
    return c.html(await peopleImportPage(readerOf(c), { organisationId: id, organisationName: name, error: null }));
  });

  app.post('/organisations/:organisationId/import', async (c) => {
    const actor = ensureSignedIn(c);
    const { id, name } = await getOrganisation(c.var.ctx, actor, organisationIdOf(c));
    const place = { organisationId: id, organisationName: name };
    const form = await readForm(c);
    try {
      return await drawPreview(c, await form.file('file'), false);
    } catch (error) {
      if (!(error instanceof WerkpeilError) || error.code === 'not-allowed') throw error;
      const sentence = errorSentence(c.var.language, error.code, error.details);
      return c.html(await peopleImportPage(readerOf(c), { ...place, error: sentence }), errorStatus[error.code]);
    }
  });

  app.post('/organisations/:organisationId/import/confirm', async (c) => {
    const actor = ensureSignedIn(c);
    const organisationId = organisationIdOf(c);
    const form = await readForm(c);
    const file = new Uint8Array(Buffer.from(form.text('file'), 'base64'));
    const accept = form.text('accept') === 'replaces-most' ? 'replaces-most' : null;
    try {
      const { people, units } = await importPeople(c.var.ctx, actor, organisationId, file, accept);
      flash(c, staffTexts(c.var.language).staff.people.done(people, units));
      return c.redirect(`/organisations/${organisationId}`, 303);
    } catch (error) {
      if (!(error instanceof WerkpeilError) || error.code !== 'import-replaces-most') throw error;
      return drawPreview(c, file, true);
    }
  });
}

/** What the file would do. `isUnaccepted`: it was to be imported without saying yes to most people going. */
async function drawPreview(c: Context<AppEnv>, file: Uint8Array, isUnaccepted: boolean): Promise<Response> {
  const actor = ensureSignedIn(c);
  const { id, name } = await getOrganisation(c.var.ctx, actor, organisationIdOf(c));
  const preview = describePreview(await previewPeopleImport(c.var.ctx, actor, id, file), c.var.language);
  const fileBase64 = Buffer.from(file).toString('base64');
  const input = { organisationId: id, organisationName: name, preview, fileBase64, isUnaccepted };
  return c.html(await peoplePreviewPage(readerOf(c), input), isUnaccepted ? errorStatus['import-replaces-most'] : 200);
}

/** Several watches may point at the same group: one talk to offer. */
const countGroups = (rows: readonly SignalRow[]): number =>
  new Set(rows.map(({ signal }) => `${signal.organisationId} ${signal.unitId}`)).size;
