import { z } from '@hono/zod-openapi';
import { followingWays, reminderKinds } from '../../domain/participation/participation.types.ts';
import { largestK, smallestK } from '../../domain/participation/safe-rules.ts';
import { longestTitle } from '../../domain/participation/title-length.ts';
import { daySchema, idSchema, languageSchema, list, localisedTextSchema, mayLack } from './shared.ts';

export const mailRulesSchema = z
  .object({
    invitations: z.boolean().openapi({ description: 'Mail the invitations when the wave opens.' }),
    reminders: z.enum(reminderKinds).openapi({
      description:
        'camouflaged: the same mail to everybody with an address. blind: only to those who have not taken part, which the mail server can see. Can only become stricter.',
    }),
    reminderDays: list(daySchema)
      .nullable()
      .openapi({ description: 'Days of automatic reminders; null = half time and two days before the end.' }),
  })
  .openapi('MailRules');

const commentsSchema = z.literal('on').openapi({
  description:
    'The scan ends with an open question that may be skipped. The prevention adviser reads the answers for names; only then are they published, at a department or higher, ten or more together. Absent: none.',
});

const compareSchema = z.enum(['strict', 'separate']).openapi({
  description:
    'Beside earlier waves: strict for every question; separate, also when left out: only for sensitive questions and where nearly everybody answered both times. Frozen at opening; can only become strict.',
});

export const waveRulesSchema = z.object({
  k: z.number().int().openapi({ description: 'No figure about fewer than k respondents is published.' }),
  kSensitive: z.number().int(),
  breakdowns: list(z.string()),
  protectionLevel: z.enum(['half-range', 'both-extremes']),
  participation: z.enum(['invited', 'open']),
  scoring: list(z.string())
    .apply(mayLack)
    .openapi({ description: 'Optional rules of scoring that were asked for; absent = the strict reading.' }),
  codes: z.literal('drawn').apply(mayLack).openapi({ description: 'Unnamed codes, drawn from a box per group.' }),
  following: z
    .enum(followingWays)
    .apply(mayLack)
    .openapi({ description: 'How people may let themselves be found again in a later wave; absent: not at all.' }),
  care: z
    .object({ keyId: idSchema.nullable(), keepDays: z.number().int().apply(mayLack) })
    .apply(mayLack)
    .openapi({
      description:
        'In the care of a physician: answers with names, sealed to this key of the prevention service, and erased so many days after closing.',
    }),
  talk: z
    .literal('offered')
    .apply(mayLack)
    .openapi({ description: 'People may ask the prevention service for a talk.' }),
  compare: compareSchema.apply(mayLack),
  mail: mailRulesSchema.apply(mayLack),
  comments: commentsSchema.apply(mayLack),
});

export const waveSchema = z
  .object({
    organisationId: idSchema,
    id: idSchema,
    link: z.string().openapi({ description: 'Unguessable part of the public address /w/<link>.' }),
    title: z.string(),
    status: z.enum(['planned', 'open', 'closed']),
    instruments: list(z.object({ id: z.string(), version: z.string() })),
    languages: list(languageSchema),
    opensOn: daySchema.nullable(),
    closesOn: daySchema.nullable(),
    openedOn: daySchema.nullable(),
    rules: waveRulesSchema,
  })
  .openapi('Wave');

export const wavePlanSchema = z
  .object({
    title: z.string().trim().min(1).max(longestTitle),
    instrumentIds: list(z.string().max(80)).refine((ids) => ids.length > 0, 'at least one instrument'),
    languages: list(languageSchema).refine((codes) => codes.length > 0, 'at least one language'),
    opensOn: daySchema.nullable(),
    closesOn: daySchema.nullable(),
    breakdowns: list(z.string().max(80)),
    k: z
      .number()
      .int()
      .min(smallestK)
      .max(largestK)
      .openapi({ description: '10 is the default; below 5 nothing can be opened.' }),
    participation: z.enum(['invited', 'open']),
    scoring: list(z.string().max(80))
      .apply(mayLack)
      .openapi({ description: 'Optional rules of scoring that an instrument names, e.g. wai-half-up.' }),
    codes: z.literal('drawn').apply(mayLack).openapi({
      description: 'For invited people: unnamed codes that are drawn from a box per reporting group. No e-mail then.',
    }),
    following: z
      .enum(['none', ...followingWays])
      .apply(mayLack)
      .openapi({
        description:
          'Lets people be found again in a later wave if they want to: own-key, a key that they keep; own-answers, six questions that only they can answer. Frozen at opening; can only become none.',
      }),
    care: z.enum(['physician', 'none']).apply(mayLack).openapi({
      description:
        'physician: answers with names, sealed to the key of the prevention service; for invited people only.',
    }),
    talk: z
      .enum(['offered', 'none'])
      .apply(mayLack)
      .openapi({ description: 'Whether people may ask the prevention service for a talk; none when left out.' }),
    compare: compareSchema.apply(mayLack),
    mail: mailRulesSchema.apply(mayLack),
    comments: commentsSchema.apply(mayLack),
  })
  .openapi('WavePlan');

export const newWaveResultSchema = z.object({ waveId: idSchema }).openapi('NewWaveResult');

const groupSchema = z.object({
  id: idSchema,
  waveId: idSchema,
  label: z.string(),
  unitIds: list(idSchema),
  parentUnitId: idSchema.nullable(),
  headCount: z.number().int(),
});

