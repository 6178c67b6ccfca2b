import type { ScaleId } from '../instruments/instrument.types.ts';
import type { Benchmark } from './benchmark.types.ts';

export interface BenchmarkQuestion {
  readonly population: Benchmark['population'];
  readonly measure: Benchmark['measure'];
  /** Null for `workable`. */
  readonly scaleId: ScaleId | null;
  /** `flanders` when left out. */
  readonly scope?: string;
}

/**
 * The newest benchmark for exactly this population, measure, scale and scope, or null: another population or scope is never
 * put in its place, because employees and the self-employed answer different questionnaires. When one year was published
 * in several editions the one with the later edition name counts, so that the answer does not depend on file order.
 */
export function findBenchmark(benchmarks: readonly Benchmark[], question: BenchmarkQuestion): Benchmark | null {
  const scope = question.scope ?? 'flanders';
  let newest: Benchmark | null = null;
  for (const candidate of benchmarks) {
    if (
      candidate.population === question.population &&
      candidate.measure === question.measure &&
      candidate.scaleId === question.scaleId &&
      candidate.scope === scope &&
      (newest === null || isNewer(candidate, newest))
    ) {
      newest = candidate;
    }
  }
  return newest;
}

function isNewer(one: Benchmark, other: Benchmark): boolean {
  if (one.year !== other.year) return one.year > other.year;
  if (one.edition !== other.edition) return one.edition > other.edition;
  return one.id > other.id;
}
