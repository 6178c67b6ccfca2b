import type { ScaleId } from '../instruments/instrument.types.ts';
import { evaluateBlock, type RawScore } from './operators.ts';
import type { ScaleScore, ScoreSheet } from './score.types.ts';
import type { ScorableAnswers, ScoringScale, ScoringView } from './scoring-view.ts';

/**
 * Scores every scale of an instrument, in its order. Pure and without imports from outside the domain: the personal result in
 * the browser and the report on the server come from these lines.
 *
 * A scale is `scored`, or `not-scorable` with the reason: `missing-items`, `declined`, or the one that its block names.
 * Missing answers follow the block's rule (`complete` unless it says otherwise). Tiers are decided on the raw score, unrounded.
 */
export function scoreAnswers(view: ScoringView, answers: ScorableAnswers): ScoreSheet {
  const earlier = new Map<ScaleId, RawScore>();
  return view.scales.map((scale) => {
    const raw = round(scale, evaluateBlock(scale.scoring, { values: answers.values, earlier }));
    earlier.set(scale.id, raw);
    return toScore(scale, raw, answers);
  });
}

function round({ rounding }: ScoringScale, result: RawScore): RawScore {
  if (rounding === undefined || !result.ok) return result;
  const raw = rounding.method === 'half-up' ? Math.floor(result.raw + 0.5) : result.raw;
  return { ...result, raw, rules: [...result.rules, rounding.rule] };
}

function toScore(scale: ScoringScale, result: RawScore, { values }: ScorableAnswers): ScaleScore {
  const answered = scale.items.filter((id) => values[id] !== undefined).length;
  const base = { scaleId: scale.id, answered, required: scale.items.length };
  if (!result.ok) return { ...base, status: 'not-scorable', reason: result.reason };
  const tier = tierOf(scale, result.raw);
  return {
    ...base,
    status: 'scored',
    raw: result.raw,
    value: displayValue(scale, result.raw),
    tier: tier?.id ?? null,
    severity: tier?.severity ?? null,
    rules: result.rules,
  };
}

/** Raw score as it is shown; unrounded. */
function displayValue({ display, rawMin, rawMax, items }: ScoringScale, raw: number): number {
  if (display === '0-100') return ((raw - rawMin) * 100) / (rawMax - rawMin);
  return display === 'mean' ? raw / items.length : raw;
}

/** The tier with the highest `from <= raw`. The loader made sure that tiers cover the range without gap or overlap. */
function tierOf({ tiers }: ScoringScale, raw: number): ScoringScale['tiers'][number] | null {
  let found: ScoringScale['tiers'][number] | null = null;
  for (const tier of tiers) {
    if (tier.from <= raw && (found === null || tier.from > found.from)) found = tier;
  }
  return found;
}
