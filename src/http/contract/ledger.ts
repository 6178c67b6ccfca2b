import { z } from '@hono/zod-openapi';
import { daySchema, idSchema, list } from './shared.ts';
import { waveRulesSchema } from './wave.ts';

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** One line of the ledger, without figures: those stand in the release. */
export const ledgerSchema = list(
  z.object({
    number: z.number().int().min(1),
    releaseId: idSchema,
    status: z.enum(['published', 'refused']),
    builtOn: daySchema,
    hash: sha256Hex.openapi({
      description: 'Over the previous hash, the table and its audit; see src/domain/disclosure.',
    }),
    previousHash: sha256Hex.nullable(),
    note: z.string().nullable().openapi({ description: 'Why it was refused' }),
  }),
).openapi('Ledger');

export const ledgerVerdictsSchema = list(
  z.object({
    organisationId: idSchema,
    organisation: z.string(),
    waveId: idSchema,
    wave: z.string(),
    releases: z.number().int(),
    outcome: z.enum(['clean', 'people-changed', 'broken', 'leak', 'unknown']),
    note: z.string(),
  }),
).openapi('LedgerVerdicts');

export type LedgerView = z.infer<typeof ledgerSchema>;

export const stricterRulesSchema = z
  .object({
    k: z.number().int().min(5).max(1000).optional(),
    breakdowns: list(z.string().max(80)).optional().openapi({ description: 'The breakdowns that stay' }),
    reminders: z.enum(['none', 'camouflaged']).optional(),
    following: z.literal('none').optional().openapi({ description: 'Nobody is found again after all' }),
    compare: z
      .literal('strict')
      .optional()
      .openapi({ description: 'Beside earlier waves: strictly for every question' }),
  })
  .openapi('StricterRules');

export const frozenRulesSchema = z.object({ version: z.number().int(), rules: waveRulesSchema }).openapi('FrozenRules');
