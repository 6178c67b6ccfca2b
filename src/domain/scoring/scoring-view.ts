import type { Answers, Instrument, Scale, Tier } from '../instruments/instrument.types.ts';
import type { RuleId } from '../instruments/scoring-block.types.ts';

export type ScoringTier = Pick<Tier, 'id' | 'severity' | 'from'>;

/** What scoring needs of a scale: no texts, so that it travels to a phone in a few kilobytes. */
export type ScoringScale = Pick<Scale, 'id' | 'items' | 'scoring' | 'display' | 'rounding' | 'rawMin' | 'rawMax'> & {
  readonly tiers: readonly ScoringTier[];
  readonly tierSets?: readonly { readonly rule: RuleId; readonly tiers: readonly ScoringTier[] }[];
};

/** What scoring needs of an instrument; every `Instrument` is one. */
export interface ScoringView {
  readonly scales: readonly ScoringScale[];
  readonly workabilityRate: readonly string[];
  /** Optional rules that hold without being named; none when absent. */
  readonly asked?: readonly RuleId[];
}

/** Answers as scoring reads them. On the server these are `Answers`; on the respondent's own device, what was filled in. */
export type ScorableAnswers = Pick<Answers, 'values'>;

/** The scoring part of an instrument as plain JSON, for the browser. */
export function scoringView(instrument: Instrument): ScoringView {
  return {
    scales: instrument.scales.map(({ id, items, scoring, display, rounding, rawMin, rawMax, tiers, tierSets }) => ({
      id,
      items,
      scoring,
      display,
      ...(rounding === undefined ? {} : { rounding }),
      rawMin,
      rawMax,
      tiers: tiers.map(withoutTexts),
      tierSets: (tierSets ?? []).map((set) => ({ rule: set.rule, tiers: set.tiers.map(withoutTexts) })),
    })),
    workabilityRate: instrument.workabilityRate,
    ...(instrument.asked === undefined ? {} : { asked: instrument.asked }),
  };
}

const withoutTexts = ({ id, severity, from }: Tier): ScoringTier => ({ id, severity, from });
