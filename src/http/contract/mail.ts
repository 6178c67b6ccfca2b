import { z } from '@hono/zod-openapi';
import { reminderKinds } from '../../domain/participation/participation.types.ts';
import { daySchema, languageSchema, list } from './shared.ts';
import { waveSchema } from './wave.ts';

const contentSchema = z.object({ subject: z.string(), text: z.string(), html: z.string() });

export const mailViewSchema = z
  .object({
    wave: waveSchema,
    organisationName: z.string(),
    from: z.string().nullable().openapi({ description: 'Null: no mail server is set up.' }),
    people: z.object({ withAddress: z.number().int(), withoutAddress: z.number().int() }),
    invitations: z.object({
      accepted: z.number().int(),
      refused: z.number().int(),
      notSent: z.number().int(),
      isUnderWay: z.boolean(),
    }),
    reminders: z.object({
      kind: z.enum(reminderKinds),
      sentOn: list(daySchema).openapi({ description: 'To how many, or to whom, stands nowhere.' }),
      plannedOn: list(daySchema),
      possibleFrom: daySchema.nullable(),
      withinReach: z
        .number()
        .int()
        .openapi({ description: 'People who still have the address that they had at the opening.' }),
    }),
    trouble: z.string().nullable(),
    preview: z.object({ invitation: contentSchema, reminder: contentSchema.nullable() }),
  })
  .openapi('WaveMail');

export const mailingResultSchema = z
  .object({ addresses: z.number().int().openapi({ description: 'Invitations that are still to be sent.' }) })
  .openapi('InvitationMailing');

export const reminderResultSchema = z.object({ day: daySchema }).openapi('Reminder');

export const mailCheckSchema = z
  .object({
    to: z.email().nullable().openapi({ description: 'Null: only connect and sign in.' }),
    language: languageSchema.optional(),
  })
  .openapi('MailCheck');
export const mailCheckResultSchema = z.object({ from: z.string(), sent: z.boolean() }).openapi('MailCheckResult');

export type MailView = z.infer<typeof mailViewSchema>;
