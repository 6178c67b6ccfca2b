import type { ScoreSheet } from './score.types.ts';
import type { ScoringView } from './scoring-view.ts';

/**
 * Workability: no problem (severity 0) on any of the scales that the instrument names for its rate. Null when the instrument
 * names none, or when one of them is not scored: a rate is only said of complete answers.
 * Source: definition of the Flemish workability rate, SERV/StIA (share of people without a problem on any of four indicators).
 */
export function isWorkable(view: Pick<ScoringView, 'workabilityRate'>, sheet: ScoreSheet): boolean | null {
  if (view.workabilityRate.length === 0) return null;
  const severities = view.workabilityRate.map((id) => {
    const score = sheet.find(({ scaleId }) => scaleId === id);
    return score?.status === 'scored' ? score.severity : null;
  });
  if (severities.includes(null)) return null;
  return severities.every((severity) => severity === 0);
}
