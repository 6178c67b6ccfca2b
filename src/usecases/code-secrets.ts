import type { InvitationId } from '../domain/ids.ts';
import { codeFromBytes } from '../domain/participation/code.ts';

/**
 * Invitation codes are derived, not stored: HMAC-SHA256(key, invitation id), with the key in a file beside the data. Whoever
 * has a copy of the database alone has no code; the table keeps the SHA-256 of each code for looking it up.
 */
export async function deriveCodes(
  key: Uint8Array<ArrayBuffer>,
  invitationIds: readonly InvitationId[],
): Promise<readonly string[]> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = new TextEncoder();
  return Promise.all(
    invitationIds.map(async (id) =>
      codeFromBytes(new Uint8Array(await crypto.subtle.sign('HMAC', hmac, text.encode(`invitation ${id}`)))),
    ),
  );
}

/** Of a code in its printed form. */
export const hashCode = (code: string): Promise<Uint8Array<ArrayBuffer>> => sha256(new TextEncoder().encode(code));

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** Compares two texts in a time that tells nothing about where they differ. */
export async function sameSecret(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([hashCode(a), hashCode(b)]);
  return left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;
}
