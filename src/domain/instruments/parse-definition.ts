import { z } from 'zod';

/**
 * Ours are at most a quarter of each. They keep a pack that somebody brings in from holding the service up, and a page from
 * getting longer than anybody reads.
 */
export const instrumentLimits = {
  pages: 60,
  items: 300,
  choices: 60,
  scales: 100,
  highestRating: 20,
  highestNumber: 100_000,
  condition: 500,
  title: 500,
  choice: 250,
  text: 2000,
} as const;
const limits = instrumentLimits;

/** Ids become object keys, column names and URLs: lower-case words with hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const itemIds = z.array(idSchema).min(1).max(limits.items);
const simple = z.union([
  z.int(),
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
]);

/** Shown as text and as a link, so no address that a browser would run. */
export const sourceSchema = z.strictObject({
  reference: z.string().min(10).max(limits.text),
  url: z.url({ protocol: /^https?$/ }).exactOptional(),
  status: z.enum(['published', 'provisional']),
  note: z.string().min(1).max(limits.text).exactOptional(),
});

const element = {
  name: idSchema,
  isRequired: z.boolean().exactOptional(),
  visibleIf: z.string().min(1).max(limits.condition).exactOptional(),
};
const choice = z.union([simple, z.strictObject({ value: simple, isExclusive: z.literal(true) })]);

/** The part of SurveyJS that a scan needs; anything else stops the start instead of being drawn wrongly. */
const elementSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('radiogroup'), ...element, choices: z.array(simple).min(2).max(limits.choices) }),
  z.strictObject({ type: z.literal('checkbox'), ...element, choices: z.array(choice).min(2).max(limits.choices) }),
  z.strictObject({
    type: z.literal('rating'),
    ...element,
    rateMin: z.int().min(0),
    rateMax: z.int().max(limits.highestRating),
  }),
  z.strictObject({
    type: z.literal('text'),
    inputType: z.literal('number'),
    ...element,
    min: z.int().min(0),
    max: z.int().max(limits.highestNumber),
  }),
  z.strictObject({ type: z.literal('comment'), ...element, maxLength: z.int().min(1).max(2000) }),
]);

const missing = z
  .discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('complete') }),
    z.strictObject({
      rule: z.literal('at-least'),
      answered: z.int().min(1),
      name: idSchema,
      optional: z.boolean().default(false),
    }),
  ])
  .default({ rule: 'complete' });

const itemSum = { items: itemIds, reverse: z.array(idSchema).default([]), missing };
const band = z.strictObject({ from: z.int(), to: z.int(), score: z.int() });

/** Every block but the table over another one: a table over a table says nothing that one table could not. */
const plainBlocks = [
  z.strictObject({ op: z.literal('answer'), item: idSchema }),
  z.strictObject({ op: z.literal('sum'), ...itemSum }),
  z.strictObject({ op: z.literal('mean'), ...itemSum }),
  z.strictObject({ op: z.literal('count-of-yes'), ...itemSum }),
  z.strictObject({
    op: z.literal('weighted'),
    items: itemIds,
    by: idSchema,
    weights: z.record(z.string(), z.array(z.number().positive())),
    whenMissing: idSchema,
    lenient: z.strictObject({ name: idSchema }).exactOptional(),
  }),
  z.strictObject({
    op: z.literal('count-of-ticked'),
    items: itemIds,
    none: z.array(simple).default([]),
    declined: z.array(simple).default([]),
    gate: z.strictObject({ item: idSchema, zero: simple, declined: simple.exactOptional() }).exactOptional(),
  }),
  z.strictObject({
    op: z.literal('lowest-of-ticked'),
    item: idSchema,
    lenient: z.strictObject({ name: idSchema, scale: idSchema, raw: z.int(), score: z.int() }).exactOptional(),
  }),
  z.strictObject({ op: z.literal('total'), scales: itemIds }),
] as const;

/** The scoring block as an author writes it; `check-scoring.ts` turns it into a `ScoringBlock`. */
const writtenBlock = z.discriminatedUnion('op', [
  ...plainBlocks,
  z.strictObject({
    op: z.literal('banded'),
    of: z.discriminatedUnion('op', plainBlocks),
    bands: z.array(band).min(2).max(100),
  }),
]);

