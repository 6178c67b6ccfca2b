import { z } from '@hono/zod-openapi';
import { followQuestions, markPattern } from '../../domain/following/following.types.ts';
import { languages } from '../../domain/language.ts';
import { followingWays } from '../../domain/participation/participation.types.ts';
import type { errorSchema } from './shared.ts';

/** Bytes as base64url without padding: 43 symbols for 32 bytes. */
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'base64url of 32 bytes');

/** 64 and 256 bytes in the same way. */
const bytes64 = z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'base64url of 64 bytes');
const bytes256 = z.string().regex(/^[A-Za-z0-9_-]{342}$/, 'base64url of 256 bytes');

export const linkParameter = z.object({
  link: z.string().min(8).max(64).openapi({ description: 'The random part of the public address `/w/<link>`.' }),
});

/**
 * Answers by item id. Only described here: `parseAnswers` checks them strictly against the published instrument, and checking
 * sixty answers twice would be the dearest thing that a submission does.
 */
const itemAnswers = z.unknown().openapi({
  type: 'object',
  description: 'Answers by item id, exactly the items of the instrument version that were asked.',
  additionalProperties: {
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'array', items: { oneOf: [{ type: 'number' }, { type: 'string' }] } },
    ],
  },
  example: { 'item-a': 1, 'item-b': 'sometimes' },
});

/** What the door of a scan says. Only `state` and `key` depend on the code: the key is that of the whole reporting group. */
export const scanSchema = z
  .object({
    link: z.string(),
    title: z.string(),
    organisation: z.string(),
    participation: z.enum(['invited', 'open']),
    state: z.enum(['open', 'not-open-yet', 'closed', 'code-needed']),
    opensOn: z.string().nullable(),
    closesOn: z.string().nullable(),
    languages: z.array(z.enum(languages)),
    instruments: z.array(z.object({ id: z.string(), version: z.string(), name: z.string(), minutes: z.number() })),
    promises: z
      .array(z.object({ key: z.string(), short: z.string(), how: z.string() }))
      .openapi({ description: 'The promise screen, from the settings of this wave, in the language of the request.' }),
    keyRoot: bytes32.nullable().openapi({
      description: 'Root of the published list of group keys: a Merkle tree (RFC 6962). Null where nobody is invited.',
    }),
    key: z
      .object({
        group: z.uuid(),
        headCount: z.number().int(),
        modulus: bytes256.openapi({
          description: 'RSA modulus of the reporting group of this code; the exponent is 65537.',
        }),
        index: z.number().int(),
        size: z.number().int(),
        path: z.array(bytes32),
      })
      .nullable()
      .openapi({ description: 'Only for a code: the key of its group, and the proof that it stands on the list.' }),
    following: z
      .object({ way: z.enum(followingWays), study: z.uuid() })
      .nullable()
      .openapi({
        description: 'How one may let oneself be found again, and the public salt of the marks; null: not at all.',
      }),
    care: z
      .object({
        waveId: z.uuid(),
        keyId: z.uuid(),
        publicKey: z.string(),
        fingerprint: z.string(),
        contentBytes: z.number().int(),
        invitee: z.string().nullable(),
      })
      .nullable()
      .openapi({
        description:
          'In the care of a physician: answers are sealed (HPKE) to this key of the prevention service, with the name of the invitation, as content of so many bytes; see `CareRecordRequest`.',
      }),
    work: z.object({ challenge: z.string(), rounds: z.number().int(), zeroBits: z.number().int() }).nullable().openapi({
      description:
        'Only for an open link: for each round a number for which SHA-256("<challenge> <responseId> <round> <number>") begins with so many zero bits; rounds count from 0. Good for ten minutes and one response.',
    }),
  })
  .openapi('Scan');

export const findScanSchema = z
  .strictObject({
    code: z.string().max(64).openapi({ description: 'Invitation code as typed.', example: 'ACDE-FGHJ-KMNP' }),
  })
  .openapi('FindScan');

export const credentialRequestSchema = z
  .strictObject({
    code: z.string().max(64),
    blinded: bytes256.openapi({
      description:
        'Blinded message (RFC 9474, RSABSSA-SHA384-PSS-Randomized) that the device made with the key of its group. Repeating the call is safe.',
    }),
  })
  .openapi('CredentialRequest');

export const credentialSchema = z.object({ link: z.string(), blindSignature: bytes256 }).openapi('CredentialIssued');

