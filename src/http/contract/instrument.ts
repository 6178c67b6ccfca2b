import { z } from '@hono/zod-openapi';
import { languageSchema, list, localisedTextSchema } from './shared.ts';

export const instrumentSummarySchema = z
  .object({
    id: z.string(),
    version: z.string(),
    population: z.enum(['employee', 'self-employed', 'any']),
    minutes: z.number(),
    name: localisedTextSchema,
    summary: localisedTextSchema,
    licence: z.object({ id: z.string(), holder: z.string(), note: z.string().optional() }),
    comparability: z.object({
      status: z.enum(['comparable', 'indicative', 'not-comparable']),
      reason: localisedTextSchema,
    }),
    languages: list(languageSchema),
    breakdowns: list(z.object({ id: z.string(), title: localisedTextSchema })),
    optionalRules: list(
      z.object({ id: z.string(), name: localisedTextSchema, explanation: localisedTextSchema }),
    ).openapi({ description: 'Rules of scoring that a wave may ask for.' }),
  })
  .openapi('InstrumentSummary');

export const offeredInstrumentSchema = instrumentSummarySchema
  .extend({
    origin: z.enum(['published', 'wording', 'own']).openapi({
      description: '`wording`: a published instrument in official words; `own`: of this organisation only.',
    }),
  })
  .openapi('OfferedInstrument');

export type InstrumentSummary = z.infer<typeof instrumentSummarySchema>;
