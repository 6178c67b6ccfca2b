import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from '../domain/benchmark/benchmark.types.ts';
import { parseBenchmarks } from '../domain/benchmark/parse-benchmarks.ts';

/**
 * Reads the published figures of a folder (`surveys/benchmarks`), newest first. Throws `instrument-invalid` for a figure
 * without source and anything else that is not understood.
 */
export async function loadBenchmarks(folder: string): Promise<readonly Benchmark[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return parseBenchmarks(Object.fromEntries(names.map((name, index) => [name, contents[index]!])));
}