export const buildProgressSchema = z
  .object({
    step: z.enum(['preparing', 'protecting', 'upper', 'parts', 'audit', 'saving']),
    round: z.number().int().openapi({ description: 'Which audit it is; 0 before the first' }),
    done: z.number().int(),
    of: z.number().int().openapi({ description: 'Parts of this step; 0 where it has none' }),
    seconds: z.number().int().openapi({ description: 'Since the build began' }),
  })
  .openapi('BuildProgress');

/** A group as every page shows it. */
export const shownGroupSchema = z
  .object({
    label: z.string(),
    place: z.string(),
    headCount: z.number().int(),
    parts: list(z.string()),
    because: z.enum(['too-small', 'too-few-answers']).nullable(),
    k: z.number().int().nullable(),
  })
  .openapi('ShownGroup');

export const waveViewSchema = z
  .object({
    wave: waveSchema,
    organisationName: z.string(),
    groups: list(groupSchema),
    shownGroups: list(shownGroupSchema).openapi({
      description: 'The groups with place and reason; after a release as that reports them.',
    }),
    invited: z.number().int(),
    keyFingerprint: z.string().nullable().openapi({
      description:
        'Of the list of group keys, to compare with a letter. Null before opening, and where nobody is invited.',
    }),
    progress: z.object({
      responded: z
        .number()
        .int()
        .nullable()
        .openapi({ description: 'At least so many, in tens; only from k responses on.' }),
      share: z.string().nullable(),
      onPaper: z
        .number()
        .int()
        .nullable()
        .openapi({ description: 'Of these on paper: at least so many, in tens; 0: some, null: none' }),
    }),
    release: z.object({
      status: z.enum(['published', 'refused', 'building', 'waiting', 'none']).openapi({
        description: 'waiting: in care, and the physician has not handed over the anonymous answers',
      }),
      progress: buildProgressSchema
        .nullable()
        .openapi({ description: 'How far the build is; null unless it is under way in this service' }),
      refusedBecause: list(
        z.object({ check: z.string(), outcome: z.enum(['leak', 'unknown']), note: z.string() }),
      ).openapi({ description: 'Checks of the auditor that were not clean' }),
    }),
    comments: z.enum(['none', 'asked', 'waiting', 'published']).openapi({
      description: 'waiting: the prevention adviser reads them; says nothing about whether anybody wrote one',
    }),
  })
  .openapi('WaveView');

export const openingRiskSchema = z
  .object({
    people: z.number().int(),
    k: z.number().int(),
    basis: z.enum(['counted', 'expected']),
    questions: list(z.object({ item: z.string(), title: localisedTextSchema })),
    unique: z.number().int().openapi({ description: 'People whose combination nobody else has' }),
    small: z.number().int().nullable(),
    drop: z.object({ item: z.string(), unique: z.number().int() }).nullable(),
    coarsen: z.object({ item: z.string(), values: list(z.string()), unique: z.number().int() }).nullable(),
  })
  .openapi('OpeningRisk', {
    description: 'How many people the background questions would single out, before anybody answers',
  });

export const openingPreviewSchema = z
  .object({
    wave: waveSchema,
    grouping: z.object({
      groups: list(
        z.object({
          label: z.string(),
          unitIds: list(idSchema),
          parentUnitId: idSchema.nullable(),
          headCount: z.number().int(),
          merged: z
            .object({
              because: z.literal('too-small'),
              k: z.number().int(),
              parts: list(z.object({ label: z.string(), headCount: z.number().int() })),
            })
            .nullable(),
        }),
      ),
      invited: z.number().int(),
      safe: z.boolean(),
    }),
    promises: list(z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
    untrue: list(z.object({ promise: z.string(), ground: z.string() })).openapi({
      description: 'Sentences among them that would not be true, and the setting or fact that they lack',
    }),
    obstacle: z
      .enum(['dates-passed', 'no-people', 'too-few-people', 'promise-untrue'])
      .nullable()
      .openapi({ description: 'Why it cannot be opened now' }),
    risk: openingRiskSchema.nullable(),
    singlesOut: z.boolean().openapi({
      description: 'The background questions make nearly everybody unique: opening then needs accept=singles-out.',
    }),
  })
  .openapi('OpeningPreview');

export const openingQuerySchema = z.object({
  accept: z
    .enum(['singles-out'])
    .optional()
    .openapi({
      param: { name: 'accept', in: 'query' },
      description:
        'Opens although nearly everybody would be unique by the background questions; see singlesOut in the preview.',
    }),
});

export const openingResultSchema = z.object({ invitations: z.number().int(), link: z.string() }).openapi('Opening');

export const invitationLetterSchema = z
  .object({
    unit: z.string(),
    name: z.string().nullable(),
    code: z.string(),
    url: z.string(),
    isMailed: z.boolean().openapi({ description: 'Went out by e-mail; says nothing about taking part.' }),
  })
  .openapi('InvitationLetter');

export const paperResultSchema = z.object({ stored: z.number().int() }).openapi('PaperBatch');

export type WaveSummary = z.infer<typeof waveSchema>;
export type WavePlanInput = z.infer<typeof wavePlanSchema>;
export type BuildProgress = z.infer<typeof buildProgressSchema>;
export type ShownGroupView = z.infer<typeof shownGroupSchema>;
export type WaveView = z.infer<typeof waveViewSchema>;
export type OpeningPreview = z.infer<typeof openingPreviewSchema>;
export type InvitationLetter = z.infer<typeof invitationLetterSchema>;
