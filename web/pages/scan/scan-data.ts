import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import type { ConditionTree } from '../../../src/domain/instruments/conditions.ts';
import type { Instrument } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../../../src/domain/language.ts';
import type { ResultView } from '../../../src/domain/personal-result/personal-result.types.ts';
import type { ScoringView } from '../../../src/domain/scoring/scoring-view.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import { scanTexts } from '../../locales/scan.ts';
import { fieldName } from './field-name.ts';

/** Everything that the questionnaire island needs: nothing in it depends on who fills in. */
export interface ScanData {
  readonly link: string;
  readonly language: Language;
  readonly about: string;
  readonly needsCode: boolean;
  readonly instruments: readonly InstrumentData[];
  /** Conditions by field name. */
  readonly conditions: Readonly<Record<string, ConditionTree>>;
  readonly benchmarks: readonly Benchmark[];
  readonly words: ScanTexts;
}

/** What scoring and the personal result need of one instrument, cut down to one language. */
export type InstrumentData = { readonly id: string; readonly version: string } & ScoringView & ResultView;

/** The part that is the same for everybody who answers these instruments in this language. */
export function instrumentData(
  instruments: readonly Instrument[],
  benchmarks: readonly Benchmark[],
  language: Language,
): Pick<ScanData, 'instruments' | 'conditions' | 'benchmarks' | 'words'> {
  const populations = instruments.map((instrument) => instrument.population);
  return {
    instruments: instruments.map((instrument) => cutDown(instrument, language)),
    conditions: Object.fromEntries(
      instruments.flatMap(({ id, items }) =>
        items.flatMap((item) => (item.condition ? [[fieldName(id, item.id), item.condition]] : [])),
      ),
    ),
    benchmarks: benchmarks.filter(
      ({ scope, population }) => scope === 'flanders' && populations.some((each) => each === population),
    ),
    words: scanTexts(language),
  };
}

function cutDown(instrument: Instrument, language: Language): InstrumentData {
  const only = (text: LocalisedText): LocalisedText => ({ [language]: text[language] ?? '' });
  const { id, version, population, workabilityRate, comparability } = instrument;
  return {
    id,
    version,
    population,
    workabilityRate,
    comparability: { status: comparability.status, reason: only(comparability.reason) },
    scales: instrument.scales.map((scale) => ({
      ...scale,
      name: only(scale.name),
      explanation: only(scale.explanation),
      tiers: scale.tiers.map((tier) => ({ ...tier, name: only(tier.name), meaning: only(tier.meaning) })),
    })),
  };
}
