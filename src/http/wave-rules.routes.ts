import type { Context } from 'hono';
import { errorSentence } from '../../web/locales/index.ts';
import { staffTexts } from '../../web/locales/staff-texts.ts';
import { type TightenRulesInput, tightenRulesPage } from '../../web/pages/staff/tighten-rules.ts';
import { type ErrorCode, WerkpeilError } from '../domain/errors.ts';
import { type ReminderKind, reminderKinds } from '../domain/participation/participation.types.ts';
import { ensureAccess } from '../usecases/ensure-access.ts';
import { getWave } from '../usecases/get-wave.ts';
import { instrumentsOf } from '../usecases/instrument-library.ts';
import { tightenRules } from '../usecases/tighten-rules.ts';
import type { App, AppEnv } from './environment.ts';
import { errorStatus } from './error-status.ts';
import { flash } from './flash.ts';
import { readForm } from './form.ts';
import { organisationIdOf, waveIdOf } from './parameters.ts';
import { ensureSignedIn, readerOf } from './reader.ts';

/** Refusals that the form itself can say. */
const atTheForm: readonly ErrorCode[] = ['rules-frozen', 'wave-rules-unsafe'];

/** Frozen rules that become stricter; they never become laxer. */
export function registerWaveRulesRoutes(app: App): void {
  const path = '/organisations/:organisationId/waves/:waveId';

  app.get(`${path}/rules`, (c) => drawForm(c, null, null));

  app.post(`${path}/rules`, async (c) => {
    const actor = ensureSignedIn(c);
    const [organisationId, waveId] = [organisationIdOf(c), waveIdOf(c)];
    const form = await readForm(c);
    // An empty field is no number; the recipe says so.
    const change = {
      k: form.text('k') === '' ? Number.NaN : Number(form.text('k')),
      breakdowns: form.all('breakdowns'),
      ...remindersOf(form.text('reminders')),
      ...(form.all('following').includes('none') && { following: 'none' as const }),
      ...(form.text('compare') === 'strict' && { compare: 'strict' as const }),
    };
    try {
      const { rules } = await tightenRules(c.var.ctx, actor, organisationId, waveId, change);
      flash(c, staffTexts(c.var.language).staff.rules.done(rules.k));
      return c.redirect(`/organisations/${organisationId}/waves/${waveId}`, 303);
    } catch (error) {
      if (!(error instanceof WerkpeilError) || !atTheForm.includes(error.code)) throw error;
      return drawForm(c, change, error);
    }
  });
}

/** Absent where the form does not ask: nobody is reminded, or the wave is over. */
const remindersOf = (chosen: string): { reminders?: ReminderKind } => {
  const kind = reminderKinds.find((one) => one === chosen);
  return kind ? { reminders: kind } : {};
};

async function drawForm(c: Context<AppEnv>, change: TightenRulesInput['chosen'] | null, error: WerkpeilError | null) {
  const actor = ensureSignedIn(c);
  const { ctx, language } = c.var;
  ensureAccess(actor, 'wave.open', organisationIdOf(c));
  const { wave, organisationName } = await getWave(ctx, actor, organisationIdOf(c), waveIdOf(c));
  if (wave.status === 'planned') throw new WerkpeilError('wave-not-open');
  const page = await tightenRulesPage(readerOf(c), {
    wave,
    organisationName,
    instruments: await instrumentsOf(ctx, wave),
    chosen: change ?? { ...wave.rules, reminders: wave.rules.mail?.reminders ?? 'none' },
    error: error && errorSentence(language, error.code, error.details),
  });
  return c.html(page, error ? errorStatus[error.code] : 200);
}
