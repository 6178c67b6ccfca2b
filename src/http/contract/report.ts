import { z } from '@hono/zod-openapi';
import { hiddenReasonSchema, turnoverSchema } from './release.ts';
import { list, localisedTextSchema, mayLack } from './shared.ts';

const interval = z.tuple([z.number(), z.number()]).readonly();
const unitReference = z.object({ id: z.string(), label: z.string() });
const factStatus = z.enum(['published', 'provisional']);

/** A share, always with n and its 95 % interval, or the reason why there is none. */
export const reportedShareSchema = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('exact'),
      count: z.number().int(),
      n: z.number().int(),
      share: z.number(),
      interval,
      turnover: turnoverSchema.apply(mayLack),
    }),
    z.object({
      status: z.literal('band'),
      lo: z.number().int(),
      hi: z.number().int(),
      n: z.number().int(),
      share: interval,
      interval,
      turnover: turnoverSchema.apply(mayLack),
    }),
    z.object({ status: z.literal('hidden'), reason: hiddenReasonSchema, coveredBy: unitReference.nullable() }),
    z.object({ status: z.literal('absent') }),
  ])
  .openapi('ReportedShare');

const comparisonSchema = z.object({
  kind: z.enum(['benchmark', 'previous-wave', 'rest']),
  label: z.string(),
  name: localisedTextSchema.optional(),
  share: z.number(),
  shareRange: interval.optional(),
  n: z.number().nullable(),
  difference: z.number(),
  differenceRange: interval.optional(),
  interval,
  verdict: z.enum(['higher', 'lower', 'no-clear-difference']),
  source: z.string().optional(),
  sourceStatus: factStatus.optional(),
});

const unitNodeSchema = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    label: z.string(),
    depth: z.number().int(),
    status: z.enum(['shown', 'hidden']),
    reason: hiddenReasonSchema.nullable(),
    coveredBy: unitReference.nullable(),
    joinedFrom: list(z.string()),
  })
  .openapi('ReportUnit');

const shares = z.record(z.string(), reportedShareSchema);

/** What a row of a report is about. */
const measureFields = {
  measureId: z.string(),
  scaleId: z.string().nullable(),
  role: z.enum(['workable', 'indicator', 'risk', 'index', 'single', 'context']),
  name: localisedTextSchema,
  explanation: localisedTextSchema,
};

export const reportSchema = z
  .object({
    organisation: z.object({ id: z.string(), name: z.string() }),
    wave: z.object({ id: z.string(), title: z.string(), openedOn: z.string().nullable(), k: z.number().int() }),
    previousWave: z.object({ id: z.string(), title: z.string(), openedOn: z.string().nullable() }).nullable(),
    unit: unitNodeSchema,
    units: list(unitNodeSchema),
    response: z
      .object({
        responded: z.number().int(),
        invited: z.number().int().nullable().openapi({ description: 'Null for an open link' }),
        rate: z
          .number()
          .nullable()
          .openapi({ description: 'Null also when there are more answers than invited people' }),
      })
      .nullable()
      .openapi({ description: 'Null for a hidden unit' }),
    onPaper: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Answers of the wave on paper: at least so many, in tens; 0: some, null: none' }),
    compared: z
      .object({ because: z.enum(['chosen', 'nameable', 'sensitive']), units: list(z.string()) })
      .nullable()
      .openapi({ description: 'Where it was laid strictly beside earlier waves, and why; null: nowhere' }),
    identical: z.number().int().nullable().openapi({
      description:
        'Open link: at least so many answer sheets of the wave are the same as another one to the last answer, in tens; null: too few to say, or people were invited',
    }),
    measures: list(
      z.object({
        ...measureFields,
        itemId: z
          .string()
          .apply(mayLack)
          .openapi({ description: 'A single sensitive question: the share who answered yes' }),
        sensitiveK: z.number().int().optional().openapi({ description: 'Threshold of a sensitive measure' }),
        share: reportedShareSchema,
        acute: reportedShareSchema,
        colour: z.enum(['favourable', 'unfavourable', 'none']),
        comparisons: list(comparisonSchema),
        cutOffStatus: factStatus,
        cutOffSource: z.string(),
        rules: list(z.object({ id: z.string(), name: localisedTextSchema, explanation: localisedTextSchema })).openapi({
          description: 'Named rules by which the scores are decided: rounding, missing answers, categories',
        }),
        mean: z.object({ mean: z.number(), n: z.number(), min: z.number(), max: z.number() }).nullable(),
      }),
    ),
    followed: z
      .object({
        previousWave: z.object({ id: z.string(), title: z.string(), openedOn: z.string().nullable() }),
        n: z.number().int().nullable(),
        reason: hiddenReasonSchema.nullable(),
        coveredBy: unitReference.nullable(),
        rows: list(
          z.object({
            ...measureFields,
            before: reportedShareSchema,
            now: reportedShareSchema,
            better: reportedShareSchema,
            worse: reportedShareSchema,
            betterOfChanged: z.object({ share: interval, interval }).nullable(),
            verdict: z.enum(['better', 'worse', 'no-clear-change', 'not-told']),
          }),
        ),
      })
      .nullable()
      .openapi({ description: 'The same people in an earlier wave and now; null where nobody is followed' }),
    children: list(z.object({ unit: unitNodeSchema, shares })),
    breakdowns: list(
      z.object({
        item: z.string(),
        name: localisedTextSchema,
        rows: list(z.object({ value: z.string(), label: localisedTextSchema, n: z.number().int().nullable(), shares })),
      }),
    ),
    comparability: z.object({ status: z.string(), reason: localisedTextSchema }),
    audit: z.object({ clean: z.boolean(), method: z.string() }),
    comments: z
      .object({
        status: z.enum(['none', 'waiting', 'published']).openapi({
          description: 'none: not asked; waiting: the prevention adviser has not read them all',
        }),
        k: z.number().int().nullable(),
        here: list(
          z.object({
            question: z.string(),
            title: localisedTextSchema,
            n: z.number().int(),
            comments: list(z.string()),
          }),
        ),
        elsewhere: list(unitReference),
      })
      .openapi({ description: 'Comments that stand at this unit; each stands at one unit only, in random order' }),
    ledWithin: list(z.string()).openapi({
      description: 'For a team lead: own units without figures of their own, which count in this one',
    }),
  })
  .openapi('Report');

export type ReportComments = z.infer<typeof reportSchema>['comments'];
