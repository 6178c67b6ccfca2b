import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import { parseBenchmarks } from '../domain/benchmark/parse-benchmarks.ts';
import { readInstrumentFiles } from './instrument-files.ts';

/**
 * Reads the published figures of a folder (`surveys/benchmarks`), newest first. Throws `instrument-invalid` for a figure
 * without source and anything else that is not understood.
 */
export async function loadBenchmarks(folder: string): Promise<readonly Benchmark[]> {
  return parseBenchmarks(await readInstrumentFiles(folder));
}
