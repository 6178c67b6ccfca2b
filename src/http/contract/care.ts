import { z } from '@hono/zod-openapi';
import { idSchema, languageSchema, list } from './shared.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url');

export const careViewSchema = z
  .object({
    handedOver: z.boolean(),
    eraseOn: z.iso.date().nullable().openapi({
      description:
        'Day on which the sealed answers are erased; null until the wave is closed, and where no term was promised.',
    }),
    records: list(
      z.object({
        mark: base64url.length(43).openapi({ description: 'Names this record; says nothing of whose it is.' }),
        group: idSchema.openapi({ description: 'Reporting group of the invitation' }),
        sealed: base64url,
      }),
    ),
  })
  .openapi('CareRecords');

export const careHandoverSchema = z
  .strictObject({
    answers: list(
      z.strictObject({
        group: idSchema,
        language: languageSchema,
        sheets: list(
          z.strictObject({
            instrument: z.string().max(64),
            version: z.string().max(80),
            values: z.unknown().openapi({ type: 'object' }),
          }),
        ),
      }),
    ).openapi({
      description: 'Without names and in random order. With `unreadable` as many as there are sealed records.',
    }),
    unreadable: z.number().int().min(0).openapi({ description: 'Records that nobody could read' }),
  })
  .openapi('CareHandover');

export type CareRecordBody = z.infer<typeof careViewSchema>['records'][number];
export type CareHandover = z.infer<typeof careHandoverSchema>;
