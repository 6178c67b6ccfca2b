import type { Problem } from '../domain/errors.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import { type Language, languages } from '../domain/language.ts';
import { isDay, isWeekend } from '../domain/participation/calendar.ts';
import { followingWays, reminderKinds } from '../domain/participation/participation.types.ts';
import { mostReminderDays } from '../domain/participation/reminder-days.ts';
import { largestK, smallestK } from '../domain/participation/safe-rules.ts';
import { longestTitle } from '../domain/participation/title-length.ts';
import { optionalRules } from '../domain/scoring/ask-rules.ts';
import { sizeClassFor } from '../domain/sealing/size-class.ts';
import { measuresOf } from '../domain/tabulation/measures.ts';
import type { WavePlan } from './wave-plan.types.ts';

/**
 * Everything that is wrong with a plan, each problem at its field (`where`), so that a form can say it there; empty when the
 * wave can be planned. Days before `today` (ISO, Brussels) are refused: nothing could open or close on them any more.
 *
 * @param instruments the chosen ones that the library has.
 * @param asked these, and what a setting adds to them.
 */
export function planProblems(
  plan: WavePlan,
  instruments: readonly Instrument[],
  { today, hasServiceKey }: { readonly today: string; readonly hasServiceKey: boolean },
  asked: readonly Instrument[] = instruments,
): readonly Problem[] {
  return [
    ...titleProblems(plan.title.trim()),
    ...instrumentProblems(plan, instruments, asked),
    ...languageProblems(plan.languages, instruments),
    ...dayProblems(plan, today),
    ...unknown('breakdowns', plan.breakdowns, instruments, ({ breakdowns }) => breakdowns),
    ...unknown('scoring', plan.scoring ?? [], instruments, optionalRules),
    ...thresholdProblems(plan.k),
    ...(plan.participation === 'invited' || plan.participation === 'open'
      ? []
      : [{ code: 'plan-no-participation', where: 'participation' }]),
    ...followingProblems(plan),
    ...careProblems(plan, hasServiceKey),
    ...([undefined, 'strict', 'separate'].includes(plan.compare)
      ? []
      : [{ code: 'plan-compare-unknown', where: 'compare' }]),
    ...reminderProblems(plan, today),
  ];
}

/** True for a language in which people may be asked: a text that no person checked is not served. */
export function serves(instrument: Instrument, language: Language): boolean {
  const text = instrument.languages[language];
  return text !== undefined && text.status !== 'machine-draft';
}

function titleProblems(title: string): readonly Problem[] {
  if (title === '') return [{ code: 'plan-no-title', where: 'title' }];
  if (title.length <= longestTitle) return [];
  return [{ code: 'plan-title-long', where: 'title', found: `${title.length}`, expected: `${longestTitle}` }];
}

function instrumentProblems(
  plan: WavePlan,
  instruments: readonly Instrument[],
  asked: readonly Instrument[],
): readonly Problem[] {
  const where = 'instrumentIds';
  if (plan.instrumentIds.length === 0) return [{ code: 'plan-no-instrument', where }];
  const missing = plan.instrumentIds.filter((id) => !instruments.some((instrument) => instrument.id === id));
  if (missing.length > 0) return [{ code: 'plan-instrument-unknown', where, found: missing.join(', ').slice(0, 80) }];
  const clashing = clashingPair(instruments);
  if (clashing) return [{ code: 'plan-instruments-clash', where, found: clashing.map(({ id }) => id).join(', ') }];
  return canBeSealed(asked, plan) ? [] : [{ code: 'plan-instruments-too-long', where }];
}

/** Two instruments with a scale of the same name could be answered and never tabulated: found before, not after. */
function clashingPair(instruments: readonly Instrument[]): readonly [Instrument, Instrument] | null {
  for (const [index, one] of instruments.entries())
    for (const other of instruments.slice(index + 1))
      if (!succeeds(() => measuresOf([one, other]))) return [one, other];
  return null;
}

/** Answers that fit in no sealed entry could not be taken in. */
const canBeSealed = (instruments: readonly Instrument[], { following }: WavePlan): boolean =>
  succeeds(() => sizeClassFor(instruments, { follows: following !== undefined && following !== 'none' }));

