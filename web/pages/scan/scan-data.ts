import type { Benchmark } from '../../../src/domain/benchmark/benchmark.types.ts';
import { findBenchmark } from '../../../src/domain/benchmark/find-benchmark.ts';
import type { ConditionTree } from '../../../src/domain/instruments/conditions.ts';
import type { Instrument, Item, Source } from '../../../src/domain/instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../../../src/domain/language.ts';
import type { ResultView } from '../../../src/domain/personal-result/personal-result.types.ts';
import { type ScoringView, scoringView } from '../../../src/domain/scoring/scoring-view.ts';
import { sourceInWords } from '../../locales/sources.ts';
import { type DeviceWords, deviceWords } from './device-words.ts';
import { fieldName } from './field-name.ts';
import type { ScanFollowing } from './following.ts';

/** Everything that the questionnaire island needs: nothing in it depends on who fills in. */
export interface ScanData {
  readonly link: string;
  readonly language: Language;
  readonly about: string;
  readonly needsCode: boolean;
  readonly offersTalk: boolean;
  /** Answers are sealed for a physician, with the name: there is no receipt, and sending again replaces. */
  readonly inCare: boolean;
  /** For whom the offers of help are; null when nothing tells whether the reader has an employer. */
  readonly population: 'employee' | 'self-employed' | null;
  /** Root of the list of group keys, base64url; null where nobody is invited. */
  readonly keyRoot: string | null;
  /** Bytes to which what is handed in is filled up: its size then says nothing of the answers. */
  readonly sentBytes: number;
  /** Null where nobody is followed. */
  readonly following: ScanFollowing | null;
  readonly instruments: readonly InstrumentData[];
  /** Conditions by field name. */
  readonly conditions: Readonly<Record<string, ConditionTree>>;
  readonly benchmarks: readonly Benchmark[];
  readonly words: DeviceWords;
}

/** What scoring and the personal result need of one instrument, cut down to one language; the server shows results by it too. */
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
      source: bare(benchmark.source, language),
    }));
}

/** Notes and links stay in the instrument file: a phone shows the reference, in its reader's language. */
const bare = ({ reference, status }: Source, language: Language): Source => ({
  reference: sourceInWords(language, reference),
  status,
});

function cutDown(instrument: Instrument, language: Language): InstrumentData {
  const only = (text: LocalisedText): LocalisedText => ({ [language]: text[language] ?? '' });
  const { id, version, population, workabilityRate, comparability, asked = [], rules = [] } = instrument;
  const isSensitive = (item: string) => instrument.items.find((each) => each.id === item)?.sensitive === true;
  const scored = new Set(instrument.scales.flatMap(({ items }) => items));
  const titles = (role: Item['role']) =>
    instrument.items.filter((item) => item.role === role && !scored.has(item.id)).map((item) => only(item.title));
  const scoring = scoringView(instrument).scales;
  return {
    ...{ id, version, population, workabilityRate, asked },
    comparability: { status: comparability.status, reason: only(comparability.reason) },
    rules: rules
      .filter((rule) => !rule.optional || asked.includes(rule.id))
      .map((rule) => ({ ...rule, name: only(rule.name), explanation: only(rule.explanation) })),
    sensitive: instrument.scales
      .filter(({ items }) => items.length > 0 && items.every(isSensitive))
      .map((each) => each.id),
    unscored: { background: titles('background'), other: [...titles('context'), ...titles('comment')] },
    scales: instrument.scales.map((scale, index) => ({
      ...(scoring[index] as (typeof scoring)[number]),
      // Only categories that the wave asked for: `tiers` are those already, the set says by which rule.
      tierSets: (scoring[index]?.tierSets ?? []).filter(({ rule }) => asked.includes(rule)),
      ...{ role: scale.role, step: scale.step, highIsUnfavourable: scale.highIsUnfavourable },
      name: only(scale.name),
      explanation: only(scale.explanation),
      source: bare(scale.source, language),
      tiers: scale.tiers.map(({ id: tierId, severity, from, name, meaning, source }) => ({
        ...{ id: tierId, severity, from },
        name: only(name),
        meaning: only(meaning),
        source: bare(source, language),
      })),
    })),
  };
}
