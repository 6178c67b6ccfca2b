import { z } from '@hono/zod-openapi';
import { daySchema, idSchema, list, localisedTextSchema } from './shared.ts';

const figure = { measureId: z.string(), name: localisedTextSchema };

/** A pooled benchmark: nothing of a single company, not even which ones are in it. */
export const poolSchema = z
  .object({
    id: idSchema,
    number: z.number().int().min(1),
    title: z.string(),
    sector: z.string().nullable(),
    instrument: z.object({ id: z.string(), version: z.string() }),
    companies: z.number().int(),
    respondents: z.number().int(),
    builtOn: daySchema,
    hash: z.string(),
    figures: list(
      z.discriminatedUnion('status', [
        z.object({
          ...figure,
          status: z.literal('shown'),
          lo: z.number().int(),
          hi: z.number().int(),
          base: z.number().int(),
          companies: z.number().int().min(5),
        }),
        z.object({
          ...figure,
          status: z.literal('hidden'),
          reason: z.enum(['too-few-companies', 'one-company-dominates', 'protected']),
        }),
      ]),
    ),
  })
  .openapi('Pool');

export const poolPlanSchema = z
  .object({
    title: z.string().trim().min(1).max(200),
    sector: z.string().trim().min(1).max(200).nullable(),
    instrumentId: z.string().min(1).max(80),
  })
  .openapi('PoolPlan');

export type PoolView = z.infer<typeof poolSchema>;

export const poolsVerdictSchema = z
  .object({
    pools: z.number().int(),
    outcome: z.enum(['clean', 'broken', 'leak', 'unknown']),
    note: z.string(),
  })
  .openapi('PoolsVerdict');
