import { z } from '@hono/zod-openapi';
import { daySchema, idSchema, list } from './shared.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/, 'base64url');

const publicKey = base64url.length(87).openapi({
  description: 'Uncompressed point on P-256, 65 bytes as base64url: HPKE (RFC 9180) with DHKEM(P-256, HKDF-SHA256).',
});

export const serviceKeySchema = z
  .object({
    id: idSchema,
    number: z.number().int(),
    publicKey,
    fingerprint: z.string().openapi({
      description: 'First 160 bits of the SHA-256 of the public key in base 32 (Crockford).',
      example: '000G 40R4 0M30 E209 185G R38E 1W81 24GK',
    }),
    madeOn: daySchema,
    madeBy: z.string().nullable(),
    isCurrent: z.boolean().openapi({ description: 'New things are sealed to this one.' }),
  })
  .openapi('ServiceKey');

export const newServiceKeySchema = z.strictObject({ publicKey }).openapi('NewServiceKey');
export const serviceKeyMadeSchema = z.object({ keyId: idSchema, fingerprint: z.string() }).openapi('ServiceKeyMade');

export const talkDoorSchema = z
  .object({
    organisation: z.string(),
    organisationId: idSchema,
    days: z.number().int().openapi({ description: 'A request is erased within so many days.' }),
    key: z.object({ id: idSchema, publicKey, fingerprint: z.string() }).nullable(),
  })
  .openapi('TalkDoor');

export const talkRequestSchema = z
  .strictObject({
    link: z.string().min(8).max(64),
    keyId: idSchema,
    sealed: base64url.max(8000).openapi({
      description:
        'Encapsulated key and ciphertext; info is `werkpeil talk 1 <organisationId>`; the content is 4096 bytes: length (4, big-endian), JSON {name, contact, message, language}, zeros.',
    }),
  })
  .openapi('TalkRequest');

export const talkKeptSchema = z.object({ status: z.literal('kept') }).openapi('TalkKept');

export const sealedTalkSchema = z
  .object({ id: idSchema, keyId: idSchema, eraseOn: daySchema, sealed: base64url })
  .openapi('SealedTalk');
export const sealedTalkListSchema = list(sealedTalkSchema);

export type ServiceKeyBody = z.infer<typeof serviceKeySchema>;
export type TalkDoorBody = z.infer<typeof talkDoorSchema>;
export type TalkRequestBody = z.infer<typeof talkRequestSchema>;
export type SealedTalk = z.infer<typeof sealedTalkSchema>;
