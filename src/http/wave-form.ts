import { pickText, problemSentence } from '../../web/locales/index.ts';
import type { WaveFormInput, WaveFormValues } from '../../web/pages/staff/wave-form.ts';
import type { Clock } from '../domain/effects.ts';
import type { Problem } from '../domain/errors.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import { isLanguage, type Language } from '../domain/language.ts';
import type { FollowingWay, MailRules, Wave } from '../domain/participation/participation.types.ts';
import { mostReminderDays } from '../domain/participation/reminder-days.ts';
import type { OrganisationKind } from '../usecases/create-organisation.ts';
import type { WavePlan } from '../usecases/wave-plan.types.ts';
import type { WavePlanInput } from './contract/wave.ts';
import type { Form } from './form.ts';
import { summariseInstrument } from './instrument-summary.ts';

/** The fields of the form as they were filled in, right or wrong. */
export const valuesFromForm = (form: Form): WaveFormValues => ({
  title: form.text('title'),
  instrumentIds: form.all('instrumentIds'),
  languages: form.all('languages'),
  opensOn: form.text('opensOn') || null,
  closesOn: form.text('closesOn') || null,
  breakdowns: form.all('breakdowns'),
  k: form.text('k') === '' ? null : Number(form.text('k')),
  participation: form.text('participation'),
  scoring: form.all('scoring'),
  following: form.text('following') || 'none',
  talk: form.text('talk') || 'none',
  ...(form.text('reminders') !== '' && { mail: mailFromForm(form) }),
  ...(form.text('comments') === 'on' && { comments: 'on' }),
  ...(form.text('compare') === 'strict' && { compare: 'strict' }),
});

/** Days that are left empty are not there; none at all: the standard ones. */
function mailFromForm(form: Form): NonNullable<WaveFormValues['mail']> {
  const days = Array.from({ length: mostReminderDays }, (_, index) => form.text(`reminderDay${index + 1}`));
  const filled = days.filter((day) => day !== '');
  return {
    invitations: form.all('mailInvitations').includes('yes'),
    reminders: form.text('reminders'),
    reminderDays: filled.length > 0 ? filled : null,
  };
}

/** The form as a plan. What is wrong with it the recipe says, field by field: no number, for one, becomes NaN. */
export const planFromValues = ({ mail, following, talk, ...values }: WaveFormValues): WavePlan => ({
  ...values,
  ...(following !== undefined && { following: following as FollowingWay | 'none' }),
  talk: talk === 'offered' ? 'offered' : 'none',
  ...(mail && { mail: { ...mail, reminders: mail.reminders as MailRules['reminders'] } }),
  scoring: values.scoring ?? [],
  languages: values.languages.filter(isLanguage),
  k: values.k ?? Number.NaN,
  care: values.participation === 'confidential' ? 'physician' : 'none',
  participation: (['drawn', 'confidential'].includes(values.participation)
    ? 'invited'
    : values.participation) as WavePlan['participation'],
  ...(values.participation === 'drawn' && { codes: 'drawn' }),
});

/** The sentence of each problem at its field, with questionnaires by their names. */
export const planErrors = (
  problems: readonly Problem[],
  instruments: readonly Instrument[],
  language: Language,
): WaveFormInput['errors'] =>
  problems.map(({ where = 'title', ...problem }) => {
    const named = problem.found?.split(', ').map((id) => {
      const instrument = instruments.find((candidate) => candidate.id === id);
      return instrument ? `«${pickText(instrument.name, language)}»` : id;
    });
    return {
      field: where,
      sentence: problemSentence(language, { ...problem, where, ...(named && { found: named.join(', ') }) }),
    };
  });

/**
 * What suits most: the workability scan for this kind of organisation, in the languages in which it is served, open for as
 * long as one likes, k = 10.
 */
export function defaultPlan(
  kind: OrganisationKind,
  instruments: readonly Instrument[],
  titleOf: (year: string) => string,
  clock: Clock,
): WavePlanInput {
  const population = kind === 'network' ? 'self-employed' : 'employee';
  const fitting = instruments.find((instrument) => instrument.population === population) ?? instruments[0];
  return {
    title: titleOf(String(clock().getUTCFullYear())),
    instrumentIds: fitting ? [fitting.id] : [],
    languages: fitting
      ? summariseInstrument(fitting).languages.filter((code) => code === 'nl' || code === 'en')
      : ['nl'],
    opensOn: null,
    closesOn: null,
    breakdowns: [],
    k: 10,
    participation: kind === 'network' ? 'open' : 'invited',
    talk: kind === 'network' ? 'none' : 'offered',
    scoring: [],
  };
}

/** A planned wave as the form shows it. */
export const planOfWave = (wave: Wave): WaveFormValues => ({
  title: wave.title,
  instrumentIds: wave.instruments.map(({ id }) => id).filter((id) => id !== ownWordsId),
  languages: wave.languages as readonly Language[],
  opensOn: wave.opensOn,
  closesOn: wave.closesOn,
  breakdowns: wave.rules.breakdowns,
  k: wave.rules.k,
  participation: wave.rules.care ? 'confidential' : (wave.rules.codes ?? wave.rules.participation),
  scoring: wave.rules.scoring ?? [],
  following: wave.rules.following ?? 'none',
  talk: wave.rules.talk ?? 'none',
  ...(wave.rules.mail && { mail: wave.rules.mail }),
  ...(wave.rules.comments && { comments: wave.rules.comments }),
  ...(wave.rules.compare === 'strict' && { compare: 'strict' }),
});

/** What is chosen about mail where nothing was chosen yet: for a new wave what suits most, for a planned one what it has. */
export const untouchedMail = (isNew: boolean): NonNullable<WaveFormValues['mail']> => ({
  invitations: isNew,
  reminders: isNew ? 'blind' : 'none',
  reminderDays: null,
});
