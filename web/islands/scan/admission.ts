import { fromBase64Url, toBase64Url } from '../../../src/domain/credential/base64url.ts';
import { blind } from '../../../src/domain/credential/blind.ts';
import type { GroupKey } from '../../../src/domain/credential/credential.types.ts';
import { finalize } from '../../../src/domain/credential/finalize.ts';
import { fingerprint, isListed } from '../../../src/domain/credential/key-list.ts';
import { sameFingerprint } from '../../../src/domain/participation/invitation-link.ts';
import { receiptBytes, receiptFromBytes, receiptHash } from '../../../src/domain/participation/receipt.ts';
import type { CredentialIssued, ResponseRequest, ScanBody } from '../../../src/http/contract/scan.ts';

/** A credential that was asked for: kept on this device until the answers are stored, so that asking again is safe. */
export interface PendingAdmission {
  readonly group: string;
  /** Bytes as base64url: the group's public key, and what `blind` made. */
  readonly modulus: string;
  readonly message: string;
  readonly encoded: string;
  readonly inverse: string;
  readonly blinded: string;
}

const random = { bytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) };

/**
 * Makes a credential and hides it, with the key of this person's reporting group. Null when the key is not on the list that
 * the page shows to everybody, or the list is not the one of the letter (`expected`): then nothing is sent, because a key of
 * one's own would be a mark.
 */
export async function askAdmission(
  keyRoot: string,
  key: NonNullable<ScanBody['key']>,
  expected: string | null = null,
): Promise<PendingAdmission | null> {
  const groupKey = {
    groupId: key.group as GroupKey['groupId'],
    headCount: key.headCount,
    n: fromBase64Url(key.modulus),
  };
  const proof = { key: groupKey, index: key.index, size: key.size, path: key.path.map(fromBase64Url) };
  const root = fromBase64Url(keyRoot);
  if (expected !== null && !sameFingerprint(fingerprint(root), expected)) return null;
  if (!(await isListed(crypto.subtle, root, proof))) return null;
  const { message, encoded, inverse, blinded } = await blind(groupKey, { subtle: crypto.subtle, random });
  return {
    group: key.group,
    modulus: key.modulus,
    message: toBase64Url(message),
    encoded: toBase64Url(encoded),
    inverse: toBase64Url(inverse),
    blinded: toBase64Url(blinded),
  };
}

/** Takes the blinding off. Throws when the signature is not by the key that was checked. */
export function admissionOf(
  pending: PendingAdmission,
  { blindSignature }: CredentialIssued,
): NonNullable<ResponseRequest['credential']> {
  const { message, signature } = finalize(
    { n: fromBase64Url(pending.modulus) },
    {
      message: fromBase64Url(pending.message),
      encoded: fromBase64Url(pending.encoded),
      inverse: fromBase64Url(pending.inverse),
      blinded: fromBase64Url(pending.blinded),
    },
    fromBase64Url(blindSignature),
  );
  return { group: pending.group, message: toBase64Url(message), signature: toBase64Url(signature) };
}

/** A receipt that nobody else has. */
export const newReceipt = (): string => receiptFromBytes(random.bytes(receiptBytes));

/** What the service learns of the receipt, base64url. */
export const receiptPrint = async (receipt: string): Promise<string> =>
  toBase64Url(await receiptHash(crypto.subtle, receipt));