/** `from <= raw`, and `raw < below` or `raw <= to`. `source` is a key of `sources`. */
const tierSchema = z.strictObject({
  id: idSchema,
  severity: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  from: z.number(),
  below: z.number().exactOptional(),
  to: z.number().exactOptional(),
  source: z.string(),
});

const roundingMethod = z.enum(['none', 'half-up']);

const scaleSchema = z.strictObject({
  id: idSchema,
  role: z.enum(['indicator', 'risk', 'index', 'single', 'context']),
  scoring: writtenBlock,
  display: z.enum(['0-100', 'raw', 'mean']),
  range: z.tuple([z.number(), z.number()]),
  highIsUnfavourable: z.boolean(),
  source: z.string(),
  /** What happens to a fraction of a point, as a named rule that stands in every result and export. */
  rounding: z
    .strictObject({
      rule: idSchema,
      method: roundingMethod,
      alternative: z.strictObject({ rule: idSchema, method: roundingMethod }).exactOptional(),
    })
    .exactOptional(),
  /** Key of the tier texts in `text.<lang>.json`; several scales may share them. */
  tierTexts: idSchema.exactOptional(),
  tiers: z.array(tierSchema).default([]),
  /** Other published categories for the same score, each an optional rule with a name; never mixed with `tiers`. */
  tierSets: z.array(z.strictObject({ rule: idSchema, tiers: z.array(tierSchema).min(2) })).default([]),
});

export const definitionSchema = z.strictObject({
  id: idSchema,
  version,
  /** Place in the list from which staff choose, lowest first. */
  order: z.int().min(0),
  population: z.enum(['employee', 'self-employed', 'any']),
  minutes: z.int().min(1).max(60),
  source: z.string(),
  licence: z.strictObject({
    id: z.string().min(1),
    holder: z.string().min(1),
    note: z.string().min(1).exactOptional(),
  }),
  comparability: z.enum(['comparable', 'indicative', 'not-comparable']),
  sources: z.record(idSchema, sourceSchema),
  survey: z.strictObject({
    pages: z
      .array(z.strictObject({ name: idSchema, elements: z.array(elementSchema).min(1).max(limits.items) }))
      .min(1)
      .max(limits.pages)
      .refine((pages) => pages.reduce((sum, page) => sum + page.elements.length, 0) <= limits.items, {
        message: `at most ${limits.items} items`,
      }),
  }),
  items: z.record(
    idSchema,
    z.strictObject({
      role: z.enum(['scale', 'background', 'context', 'comment']),
      choices: idSchema.exactOptional(),
      sensitive: z.boolean().default(false),
    }),
  ),
  scales: z.array(scaleSchema).max(limits.scales),
  breakdowns: z.array(idSchema).default([]),
  workabilityRate: z.array(idSchema).default([]),
});

export type Definition = z.output<typeof definitionSchema>;
export type SurveyElement = Definition['survey']['pages'][number]['elements'][number];
export type WrittenScale = Definition['scales'][number];
export type WrittenBlock = WrittenScale['scoring'];

const words = (longest: number) => z.string().trim().min(1).max(longest);
const text = words(limits.text);

/** Words of a question, for an instrument and for a wording pack. */
export const itemTextsSchema = z.record(
  idSchema,
  z.strictObject({
    title: words(limits.title),
    help: words(limits.title).exactOptional(),
    low: words(limits.choice).exactOptional(),
    high: words(limits.choice).exactOptional(),
  }),
);

/** Words of the answers, by set and value. */
export const choiceTextsSchema = z.record(idSchema, z.record(z.string(), words(limits.choice)));

/** `text.<lang>.json`: every word that a respondent or reader sees, and nothing else. */
export const textsSchema = z.strictObject({
  status: z.enum(['official', 'own-translation', 'machine-draft']),
  name: text,
  summary: text,
  comparability: text,
  pages: z.record(idSchema, z.strictObject({ title: text, intro: text.exactOptional() })),
  items: itemTextsSchema,
  choices: choiceTextsSchema,
  scales: z.record(idSchema, z.strictObject({ name: text, explanation: text })),
  tiers: z.record(idSchema, z.record(idSchema, z.strictObject({ name: text, meaning: text }))),
  rules: z.record(idSchema, z.strictObject({ name: text, explanation: text })).default({}),
});

export type Texts = z.output<typeof textsSchema>;
