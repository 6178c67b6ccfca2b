import { z } from '@hono/zod-openapi';
import { comparedSchema, hiddenReasonSchema, turnoverSchema } from './release.ts';
import { daySchema, idSchema, list, localisedTextSchema } from './shared.ts';
import { waveRulesSchema } from './wave.ts';

const whole = z.number().int();
const range = z.tuple([z.number(), z.number()]).readonly();

const figure = z.discriminatedUnion('form', [
  z.object({
    measure: z.string(),
    form: z.literal('exact'),
    value: whole.openapi({ description: 'In units of 1/denominator of the measure' }),
    validN: whole.openapi({ description: 'Respondents with a valid answer' }),
    share: z.number().nullable(),
    interval: range.nullable().openapi({ description: '95 % interval' }),
    mean: z.number().nullable(),
    turnover: turnoverSchema.nullable(),
    protection: z.enum(['none', 'turnover']),
  }),
  z.object({
    measure: z.string(),
    form: z.literal('band').openapi({ description: 'Protection: the truth lies in min..max, both included' }),
    min: whole,
    max: whole,
    validN: whole,
    share: range.nullable(),
    interval: range.nullable(),
    mean: range.nullable(),
    turnover: turnoverSchema.nullable(),
    protection: z.enum(['at-most', 'at-least', 'band', 'turnover']).openapi({
      description: 'at-most, at-least: coded near nobody or everybody; band: a class of counts; turnover: see there',
    }),
  }),
  z.object({
    measure: z.string(),
    form: z.literal('hidden'),
    reason: hiddenReasonSchema,
    protection: z.literal('hidden'),
  }),
]);

const unit = z.object({
  id: z.string().openapi({ description: 'The same in every wave for the same people' }),
  parentId: z.string().nullable(),
  path: list(z.string()),
  unitIds: list(idSchema).openapi({ description: 'Organisation units whose people are the members' }),
  joined: z
    .object({ because: z.literal('too-few-answers'), k: whole, parts: list(z.string()) })
    .nullable()
    .openapi({ description: 'What was joined at the release because too few people answered in one of them' }),
  invited: whole.nullable().openapi({ description: 'Null for a hidden unit and for an open link' }),
});

const answerTo = z.object({ item: z.string(), value: z.string() });

const cell = z.object({
  unit: z.string(),
  breakdown: answerTo.nullable().openapi({ description: 'Null: the whole unit' }),
  status: z.enum(['shown', 'hidden']),
  members: z.object({ unitIds: list(idSchema), answer: answerTo.nullable() }).openapi({
    description:
      'Whose answers these are: everybody who answered in one of these organisation units (as they were at opening), and gave this answer (null: any)',
  }),
  nBand: z.tuple([whole, whole]).readonly().nullable().openapi({
    description: 'Smallest and largest number of members; null for a hidden cell, of which no size is told',
  }),
  respondents: whole.nullable().openapi({ description: 'Exact for a shown cell; a hidden one shows none' }),
  reason: hiddenReasonSchema.nullable().openapi({ description: 'Protection applied to the whole cell' }),
  coveredBy: z.string().nullable().openapi({ description: 'Smallest shown unit that contains a hidden cell' }),
  figures: list(figure).openapi({ description: 'Each with the protection applied to it; empty for a hidden cell' }),
});

/** The release as a file for other programs. `schemaVersion` rises when a field changes its meaning or goes. */
export const releaseDocumentSchema = z
  .object({
    schema: z.literal('werkpeil-release'),
    schemaVersion: z.literal(1),
    organisation: z.object({ id: idSchema, name: z.string() }),
    wave: z.object({ id: idSchema, title: z.string(), openedOn: daySchema.nullable() }),
    rules: waveRulesSchema,
    audit: z.object({ clean: z.boolean(), method: z.string() }),
    units: list(unit),
    breakdowns: list(
      z.object({
        item: z.string(),
        name: localisedTextSchema,
        values: list(z.object({ value: z.string(), name: localisedTextSchema })),
      }),
    ),
    onPaper: whole
      .nullable()
      .openapi({ description: 'Answers of the wave on paper: at least so many, in tens; 0: some, null: none' }),
    compared: comparedSchema.nullable(),
    identical: whole.nullable().openapi({
      description:
        'Open link: at least so many answer sheets of the wave are the same as another one to the last answer, in tens; null: too few to say, or people were invited',
    }),
    measures: list(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: localisedTextSchema,
        instrument: z.object({ id: z.string(), version: z.string() }),
        scale: z.string().nullable(),
        scoringRules: list(z.string()),
        denominator: whole,
        sensitive: z.boolean().openapi({ description: 'Threshold kSensitive, and no breakdowns' }),
        cutOff: z.object({ status: z.string(), source: z.string() }),
      }),
    ),
    cells: list(cell),
  })
  .openapi('ReleaseDocument');
