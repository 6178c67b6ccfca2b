import { z } from 'zod';
import { followingWays } from '../participation/participation.types.ts';

const count = z.int().min(0);
const id = z.string().min(1).max(300);
const reason = z.enum(['too-few', 'protects-another', 'protected', 'empty', 'turnover']);
const slice = z.object({ item: id, value: z.string().max(300) }).nullable();

const turnover = z.enum(['unchanged', 'from-below']).exactOptional();

const figure = z.discriminatedUnion('form', [
  z.object({ measureId: id, form: z.literal('exact'), value: count, base: count, turnover }),
  z
    .object({ measureId: id, form: z.literal('band'), lo: count, hi: count, base: count, turnover })
    .refine((band) => band.lo <= band.hi),
  z.object({ measureId: id, form: z.literal('hidden'), reason }),
]);

const cell = z.discriminatedUnion('status', [
  z.object({
    id,
    unitId: id,
    slice,
    status: z.literal('shown'),
    n: count,
    reason: z.null(),
    coveredBy: z.null(),
    figures: z.array(figure),
  }),
  z.object({
    id,
    unitId: id,
    slice,
    status: z.literal('hidden'),
    n: z.null(),
    reason,
    coveredBy: id.nullable(),
    figures: z.array(figure).length(0),
  }),
]);

const measure = z.looseObject({
  id,
  kind: z.enum(['workable', 'problematic', 'acute', 'sum', 'better', 'worse', 'yes']),
  itemId: id.optional(),
  instrumentId: id,
  scaleId: id.nullable(),
  denominator: z.int().min(1),
  minPerPerson: count.optional(),
  maxPerPerson: z.int().min(1),
  sensitive: z.boolean(),
});

/** Rooms that own units, measures and rules may add fields to them: those are kept as they are. */
const unit = z.looseObject({
  id,
  parentId: id.nullable(),
  label: z.string(),
  unitIds: z.array(id),
  groupIds: z.array(id),
  headCount: count,
});

/** Shape of a stored release. A hidden cell carries no number at all, and the parser refuses one that does. */
export const publishableShape = z.object({
  organisationId: id,
  waveId: id,
  rules: z.looseObject({
    k: z.int().min(5),
    kSensitive: z.int().min(5),
    breakdowns: z.array(id),
    protectionLevel: z.enum(['half-range', 'both-extremes']),
    participation: z.enum(['invited', 'open']),
    scoring: z.array(id).exactOptional(),
    following: z.enum(followingWays).exactOptional(),
  }),
  units: z.array(unit),
  breakdowns: z.array(z.object({ item: id, values: z.array(z.string()) })),
  measures: z.array(measure),
  onPaper: count.exactOptional(),
  identical: count.exactOptional(),
  following: z
    .object({
      previousWaveId: id,
      hidden: z.array(z.object({ unitId: id, reason: z.enum(['too-few', 'protects-another']) })),
    })
    .exactOptional(),
  compared: z
    .object({
      waves: z.array(id),
      mode: z.enum(['strict', 'separate']),
      because: z.enum(['chosen', 'nameable', 'sensitive', 'not-nameable']),
      units: z.array(id),
    })
    .exactOptional(),
  cells: z.array(cell),
});
