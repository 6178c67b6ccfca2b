import { z } from '@hono/zod-openapi';
import { idSchema, list, mayLack } from './shared.ts';
import { buildProgressSchema, waveRulesSchema } from './wave.ts';

export const hiddenReasonSchema = z.enum(['too-few', 'protects-another', 'protected', 'empty', 'turnover']);

export const auditSchema = z
  .object({
    clean: z.boolean(),
    checks: list(
      z.object({
        id: z.string(),
        outcome: z.enum(['clean', 'leak', 'unknown']),
        certificate: list(z.string()),
        note: z.string(),
      }),
    ),
    method: z.string(),
    durationMs: z.number(),
  })
  .openapi('AuditReport');

export const turnoverSchema = z.enum(['unchanged', 'from-below']).openapi({
  description:
    'unchanged: no change since the earlier wave beyond the people who came and went; from-below: what the units below say together',
});

export const comparedSchema = z
  .object({
    waves: list(idSchema),
    mode: z.enum(['strict', 'separate']),
    because: z.enum(['chosen', 'nameable', 'sensitive', 'not-nameable']),
    units: list(z.string()).openapi({ description: 'nameable: units in which nearly everybody answered both times' }),
  })
  .openapi({ description: 'How it was laid beside earlier waves with the same questions, and why so' });

const turnover = turnoverSchema.apply(mayLack);

const figureSchema = z.discriminatedUnion('form', [
  z.object({
    measureId: z.string(),
    form: z.literal('exact'),
    value: z.number().int(),
    base: z.number().int(),
    turnover,
  }),
  z.object({
    measureId: z.string(),
    form: z.literal('band'),
    lo: z.number().int(),
    hi: z.number().int(),
    base: z.number().int(),
    turnover,
  }),
  z.object({ measureId: z.string(), form: z.literal('hidden'), reason: hiddenReasonSchema }),
]);

/** The protected table as it was saved: the only thing that anything is ever published from. */
export const releaseSchema = z
  .object({
    releaseId: idSchema,
    hash: z.string(),
    audit: auditSchema,
    table: z.object({
      organisationId: idSchema,
      waveId: idSchema,
      rules: waveRulesSchema,
      units: list(
        z.object({
          id: z.string(),
          parentId: z.string().nullable(),
          label: z.string(),
          unitIds: list(idSchema),
          groupIds: list(idSchema),
          headCount: z.number().int(),
          joined: z
            .object({ because: z.literal('too-few-answers'), k: z.number().int(), parts: list(z.string()) })
            .optional()
            .openapi({ description: 'Units joined at the release because too few people answered in one of them' }),
        }),
      ),
      breakdowns: list(z.object({ item: z.string(), values: list(z.string()) })),
      measures: list(
        z.object({
          id: z.string(),
          kind: z.enum(['workable', 'problematic', 'acute', 'sum', 'better', 'worse', 'yes']),
          instrumentId: z.string(),
          scaleId: z.string().nullable(),
          itemId: z.string().apply(mayLack).openapi({ description: 'yes only: the sensitive question' }),
          denominator: z.number().int(),
          minPerPerson: z.number().int().optional(),
          maxPerPerson: z.number().int(),
          sensitive: z.boolean(),
        }),
      ),
      following: z
        .object({
          previousWaveId: idSchema,
          hidden: list(z.object({ unitId: z.string(), reason: z.enum(['too-few', 'protects-another']) })),
        })
        .optional()
        .openapi({
          description: 'Change in who was found again in an earlier wave, and the units where it is not told',
        }),
      compared: comparedSchema.apply(mayLack),
      cells: list(
        z.object({
          id: z.string(),
          unitId: z.string(),
          slice: z.object({ item: z.string(), value: z.string() }).nullable(),
          status: z.enum(['shown', 'hidden']),
          n: z.number().int().nullable(),
          reason: hiddenReasonSchema.nullable(),
          coveredBy: z.string().nullable(),
          figures: list(figureSchema),
        }),
      ),
    }),
  })
  .openapi('Release');

/** For who checks the protection and reads no figure. */
export const releaseAuditSchema = releaseSchema
  .pick({ releaseId: true, hash: true, audit: true })
  .extend({ rules: waveRulesSchema })
  .openapi('ReleaseAudit');

export const closingResultSchema = z
  .object({
    responded: z.number().int().nullable().openapi({
      description: 'At least so many, in tens; null when they are too few to say, or nothing was published.',
    }),
    release: z.discriminatedUnion('status', [
      z.object({ status: z.literal('published'), releaseId: idSchema, audit: auditSchema }),
      z.object({ status: z.literal('refused'), audit: auditSchema }),
      z
        .object({ status: z.literal('building'), progress: buildProgressSchema.nullable() })
        .openapi({ description: 'It takes longer than a request should; the wave says how far it is' }),
      z
        .object({ status: z.literal('waiting') })
        .openapi({ description: 'In care of a physician, who has not handed over the anonymous answers yet' }),
    ]),
  })
  .openapi('Closing');

export const releaseResultSchema = closingResultSchema.shape.release;

export type AuditView = z.infer<typeof auditSchema>;
