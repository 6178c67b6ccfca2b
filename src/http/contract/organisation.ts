import { z } from '@hono/zod-openapi';
import { roleSchema } from './session.ts';
import { idSchema, list } from './shared.ts';
import { waveSchema } from './wave.ts';

export const organisationKindSchema = z
  .enum(['company', 'network'])
  .openapi({ description: 'A company with employees, or a network of self-employed people.' });

export const newOrganisationSchema = z
  .object({
    name: z.string().trim().min(1).max(160),
    kind: organisationKindSchema,
    sector: z.string().trim().max(80).nullable(),
  })
  .openapi('NewOrganisation');

export const newOrganisationResultSchema = z.object({ organisationId: idSchema }).openapi('NewOrganisationResult');

export const organisationRowSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: organisationKindSchema,
    sector: z.string().nullable(),
    people: z.number().int(),
    roles: list(roleSchema),
    latestWave: z
      .object({
        id: idSchema,
        title: z.string(),
        status: z.enum(['planned', 'open', 'closed']),
        hasRelease: z.boolean(),
      })
      .nullable()
      .openapi({ description: 'The wave that is open; else the newest' }),
    latestReport: z.object({ id: idSchema, title: z.string() }).nullable(),
  })
  .openapi('OrganisationRow');

export const unitSchema = z
  .object({
    id: idSchema,
    parentId: idSchema.nullable(),
    name: z.string(),
    depth: z.number().int(),
    headCount: z.number().int().openapi({ description: 'Lower units included.' }),
  })
  .openapi('Unit');

export const organisationSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    kind: organisationKindSchema,
    sector: z.string().nullable(),
    people: z.number().int(),
    units: list(unitSchema),
    waves: list(waveSchema.extend({ hasRelease: z.boolean() })),
  })
  .openapi('Organisation');

export type OrganisationRow = z.infer<typeof organisationRowSchema>;
export type OrganisationView = z.infer<typeof organisationSchema>;
export type UnitRow = z.infer<typeof unitSchema>;
