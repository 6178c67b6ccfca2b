import { z } from 'zod';
import { WerkpeilError } from '../errors.ts';
import { findRepeatedKey } from '../instruments/find-repeated-key.ts';
import { sourceSchema } from '../instruments/parse-definition.ts';
import { languages } from '../language.ts';
import type { Benchmark } from './benchmark.types.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const name = z.strictObject(Object.fromEntries(languages.map((language) => [language, z.string().min(1)])));

const sourcesSchema = z.record(z.string(), sourceSchema);
const scopesSchema = z.record(id, name);

/** One printed percentage. `status` is needed where it is weaker than its source: rounded, or to be checked. */
const figureSchema = z
  .strictObject({
    scope: id,
    year: z.int().min(2000).max(2100),
    /** Year of the edition that it was read from: series are revised. */
    edition: z.string().min(4),
    measure: z.enum(['workable', 'problematic', 'acute']),
    scale: id.exactOptional(),
    percent: z.number().min(0).max(100),
    n: z.int().positive().exactOptional(),
    source: z.string(),
    status: z.literal('provisional').exactOptional(),
    note: z.string().min(1).exactOptional(),
  })
  .refine((figure) => (figure.measure === 'workable') === (figure.scale === undefined), {
    message: 'a scale for problematic and acute, none for workable',
  });

const figuresSchema = z.strictObject({
  population: z.enum(['employee', 'self-employed']),
  figures: z.array(figureSchema),
});

/**
 * Reads the files of `surveys/benchmarks`: `sources.json`, `scopes.json`, and figures in every other file. Newest first.
 * Throws `instrument-invalid` with file and field for anything not understood, for a figure whose source or scope is not
 * listed, and for the same figure twice in one edition.
 */
export function parseBenchmarks(files: Readonly<Record<string, string>>): readonly Benchmark[] {
  const sources = read(files, 'sources.json', sourcesSchema);
  const scopes = read(files, 'scopes.json', scopesSchema);
  const benchmarks = new Map<string, Benchmark>();
  for (const file of Object.keys(files)) {
    if (file === 'sources.json' || file === 'scopes.json') continue;
    const { population, figures } = read(files, file, figuresSchema);
    figures.forEach((figure, index) => {
      const source = sources[figure.source];
      const scopeName = scopes[figure.scope];
      if (source === undefined) throw invalid(file, `figures.${index}.source`, figure.source);
      if (scopeName === undefined) throw invalid(file, `figures.${index}.scope`, figure.scope);
      const scale = figure.scale === undefined ? '' : `:${figure.scale}`;
      const benchmarkId = `${population}:${figure.scope}:${figure.year}:${figure.measure}${scale}@${figure.edition}`;
      if (benchmarks.has(benchmarkId)) throw invalid(file, `figures.${index}`, `${benchmarkId} stands twice`);
      benchmarks.set(benchmarkId, {
        id: benchmarkId,
        population,
        scope: figure.scope,
        scopeName,
        year: figure.year,
        edition: figure.edition,
        measure: figure.measure,
        scaleId: figure.scale ?? null,
        share: figure.percent / 100,
        n: figure.n ?? null,
        source: {
          ...source,
          status: figure.status ?? source.status,
          ...(figure.note === undefined ? {} : { note: figure.note }),
        },
      });
    });
  }
  return [...benchmarks.values()].sort((a, b) => b.year - a.year || b.edition.localeCompare(a.edition));
}

function read<Schema extends z.ZodType>(
  files: Readonly<Record<string, string>>,
  file: string,
  schema: Schema,
): z.output<Schema> {
  let json: unknown;
  try {
    json = JSON.parse(files[file] ?? 'missing');
  } catch {
    throw invalid(file, '', 'not JSON');
  }
  const repeated = findRepeatedKey(files[file] ?? '');
  if (repeated !== null) throw invalid(file, repeated, 'stands twice');
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(file, issue?.path.map(String).join('.') ?? '', issue?.message ?? '');
}

const invalid = (file: string, field: string, found: string): WerkpeilError =>
  new WerkpeilError('instrument-invalid', { instrument: 'benchmarks', where: `${file}: ${field}`, found });
