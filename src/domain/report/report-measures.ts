import type { FactStatus, Instrument, Item, Scale } from '../instruments/instrument.types.ts';
import type { LocalisedText } from '../language.ts';
import { rulesInForce } from '../scoring/rules-in-force.ts';
import type { Measure } from '../tabulation/table.types.ts';
import type { ReportMeasure } from './report.types.ts';

/** One row of the report: a scale (or the workability rate) with the measures that belong to it. */
export interface MeasureRow {
  /** First tier, and the id of the row. */
  readonly first: Measure;
  readonly acute: Measure | null;
  readonly sum: Measure | null;
  /** Change in who was found again: better, worse; none where nobody is followed. */
  readonly change: readonly Measure[];
  readonly instrument: Instrument;
  /** Null for the workability rate. */
  readonly scale: Scale | null;
  readonly role: ReportMeasure['role'];
  /** A single sensitive question of the scale; null for the scale itself. */
  readonly item: Item | null;
}

const roleOrder: readonly ReportMeasure['role'][] = ['workable', 'indicator', 'risk', 'index', 'single', 'context'];

/**
 * The rows of a report in reading order: workability rate, indicators, risks, index, single items, context; inside a role in
 * the order of the instruments and their scales. A measure of an instrument or scale that is not in `instruments` is left out:
 * without name and source it cannot be shown honestly.
 */
export function measureRows(measures: readonly Measure[], instruments: readonly Instrument[]): MeasureRow[] {
  const rows = instruments.flatMap((instrument) => {
    const own = measures.filter((measure) => measure.instrumentId === instrument.id);
    const ofKind = (kind: Measure['kind'], scaleId: string | null) =>
      own.find((measure) => measure.kind === kind && measure.scaleId === scaleId) ?? null;
    const workable = ofKind('workable', null);
    const scales = instrument.scales.flatMap((scale): MeasureRow[] => {
      const problematic = ofKind('problematic', scale.id);
      const sum = ofKind('sum', scale.id);
      const first = problematic ?? sum;
      if (first === null) return [];
      const change = [ofKind('better', scale.id), ofKind('worse', scale.id)].filter((measure) => measure !== null);
      return [
        { first, acute: ofKind('acute', scale.id), sum, change, instrument, scale, role: scale.role, item: null },
      ];
    });
    const questions = own.flatMap((measure): MeasureRow[] => {
      const item = instrument.items.find(({ id }) => measure.kind === 'yes' && id === measure.itemId);
      const scale = instrument.scales.find(({ id }) => id === measure.scaleId);
      if (!item || !scale) return [];
      return [{ first: measure, acute: null, sum: null, change: [], instrument, scale, role: scale.role, item }];
    });
    const rate: MeasureRow[] = workable
      ? [{ first: workable, acute: null, sum: null, change: [], instrument, scale: null, role: 'workable', item: null }]
      : [];
    return [...rate, ...scales, ...questions];
  });
  return roleOrder.flatMap((role) => rows.filter((row) => row.role === role));
}

/** Where the cut-offs of a row come from. One provisional cut-off makes the whole row provisional. */
export function cutOffs(row: MeasureRow): { readonly status: FactStatus; readonly source: string } {
  const scales = row.scale
    ? [row.scale]
    : row.instrument.scales.filter((scale) => row.instrument.workabilityRate.includes(scale.id));
  const sources = scales.flatMap((scale) => scale.tiers.filter((tier) => tier.severity > 0).map((tier) => tier.source));
  const references = [...new Set(sources.map((source) => source.reference))];
  const provisional = sources.length === 0 || sources.some((source) => source.status === 'provisional');
  return {
    status: provisional ? 'provisional' : 'published',
    source: references.length > 0 ? references.join('; ') : (row.scale?.source ?? row.instrument.source).reference,
  };
}

/** Named rules by which the scores behind a row are decided: rounding, missing answers, categories. */
export function scoringRules({ scale, instrument }: MeasureRow): readonly string[] {
  const scales = scale
    ? [scale]
    : instrument.scales.filter((candidate) => instrument.workabilityRate.includes(candidate.id));
  return [...new Set(scales.flatMap((one) => rulesInForce(instrument, one)))];
}

export function rulesInWords(row: MeasureRow): ReportMeasure['rules'] {
  const known = row.instrument.rules ?? [];
  return scoringRules(row).flatMap((id) =>
    known.filter((rule) => rule.id === id).map(({ name, explanation }) => ({ id, name, explanation })),
  );
}

/** The workability rate is not a scale of an instrument, so its words stand here. */
const workableName: LocalisedText = {
  nl: 'Werkbaar werk',
  fr: 'Travail faisable',
  de: 'Machbare Arbeit',
  en: 'Workable work',
};
const workableExplanation: LocalisedText = {
  nl: 'Het deel van de mensen zonder probleem op elk van de vier: werkstress, motivatie, leren en de balans tussen werk en privé.',
  fr: 'La part des personnes sans problème sur aucun des quatre points : stress au travail, motivation, apprentissage et équilibre entre travail et vie privée.',
  de: 'Der Anteil der Menschen ohne Problem in allen vier Bereichen: Arbeitsstress, Motivation, Lernen und Vereinbarkeit von Arbeit und Privatleben.',
  en: 'The share of people without a problem on any of the four: work stress, motivation, learning and work-life balance.',
};

export const rowName = (row: MeasureRow): LocalisedText => row.item?.title ?? row.scale?.name ?? workableName;
export const rowExplanation = (row: MeasureRow): LocalisedText => row.scale?.explanation ?? workableExplanation;
