import type { ScaleId } from '../instruments/instrument.types.ts';
import type { RuleId } from '../instruments/scoring-block.types.ts';
import { evaluateBlock, type RawScore } from './operators.ts';
import type { ScaleScore, ScoreSheet } from './score.types.ts';
import type { ScorableAnswers, ScoringScale, ScoringTier, ScoringView } from './scoring-view.ts';

/** `rules`: optional rules that are asked for; by default those of the view (`askRules`), and none is the strict reading. */
export interface ScoringSettings {
  readonly rules?: readonly RuleId[];
}

/**
 * Scores every scale of an instrument, in its order. Pure and without imports from outside the domain: the personal result in
 * the browser and the report on the server come from these lines.
 *
 * A scale is `scored`, or `not-scorable` with the reason: `missing-items`, `declined`, or the one that its block names.
 * Missing answers follow the block's rule (`complete` unless it says otherwise). Tiers are decided on the raw score, after the
 * scale's rounding rule and before any display. Rules that an instrument does not know have no effect.
 */
export function scoreAnswers(
  view: ScoringView,
  answers: ScorableAnswers,
  { rules = view.asked ?? [] }: ScoringSettings = {},
): ScoreSheet {
  const given = { values: answers.values, earlier: new Map<ScaleId, RawScore>(), rules };
  return view.scales.map((scale) => {
    const raw = round(scale, evaluateBlock(scale.scoring, given), rules);
    given.earlier.set(scale.id, raw);
    return toScore(scale, raw, given);
  });
}

function round({ rounding }: ScoringScale, result: RawScore, asked: readonly RuleId[]): RawScore {
  if (rounding === undefined || !result.ok) return result;
  const { alternative } = rounding;
  const { rule, method } = alternative !== undefined && asked.includes(alternative.rule) ? alternative : rounding;
  const raw = method === 'half-up' ? Math.floor(result.raw + 0.5) : result.raw;
  return { ...result, raw, rules: [...result.rules, rule] };
}

function toScore(scale: ScoringScale, result: RawScore, given: ScorableAnswers & ScoringSettings): ScaleScore {
  let answered = 0;
  for (const id of scale.items) if (given.values[id] !== undefined) answered += 1;
  const base = { scaleId: scale.id, answered, required: scale.items.length };
  if (!result.ok) return { ...base, status: 'not-scorable', reason: result.reason };
  const set = scale.tierSets?.find(({ rule }) => given.rules?.includes(rule));
  const tier = tierOf(set?.tiers ?? scale.tiers, result.raw);
  return {
    ...base,
    status: 'scored',
    raw: result.raw,
    value: displayValue(scale, result.raw),
    tier: tier?.id ?? null,
    severity: tier?.severity ?? null,
    rules: set === undefined ? result.rules : [...result.rules, set.rule],
  };
}

/** Raw score, or the mean of raw scores, as it is shown; unrounded. */
export function displayValue(
  { display, rawMin, rawMax, items }: Pick<ScoringScale, 'display' | 'rawMin' | 'rawMax' | 'items'>,
  raw: number,
): number {
  if (display === '0-100') return ((raw - rawMin) * 100) / (rawMax - rawMin);
  return display === 'mean' ? raw / items.length : raw;
}

/** The tier with the highest `from <= raw`. The loader made sure that tiers cover the range without gap or overlap. */
function tierOf(tiers: readonly ScoringTier[], raw: number): ScoringTier | null {
  let found: ScoringTier | null = null;
  for (const tier of tiers) {
    if (tier.from <= raw && (found === null || tier.from > found.from)) found = tier;
  }
  return found;
}
