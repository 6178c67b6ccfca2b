import { z } from '@hono/zod-openapi';
import { list, problemSchema } from './shared.ts';

export const importPreviewSchema = z
  .object({
    encoding: z.enum(['utf-8', 'utf-8-bom', 'utf-16', 'windows-1252']),
    delimiter: z.enum([',', ';', '\t']),
    columns: list(z.object({ header: z.string(), meaning: z.enum(['unit', 'name', 'email', 'attribute', 'ignored']) })),
    people: z.number().int(),
    units: list(z.object({ path: list(z.string()), headCount: z.number().int(), isNew: z.boolean() })),
    sample: list(
      z.object({
        line: z.number().int(),
        unit: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        attributes: z.record(z.string(), z.string()),
      }),
    ),
    problems: list(problemSchema),
    warnings: list(problemSchema),
    change: z
      .object({ before: z.number().int(), kept: z.number().int(), removed: z.number().int(), added: z.number().int() })
      .openapi({ description: 'Who stays on the list, who goes and who comes; zeros for a file with problems.' }),
    replacesMost: z.boolean().openapi({
      description: 'Most people of the old list would go: importing then needs accept=replaces-most.',
    }),
    replaces: z.number().int().openapi({ description: 'People of an earlier list whom this one replaces.' }),
  })
  .openapi('ImportPreview');

export const importQuerySchema = z.object({
  accept: z
    .enum(['replaces-most'])
    .optional()
    .openapi({
      param: { name: 'accept', in: 'query' },
      description:
        'Imports although most people of the old list are not on the new one; see replacesMost in the preview.',
    }),
});

export const importResultSchema = z
  .object({ people: z.number().int(), units: z.number().int(), replaced: z.number().int() })
  .openapi('ImportResult');

export type ImportPreviewView = z.infer<typeof importPreviewSchema>;