function succeeds(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

function languageProblems(asked: readonly Language[], instruments: readonly Instrument[]): readonly Problem[] {
  const where = 'languages';
  if (asked.length === 0) return [{ code: 'plan-no-language', where }];
  const served = languages.filter((language) => instruments.every((instrument) => serves(instrument, language)));
  const missing = asked.filter((language) => !served.includes(language));
  if (missing.length === 0) return [];
  return [{ code: 'plan-language-not-served', where, found: missing.join(', '), expected: served.join(', ') }];
}

function dayProblems({ opensOn, closesOn }: WavePlan, today: string): readonly Problem[] {
  const problems = (['opensOn', 'closesOn'] as const).flatMap((where): Problem[] => {
    const day = where === 'opensOn' ? opensOn : closesOn;
    if (day === null) return [];
    if (!isDay(day)) return [{ code: 'plan-day-unknown', where, found: day.slice(0, 80) }];
    return day < today ? [{ code: 'plan-day-past', where, found: day }] : [];
  });
  const turned = opensOn !== null && closesOn !== null && closesOn < opensOn;
  if (problems.length > 0 || !turned) return problems;
  return [{ code: 'plan-closes-before-opens', where: 'closesOn', found: closesOn, expected: opensOn }];
}

function unknown(
  where: 'breakdowns' | 'scoring',
  asked: readonly string[],
  instruments: readonly Instrument[],
  offered: (instrument: Instrument) => readonly string[],
): readonly Problem[] {
  const strange = asked.filter((id) => !instruments.some((instrument) => offered(instrument).includes(id)));
  return strange.length === 0 ? [] : [{ code: `plan-${where}-unknown`, where, found: strange.join(', ').slice(0, 80) }];
}

function thresholdProblems(k: number): readonly Problem[] {
  const where = 'k';
  if (!Number.isInteger(k)) return [{ code: 'plan-k-whole', where, expected: `${smallestK}` }];
  if (k < smallestK) return [{ code: 'plan-k-small', where, found: `${k}`, expected: `${smallestK}` }];
  return k > largestK ? [{ code: 'plan-k-large', where, found: `${k}`, expected: `${largestK}` }] : [];
}

/** Answers with names need somebody who reads them, a code of one's own, and nothing that is only true without names. */
function careProblems(plan: WavePlan, hasServiceKey: boolean): readonly Problem[] {
  if (plan.care !== 'physician') return [];
  const where = 'participation';
  if (!hasServiceKey) return [{ code: 'plan-care-no-key', where }];
  if (plan.participation !== 'invited' || plan.codes) return [{ code: 'plan-care-not-invited', where }];
  if (plan.following !== undefined && plan.following !== 'none')
    return [{ code: 'plan-care-following', where: 'following' }];
  if (plan.comments) return [{ code: 'plan-care-comments', where: 'comments' }];
  return [];
}

/** Strictly beside earlier waves a person's answers count as one: what changed in them must then not be told. */
function followingProblems({ following = 'none', compare }: WavePlan): readonly Problem[] {
  const where = 'following';
  if (!['none', ...followingWays].includes(following))
    return [{ code: 'plan-following-unknown', where, expected: followingWays.join(', ') }];
  return following !== 'none' && compare === 'strict' ? [{ code: 'plan-following-strict', where }] : [];
}

/** Days that were chosen for reminders. That two are too close together is no fault: the second one is left out. */
function reminderProblems({ mail, opensOn, closesOn }: WavePlan, today: string): readonly Problem[] {
  if (mail && !reminderKinds.includes(mail.reminders)) return [{ code: 'plan-reminders-unknown', where: 'reminders' }];
  const where = 'reminderDays';
  const days = mail?.reminderDays ?? [];
  if (days.length > mostReminderDays) return [{ code: 'plan-reminders-many', where, expected: `${mostReminderDays}` }];
  const strange = days.find((day) => !isDay(day));
  if (strange !== undefined) return [{ code: 'plan-day-unknown', where, found: strange.slice(0, 80) }];
  const outside = days.find((day) => day < (opensOn ?? today) || (closesOn !== null && day > closesOn));
  if (outside !== undefined) return [{ code: 'plan-reminder-outside', where, found: outside }];
  const weekend = days.find(isWeekend);
  return weekend === undefined ? [] : [{ code: 'plan-reminder-weekend', where, found: weekend }];
}
