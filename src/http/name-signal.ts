import type { NamedSignal } from '../../web/pages/staff/signals.ts';
import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import type { InstrumentLibrary } from '../domain/instruments/instrument.types.ts';
import { type LocalisedText, languages } from '../domain/language.ts';
import type { SignalRow } from '../usecases/list-signals.ts';

/** Adds names in every language to a signal, which itself keeps ids: `problematic:stress`, and the id of a benchmark. */
export function nameSignal(
  row: SignalRow,
  library: InstrumentLibrary,
  benchmarks: readonly Benchmark[],
): Omit<NamedSignal, 'mayFollowUp' | 'mayReadReport'> {
  const { measureId, evidence } = row.signal;
  const [, scaleId] = measureId.split(':');
  const scales = library.list().flatMap((instrument) => instrument.scales);
  const benchmark = benchmarks.find(({ id }) => id === evidence.comparedWith.id);
  return {
    ...row,
    measureName: scales.find(({ id }) => id === scaleId)?.name ?? null,
    benchmarkName: benchmark ? withYear(benchmark) : null,
  };
}

const withYear = ({ scopeName, year }: Benchmark): LocalisedText =>
  Object.fromEntries(languages.flatMap((code) => (scopeName[code] ? [[code, `${scopeName[code]} ${year}`]] : [])));
