import { z } from '@hono/zod-openapi';
import { idSchema, list, localisedTextSchema } from './shared.ts';

/** Longest list of blanked words: a comment has no more. */
const mostWords = 2000;
const mostDecisions = 2000;

export const reviewSchema = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('accept'),
      blanked: list(z.number().int().min(0).max(mostWords)).openapi({
        description: 'Places of words that are blanked out, counted from 0.',
      }),
    }),
    z.strictObject({ decision: z.literal('leave-out') }),
  ])
  .openapi('Review');

export const commentReviewSchema = z
  .object({
    organisationName: z.string(),
    waveTitle: z.string(),
    k: z.number().int().openapi({ description: 'Fewest comments that stand together' }),
    places: list(
      z.object({
        unitId: z.string(),
        unitLabel: z.string(),
        question: z.string(),
        title: localisedTextSchema,
        comments: list(
          z.object({
            id: idSchema,
            words: list(
              z.object({
                word: z.string(),
                hint: z.enum(['person', 'unit', 'contact']).nullable().openapi({
                  description: 'What the word may give away; a hint, not a decision',
                }),
              }),
            ),
            review: reviewSchema.nullable(),
          }),
        ),
      }),
    ),
    read: z.number().int(),
    total: z.number().int(),
  })
  .openapi('CommentReview', { description: 'For the prevention adviser only, until they are published' });

export const decisionsSchema = z
  .strictObject({
    decisions: list(
      z.strictObject({
        commentId: idSchema,
        review: reviewSchema.nullable().openapi({ description: 'Null takes a decision back' }),
      }),
    ).refine((decisions) => decisions.length <= mostDecisions, `at most ${mostDecisions}`),
  })
  .openapi('CommentDecisions');

export const commentPublicationSchema = z
  .object({
    format: z.literal('werkpeil-comments/1'),
    organisationId: idSchema,
    waveId: idSchema,
    k: z.number().int(),
    places: list(
      z.object({
        unitId: z.string(),
        unitLabel: z.string(),
        question: z.string(),
        n: z.number().int().openapi({ description: 'People who stand behind it' }),
        comments: list(z.string()),
      }),
    ),
  })
  .openapi('CommentPublication');

export type CommentReviewBody = z.infer<typeof commentReviewSchema>;