export const responseRequestSchema = z
  .strictObject({
    link: z.string().min(8).max(64),
    credential: z
      .strictObject({ group: z.uuid(), message: bytes64, signature: bytes256 })
      .nullable()
      .openapi({ description: 'Signed by the key of the reporting group. Null for a scan that is open to everybody.' }),
    receipt: bytes32.openapi({
      description:
        'SHA-256 of `werkpeil receipt 1`, a zero byte, and the receipt in its printed form. Only the respondent keeps the receipt.',
    }),
    work: z
      .strictObject({ challenge: z.string().max(64), nonces: z.array(z.number().int().min(0)).max(16) })
      .nullable()
      .optional()
      .openapi({
        description:
          'Open link only: the work of `Scan.work`, done. Without it, or with a wrong or old one, far fewer answers are taken from one address.',
      }),
    responseId: z.uuidv4().openapi({ description: 'Made at random by the device: sending twice stores once.' }),
    language: z.enum(languages),
    follow: z
      .array(z.string().regex(markPattern, 'base64url of 16 bytes'))
      .max(followQuestions.length)
      .optional()
      .openapi({
        description:
          'For who wants to be found again: one mark of an own key, or six of own answers, as `Scan.following` asks; HMAC-SHA-256 or PBKDF2 on the device. Absent or empty: not.',
      }),
    consent: z.boolean().openapi({ description: 'Must be true. Not stored: without it nothing is stored at all.' }),
    answers: z
      .array(
        z.strictObject({
          instrument: z.string().max(64),
          version: z.string().max(80),
          values: itemAnswers,
        }),
      )
      .min(1)
      .max(10),
  })
  .openapi('ResponseRequest');

export const responseStoredSchema = z
  .object({
    status: z
      .enum(['stored', 'repeated'])
      .openapi({ description: '`repeated`: this very response was stored before.' }),
  })
  .openapi('ResponseStored');

export const careRecordRequestSchema = z
  .strictObject({
    code: z.string().max(64),
    consent: z
      .boolean()
      .openapi({ description: 'Must be true: explicit consent that the physician reads the answers.' }),
    sealed: z
      .string()
      .regex(/^[A-Za-z0-9_-]+$/, 'base64url')
      .max(60_000)
      .openapi({
        description:
          'Encapsulated key and ciphertext; info is `werkpeil care 1 <waveId>`; the content is `Scan.care.contentBytes` bytes: length (4, big-endian), JSON {name, language, sheets: [{instrument, version, values}]}, zeros.',
      }),
  })
  .openapi('CareRecordRequest');

export const careStoredSchema = z.object({ status: z.literal('stored') }).openapi('CareRecordStored');

export const keyListSchema = z
  .object({
    link: z.string(),
    root: bytes32.nullable().openapi({
      description:
        'Root of a Merkle tree (RFC 6962) over `keys` in this order; a leaf is SHA-256 of a zero byte, `werkpeil group key 1`, NUL, group, NUL, head count, NUL, modulus.',
    }),
    fingerprint: z.string().nullable().openapi({
      description: 'First 160 bits of the root in base 32 (Crockford): on the letters and on the promise screen.',
      example: '000G 40R4 0M30 E209 185G R38E 1W81 24GK',
    }),
    keys: z.array(
      z.object({
        group: z.uuid(),
        headCount: z.number().int().openapi({ description: 'People invited in this group' }),
        modulus: bytes256.openapi({ description: 'Of the RSA key; the exponent is 65537.' }),
      }),
    ),
  })
  .openapi('KeyList');

export const withdrawalSchema = z
  .strictObject({
    receipt: z.string().max(64).openapi({ description: 'The receipt as typed.', example: 'ACDE-FGHJ-KMNP-QRTV-WXYZ' }),
  })
  .openapi('Withdrawal');

export const withdrawnSchema = z
  .object({
    status: z
      .literal('done')
      .openapi({ description: 'The same for every receipt: right, used before, or never handed out.' }),
  })
  .openapi('Withdrawn');

export type KeyListBody = z.infer<typeof keyListSchema>;
export type ScanBody = z.infer<typeof scanSchema>;
export type CredentialRequest = z.infer<typeof credentialRequestSchema>;
export type CredentialIssued = z.infer<typeof credentialSchema>;
export type ResponseRequest = z.infer<typeof responseRequestSchema>;
export type CareRecordRequest = z.infer<typeof careRecordRequestSchema>;
export type ResponseStored = z.infer<typeof responseStoredSchema>;
/** What a device reads when it is refused. */
export type ScanError = z.infer<typeof errorSchema>;
