import type { Instrument, Scale } from '../instruments/instrument.types.ts';
import type { ScoringBlock } from '../instruments/scoring-block.types.ts';
import type { ScaleScore, ScoreSheet } from '../scoring/score.types.ts';
import { sensitiveItems } from './sensitive-items.ts';
import type { Measure, Respondent } from './table.types.ts';

/** A measure and how one respondent's score sheet answers it: the contribution before scaling, or null when not valid. */
export interface ReadableMeasure {
  readonly measure: Measure;
  readonly read: (scores: ScoreSheet, yes?: Respondent['yes']) => number | null;
}

/** The WAI total may end in .5, so an index is counted in halves; every other scale in whole points. */
const indexDenominator = 2;

/**
 * What is counted for these instruments, in the order of reporting: `workable`, then per scale `problematic`, `acute` and,
 * for an index, a single item or a scale that stands by itself, `sum`; then `yes` for each sensitive yes/no question.
 *
 * @throws Error when two instruments of one wave share a scale id, or both define a workability rate.
 */
export function measuresOf(instruments: readonly Instrument[]): readonly ReadableMeasure[] {
  const measures = instruments.flatMap((instrument) => [
    ...workable(instrument),
    ...instrument.scales.flatMap((scale) => [...tiers(instrument, scale), ...sum(instrument, scale)]),
    ...met(instrument),
  ]);
  const ids = new Set<string>();
  for (const { measure } of measures) {
    if (ids.has(measure.id)) throw new Error(`tabulate: measure ${measure.id} stands in two instruments of this wave`);
    ids.add(measure.id);
  }
  return measures;
}

/** Whole-number contribution of one respondent in units of 1/denominator, or -1 when there is no valid score. */
export function contributionOf(measure: Measure, value: number | null): number {
  if (value === null) return -1;
  const contribution = value * measure.denominator;
  if (!Number.isSafeInteger(contribution) || contribution < 0 || contribution > measure.maxPerPerson) {
    throw new Error(`tabulate: ${measure.id} got ${contribution}, expected a whole number 0..${measure.maxPerPerson}`);
  }
  return contribution;
}

/** Workability rate: nobody is counted who misses one of its scales, because "no problem" would then be a guess. */
function workable(instrument: Instrument): readonly ReadableMeasure[] {
  const scaleIds = instrument.workabilityRate;
  if (scaleIds.length === 0) return [];
  const sensitive = instrument.scales.some((scale) => scaleIds.includes(scale.id) && isSensitive(instrument, scale));
  return [
    {
      measure: { ...counted('workable', 'workable', instrument, null), sensitive },
      read: (scores) => {
        const severities = scaleIds.map((scaleId) => severityOf(scores, scaleId));
        if (severities.some((severity) => severity === null)) return null;
        return severities.every((severity) => severity === 0) ? 1 : 0;
      },
    },
  ];
}

function tiers(instrument: Instrument, scale: Scale): readonly ReadableMeasure[] {
  if (scale.tiers.length === 0) return [];
  const levels = [
    { kind: 'problematic', least: 1 },
    { kind: 'acute', least: 2 },
  ] as const;
  return levels.map(({ kind, least }) => ({
    measure: counted(`${kind}:${scale.id}`, kind, instrument, scale),
    read: (scores) => {
      const severity = severityOf(scores, scale.id);
      if (severity === null) return null;
      return severity >= least ? 1 : 0;
    },
  }));
}

function sum(instrument: Instrument, scale: Scale): readonly ReadableMeasure[] {
  if (!hasMean(instrument, scale) || !isWholeOrHalf(instrument, scale.scoring)) return [];
  const denominator = scale.role === 'index' || scale.step === 0.5 ? indexDenominator : 1;
  return [
    {
      measure: {
        ...counted(`sum:${scale.id}`, 'sum', instrument, scale),
        denominator,
        minPerPerson: scale.rawMin * denominator,
        maxPerPerson: scale.rawMax * denominator,
      },
      read: (scores) => scoreOf(scores, scale.id)?.raw ?? null,
    },
  ];
}

/** Who met what a sensitive question asks about: said per question, because help differs. Each with its own base. */
function met(instrument: Instrument): readonly ReadableMeasure[] {
  return sensitiveItems(instrument).map(({ item, scale }) => ({
    measure: { ...counted(`yes:${item.id}`, 'yes', instrument, scale), itemId: item.id, sensitive: true },
    read: (_scores, yes) => {
      const answer = yes?.[item.id];
      if (answer === undefined) return null;
      return answer ? 1 : 0;
    },
  }));
}

/** An index, a single item, and a scale of its own with tiers, such as a pulse; never a sensitive one. */
function hasMean(instrument: Instrument, scale: Scale): boolean {
  if (scale.role === 'index' || scale.role === 'single') return true;
  return scale.role === 'context' && scale.tiers.length > 0 && !isSensitive(instrument, scale);
}

/** False where a missing answer may be made up for in proportion: such a score can be any fraction, and sums are whole. */
function isWholeOrHalf(instrument: Instrument, block: ScoringBlock): boolean {
  if (block.op === 'total') {
    const parts = instrument.scales.filter(({ id }) => block.scales.includes(id));
    return parts.every((part) => isWholeOrHalf(instrument, part.scoring));
  }
  return !('missing' in block) || block.missing.rule === 'complete';
}

function counted(id: string, kind: Measure['kind'], instrument: Instrument, scale: Scale | null): Measure {
  return {
    id,
    kind,
    instrumentId: instrument.id,
    scaleId: scale?.id ?? null,
    denominator: 1,
    minPerPerson: 0,
    maxPerPerson: 1,
    sensitive: scale !== null && isSensitive(instrument, scale),
  };
}

function isSensitive(instrument: Instrument, scale: Scale): boolean {
  return instrument.items.some((item) => item.sensitive && scale.items.includes(item.id));
}

function scoreOf(scores: ScoreSheet, scaleId: string): (ScaleScore & { status: 'scored' }) | null {
  const score = scores.find((candidate) => candidate.scaleId === scaleId);
  return score?.status === 'scored' ? score : null;
}

function severityOf(scores: ScoreSheet, scaleId: string): 0 | 1 | 2 | null {
  return scoreOf(scores, scaleId)?.severity ?? null;
}
