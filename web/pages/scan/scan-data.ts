import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import { findBenchmark } from '../../../src/domain/benchmark/find-benchmark.ts';
import type { ConditionTree } from '../../../src/domain/instruments/conditions.ts';
import type { Instrument, Source } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../../../src/domain/language.ts';
import type { ResultView } from '../../../src/domain/personal-result/personal-result.types.ts';
import type { ScoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { type DeviceWords, deviceWords } from './device-words.ts';
import { fieldName } from './field-name.ts';

/** Everything that the questionnaire island needs: nothing in it depends on who fills in. */
export interface ScanData {
  readonly link: string;
  readonly language: Language;
  readonly about: string;
  readonly needsCode: boolean;
  /** Root of the list of group keys, base64url; null where nobody is invited. */
  readonly keyRoot: string | null;
  readonly instruments: readonly InstrumentData[];
  /** Conditions by field name. */
  readonly conditions: Readonly<Record<string, ConditionTree>>;
  readonly benchmarks: readonly Benchmark[];
  readonly words: DeviceWords;
}

/** What scoring and the personal result need of one instrument, cut down to one language. */
export type InstrumentData = { readonly id: string; readonly version: string } & ScoringView & ResultView;

/** The part that is the same for everybody who answers these instruments in this language. */
export function instrumentData(
  instruments: readonly Instrument[],
  benchmarks: readonly Benchmark[],
  language: Language,
): Pick<ScanData, 'instruments' | 'conditions' | 'benchmarks' | 'words'> {
  return {
    instruments: instruments.map((instrument) => cutDown(instrument, language)),
    conditions: Object.fromEntries(
      instruments.flatMap(({ id, items }) =>
        items.flatMap((item) => (item.condition ? [[fieldName(id, item.id), item.condition]] : [])),
      ),
    ),
    benchmarks: comparisons(instruments, benchmarks, language),
    words: deviceWords(language),
  };
}

/** The figures that a personal result of these instruments can show: the newest of each kind, in one language. */
function comparisons(
  instruments: readonly Instrument[],
  benchmarks: readonly Benchmark[],
  language: Language,
): readonly Benchmark[] {
  const found = instruments.flatMap(({ population, scales }) =>
    population === 'any'
      ? []
      : [null, ...scales.map(({ id }) => id)].flatMap((scaleId) =>
          (['workable', 'problematic', 'acute'] as const).map((measure) =>
            findBenchmark(benchmarks, { population, measure, scaleId }),
          ),
        ),
  );
  return [...new Set(found)]
    .filter((benchmark) => benchmark !== null)
    .map((benchmark) => ({
      ...benchmark,
      scopeName: { [language]: benchmark.scopeName[language] ?? benchmark.scopeName.en ?? benchmark.scope },
      source: bare(benchmark.source),
    }));
}

/** Notes and links stay in the instrument file: a phone shows the reference. */
const bare = ({ reference, status }: Source): Source => ({ reference, status });

function cutDown(instrument: Instrument, language: Language): InstrumentData {
  const only = (text: LocalisedText): LocalisedText => ({ [language]: text[language] ?? '' });
  const { id, version, population, workabilityRate, comparability } = instrument;
  return {
    id,
    version,
    population,
    workabilityRate,
    ...(instrument.asked ? { asked: instrument.asked } : {}),
    comparability: { status: comparability.status, reason: only(comparability.reason) },
    scales: instrument.scales.map((scale) => {
      const { id: scaleId, role, items, scoring, display, rawMin, rawMax, step, highIsUnfavourable } = scale;
      return {
        ...{ id: scaleId, role, items, scoring, display, rawMin, rawMax, step, highIsUnfavourable },
        name: only(scale.name),
        explanation: only(scale.explanation),
        source: bare(scale.source),
        tiers: scale.tiers.map(({ id: tierId, severity, from, name, meaning, source }) => ({
          ...{ id: tierId, severity, from },
          name: only(name),
          meaning: only(meaning),
          source: bare(source),
        })),
      };
    }),
  };
}
