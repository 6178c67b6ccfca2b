import { z } from '@hono/zod-openapi';
import { languages } from '../../domain/language.ts';

/** An array that nobody changes: the recipes hand out readonly ones. */
export const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

/**
 * A field that may be absent and is never undefined: `schema.apply(mayLack)`. The contract takes a field for required when its
 * schema refuses undefined, as `exactOptional` does; JSON knows no undefined, so accepting it changes nothing.
 */
export const mayLack = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional() as unknown as z.ZodExactOptional<Schema>;

export const idSchema = z.uuid().openapi({ example: '7d1f6a52-4a0e-4d0c-9a3b-0c6a4b7f3a11' });
export const languageSchema = z.enum(languages);
/** A calendar day, Europe/Brussels. */
export const daySchema = z.iso.date().openapi({ example: '2026-11-22' });

/** Text per language; an instrument carries every language that it serves. */
export const localisedTextSchema = z
  .object({
    nl: z.string().optional(),
    fr: z.string().optional(),
    de: z.string().optional(),
    en: z.string().optional(),
  })
  .openapi('LocalisedText');

export const problemSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    line: z.number().int().optional(),
    where: z.string().optional(),
  })
  .openapi('Problem', { description: 'One thing that is wrong inside a file or form; line 1 is the header.' });

export const errorSchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'not-allowed' }),
      message: z.string(),
      problems: list(problemSchema),
      reference: z.string().optional(),
    }),
  })
  .openapi('Error', { description: 'Every error has a code, and a sentence in the language of the request.' });

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });

/** A JSON answer. */
export const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: json(schema),
});

/** A JSON body; anything that is not `application/json` is refused before it is read. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({ content: json(schema), required: true });

/** A CSV file as the body. Not a form type: a browser cannot send it across sites without permission. */
export const csvBody = {
  content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } },
  required: true,
};

/** A zip as the body: a type that no form can send across sites either. */
export const zipBody = {
  content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
  required: true,
};

/** Errors that every staff endpoint can give. */
export const staffErrors = {
  400: answer('Something in the request is missing or wrong', errorSchema),
  401: answer('Not signed in', errorSchema),
  403: answer('The role gives no access, or the request came from another site', errorSchema),
  404: answer('Not there, or not yours to see', errorSchema),
  409: answer('Not possible in this state', errorSchema),
  413: answer('Too large', errorSchema),
  422: answer('Refused, with the problems', errorSchema),
};

export const session = [{ session: [] }];

export const organisationParameters = z.object({ organisationId: idSchema });
export const waveParameters = z.object({ organisationId: idSchema, waveId: idSchema });

/** Responses of an endpoint without a session that can fail with these statuses. */
export const errorsWith = (...statuses: readonly (400 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503)[]) =>
  Object.fromEntries(statuses.map((status) => [status, answer('See `code`', errorSchema)]));
