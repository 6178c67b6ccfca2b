import { createHmac } from 'node:crypto';
import type { Random } from '../domain/effects.ts';
import { type FollowMarks, followQuestions, markBytes } from '../domain/following/following.types.ts';
import type { OrganisationId, ResponseId } from '../domain/ids.ts';
import { type Sealer, seal, unseal } from '../domain/sealing/envelope.ts';
import type { Bytes } from '../domain/sealing/sealing.types.ts';
import { derivedKey } from './sealed-box-cipher.ts';

/** Marks beside one set of answers: as many as own answers make, and one byte that says how many of them there are. */
const contentBytes = 1 + followQuestions.length * markBytes;

/**
 * A keyed hash of each mark, so that whoever opens a row still cannot try out keys or answers without the key file. The same
 * mark is the same hash in every wave of an organisation, and another one in every other organisation.
 */
export function hashMarks(fileKey: Uint8Array, organisationId: OrganisationId, marks: FollowMarks): FollowMarks {
  if (marks.length === 0) return [];
  const key = derivedKey(fileKey, `werkpeil follow mark 1\0${organisationId}`);
  return marks.map((mark) =>
    createHmac('sha256', key).update(mark).digest().subarray(0, markBytes).toString('base64url'),
  );
}

/**
 * Hashed marks as they stand beside answers: sealed, of one size whether there are none, one or six. A copy of the database
 * without the key file shows neither that two answers are one person's nor who wanted to be found again.
 */
export function sealMarks(sealer: Sealer, random: Random, id: ResponseId, hashed: FollowMarks): Bytes {
  const content = new Uint8Array(contentBytes);
  content[0] = hashed.length;
  hashed.forEach((mark, place) => {
    content.set(Buffer.from(mark, 'base64url'), 1 + place * markBytes);
  });
  return seal(sealer, random, 'follow-marks', id, content);
}

/** What `sealMarks` wrote; none for null. Throws when anything of it was changed or moved. */
export function openMarks(
  sealer: Sealer,
  { id, sealed }: { readonly id: ResponseId; readonly sealed: Uint8Array | null },
): FollowMarks {
  if (sealed === null) return [];
  const content = unseal(sealer, 'follow-marks', { id, sealed });
  return Array.from({ length: content[0] ?? 0 }, (_, place) =>
    Buffer.from(content.subarray(1 + place * markBytes, 1 + (place + 1) * markBytes)).toString('base64url'),
  );
}
