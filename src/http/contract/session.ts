import { z } from '@hono/zod-openapi';
import { roles } from '../../usecases/context.ts';
import { idSchema, list } from './shared.ts';

export const roleSchema = z.enum(roles);

export const membershipSchema = z.object({
  organisationId: idSchema.nullable().openapi({ description: 'Null for the operator only.' }),
  role: roleSchema,
  unitId: idSchema.nullable().openapi({ description: 'The unit that a team lead leads.' }),
});

export const actorSchema = z
  .object({ staffId: idSchema, name: z.string(), email: z.string(), memberships: list(membershipSchema) })
  .openapi('Actor');

/** Lengths only; whether a password is strong enough, the recipe says. */
const emailSchema = z.email().max(254);
const passwordSchema = z.string().min(1).max(256);
const nameSchema = z.string().trim().min(1).max(120);

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema });
export const firstAccountSchema = z.object({
  token: z.string().min(1).max(200),
  name: nameSchema,
  email: emailSchema,
  password: passwordSchema,
});

export const newStaffSchema = z
  .object({
    name: nameSchema,
    email: emailSchema,
    password: passwordSchema,
    role: roleSchema,
    organisationIds: list(idSchema),
    unitId: idSchema.nullable(),
  })
  .openapi('NewStaff');

export const staffRowSchema = z
  .object({ staffId: idSchema, name: z.string(), email: z.string(), memberships: list(membershipSchema) })
  .openapi('StaffAccount');

export type StaffRow = z.infer<typeof staffRowSchema>;
export type RoleName = z.infer<typeof roleSchema>;
