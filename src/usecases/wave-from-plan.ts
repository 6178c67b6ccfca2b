import { WerkpeilError } from '../domain/errors.ts';
import type { Instrument, InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import { isDay } from '../domain/participation/calendar.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import { largestK, safeRules, smallestK } from '../domain/participation/safe-rules.ts';
import { optionalRules } from '../domain/scoring/ask-rules.ts';
import { sizeClassFor } from '../domain/sealing/size-class.ts';
import { measuresOf } from '../domain/tabulation/measures.ts';

/** What staff choose for a wave. */
export interface WavePlan {
  readonly title: string;
  readonly instrumentIds: readonly string[];
  readonly languages: readonly Language[];
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly breakdowns: readonly string[];
  readonly k: number;
  readonly participation: 'invited' | 'open';
  /** Optional rules of scoring; none when absent. */
  readonly scoring?: readonly string[];
}

type Planned = Pick<Wave, 'title' | 'instruments' | 'languages' | 'opensOn' | 'closesOn' | 'rules'>;

/** Checks a plan against the library and the safe rules. Throws `wave-rules-unsafe`, `instrument-not-found`, `bad-request`. */
export function waveFromPlan(library: InstrumentLibrary, plan: WavePlan): Planned {
  const refuse = (field: string) => new WerkpeilError('bad-request', { field });
  const title = plan.title.trim();
  if (title === '' || title.length > 200) throw refuse('title');
  const ids = [...new Set(plan.instrumentIds)];
  if (ids.length === 0) throw refuse('instrumentIds');
  const instruments = ids.map((id) => library.get(id));
  if (!canBeReportedTogether(instruments) || !canBeSealed(instruments)) throw refuse('instrumentIds');
  const languages = [...new Set(plan.languages)];
  if (languages.length === 0 || !languages.every((language) => instruments.every(serves(language))))
    throw refuse('languages');
  for (const field of ['opensOn', 'closesOn'] as const) {
    const day = plan[field];
    if (day !== null && !isDay(day)) throw refuse(field);
  }
  if (plan.opensOn !== null && plan.closesOn !== null && plan.closesOn < plan.opensOn) throw refuse('closesOn');
  if (!plan.breakdowns.every((item) => instruments.some((instrument) => instrument.breakdowns.includes(item))))
    throw refuse('breakdowns');
  const scoring = [...new Set(plan.scoring)];
  if (!scoring.every((rule) => instruments.some((instrument) => optionalRules(instrument).includes(rule))))
    throw refuse('scoring');
  const rules = safeRules(plan);
  if (!rules)
    throw new WerkpeilError('wave-rules-unsafe', { rule: 'k', found: plan.k, smallest: smallestK, largest: largestK });
  return {
    title,
    instruments: instruments.map(({ id, version }) => ({ id, version })),
    languages,
    opensOn: plan.opensOn,
    closesOn: plan.closesOn,
    rules: scoring.length > 0 ? { ...rules, scoring } : rules,
  };
}

/** Two instruments with a scale of the same name could be answered and never tabulated: found before, not after. */
function canBeReportedTogether(instruments: readonly Instrument[]): boolean {
  try {
    return measuresOf(instruments).length > 0;
  } catch {
    return false;
  }
}

/** Answers that fit in no sealed entry could not be taken in. */
function canBeSealed(instruments: readonly Instrument[]): boolean {
  try {
    return sizeClassFor(instruments) > 0;
  } catch {
    return false;
  }
}

/** A text that no person checked is not served. */
const serves =
  (language: Language) =>
  (instrument: Instrument): boolean => {
    const text = instrument.languages[language];
    return text !== undefined && text.status !== 'machine-draft';
  };
