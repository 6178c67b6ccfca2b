import { z } from '@hono/zod-openapi';
import { idSchema, list } from './shared.ts';

const interval = z.tuple([z.number(), z.number()]).readonly();
const parameters = z.record(z.string(), z.union([z.number(), z.string()]));

export const followUpStatusSchema = z.enum(['new', 'offered', 'running', 'done']);

export const followUpSchema = z
  .object({ status: followUpStatusSchema, note: z.string().max(2000) })
  .openapi('FollowUp');

/** A reason to offer a talk, never a verdict; with everything that is needed to check it. */
export const signalRowSchema = z
  .object({
    signal: z.object({
      id: idSchema,
      organisationId: idSchema,
      waveId: idSchema,
      unitId: z.string(),
      unitLabel: z.string(),
      watchId: z.string(),
      ruleId: z.string(),
      ruleVersion: z.string(),
      parameters,
      measureId: z.string(),
      strength: z.enum(['attention', 'strong']),
      evidence: z.object({
        n: z.number().int(),
        banded: z
          .boolean()
          .optional()
          .openapi({ description: 'A count is published as a band: share and difference are "at least".' }),
        share: z.number(),
        interval,
        comparedWith: z.object({
          kind: z.enum(['benchmark', 'previous-wave']),
          id: z.string(),
          share: z.number(),
          n: z.number().nullable(),
          label: z.string(),
        }),
        difference: z.number(),
        differenceInterval: interval,
        p: z.number(),
        q: z.number(),
        looks: z.number().int(),
      }),
      source: z.string(),
    }),
    organisationName: z.string(),
    waveTitle: z.string(),
    followUp: followUpSchema,
  })
  .openapi('SignalRow');

export const signalListSchema = list(signalRowSchema);

export type SignalRow = z.infer<typeof signalRowSchema>;
export type FollowUpStatus = z.infer<typeof followUpStatusSchema>;
