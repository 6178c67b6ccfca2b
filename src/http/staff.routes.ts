import type { Context } from 'hono';
import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { type AccessForm, accessPage } from '../../web/pages/staff/access.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, UnitId } from '../domain/ids.ts';
import { createStaffAccount } from '../usecases/create-staff-account.ts';
import { getOrganisation } from '../usecases/get-organisation.ts';
import { listOrganisations } from '../usecases/list-organisations.ts';
import { listStaff } from '../usecases/list-staff.ts';
import { newStaffSchema } from './contract/session.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash, takeFlash } from './flash.ts';
import { readForm } from './form.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

const emptyForm: AccessForm = { name: '', email: '', role: 'contact', organisationIds: [], unitId: '' };

/** Who has access; the operator gives it. */
export function registerStaffRoutes(app: App): void {
  app.get('/people', (c) => drawAccess(c, emptyForm, null));

  app.post('/people', async (c) => {
    const actor = ensureSignedIn(c);
    const form = await readForm(c);
    const fields: AccessForm = {
      name: form.text('name'),
      email: form.text('email'),
      role: form.text('role'),
      organisationIds: form.all('organisationIds'),
      unitId: form.text('unitId'),
    };
    const input = newStaffSchema.safeParse({
      ...fields,
      password: form.secret('password'),
      unitId: fields.role === 'team-lead' ? fields.unitId || null : null,
      organisationIds: fields.role === 'operator' ? [] : fields.organisationIds,
    });
    try {
      if (!input.success) throw new WerkpeilError('bad-request');
      await createStaffAccount(c.var.ctx, actor, {
        ...input.data,
        organisationIds: input.data.organisationIds as readonly OrganisationId[],
        unitId: input.data.unitId as UnitId | null,
      });
    } catch (error) {
      if (!(error instanceof WerkpeilError) || error.code === 'not-allowed') throw error;
      return drawAccess(c, fields, error);
    }
    flash(c, staffTexts(c.var.language).staff.access.done(fields.name));
    return c.redirect('/people', 303);
  });
}

async function drawAccess(c: Context<AppEnv>, form: AccessForm, error: WerkpeilError | null) {
  const actor = ensureSignedIn(c);
  const { ctx, language } = c.var;
  const staff = await listStaff(ctx, actor);
  const rows = await listOrganisations(ctx, actor);
  const organisations = await Promise.all(rows.map(({ id }) => getOrganisation(ctx, actor, id)));
  const page = await accessPage(readerOf(c), {
    staff,
    organisations,
    form,
    error: error && errorSentence(language, error.code, error.details),
    message: takeFlash(c),
  });
  return c.html(page, error ? errorStatus[error.code] : 200);
}
