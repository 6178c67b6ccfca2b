import { z } from '@hono/zod-openapi';
import { instrumentSummarySchema } from './instrument.ts';
import { daySchema, idSchema, languageSchema, list } from './shared.ts';

const kindSchema = z.enum(['wording', 'instrument']).openapi({
  description: '`wording`: official words onto the items of a published instrument; `instrument`: an own one.',
});
const stateSchema = z.enum(['new', 'again', 'unchanged']).openapi({
  description: '`again`: exactly this was taken back before; `unchanged`: exactly this is there already.',
});

export const packParameters = z.object({
  organisationId: idSchema,
  instrumentId: z.string().openapi({ example: 'wai-short' }),
  version: z.string().openapi({ example: '1.0.0+official-2026', description: 'A plus sign is written as %2B.' }),
});

export const packSchema = z
  .object({
    instrumentId: z.string(),
    version: z.string(),
    kind: kindSchema,
    importedOn: daySchema,
    offered: z.boolean().openapi({ description: 'Whether new waves may use it.' }),
    waves: list(z.string()).openapi({ description: 'Titles of the waves that have this version, newest first.' }),
    instrument: instrumentSummarySchema
      .nullable()
      .openapi({ description: 'Null when it no longer passes the checks of this version of Werkpeil.' }),
  })
  .openapi('Pack');

export const packResultSchema = z
  .object({ kind: kindSchema, state: stateSchema, instrument: instrumentSummarySchema })
  .openapi('PackResult');

export const packPreviewSchema = packResultSchema
  .extend({
    before: instrumentSummarySchema
      .nullable()
      .openapi({ description: 'What new waves get now under this name; null for a first own instrument.' }),
    changes: list(
      z.object({
        itemId: z.string(),
        part: z.enum(['title', 'help', 'low', 'high', 'choice']),
        language: languageSchema,
        before: z.string().nullable(),
        after: z.string(),
      }),
    ).openapi({ description: 'Wording only: every text that would be another, in the order of the questionnaire.' }),
    unchanged: z.number().int().openapi({ description: 'Wording only: number of texts that stay as they were.' }),
    languagesLost: list(languageSchema).openapi({
      description: 'Wording only: languages that are not served under this version.',
    }),
  })
  .openapi('PackPreview');
