import type { InvitationId, WaveId } from '../domain/ids.ts';

/**
 * The mark under which the sealed record of an invitation stands: HMAC-SHA256(key, wave and invitation). A later record
 * replaces an earlier one by it; a dump without the key file does not say whose it is.
 */
export async function careMarks(
  key: Uint8Array<ArrayBuffer>,
  waveId: WaveId,
  invitationIds: readonly InvitationId[],
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = new TextEncoder();
  return Promise.all(
    invitationIds.map(
      async (id) => new Uint8Array(await crypto.subtle.sign('HMAC', hmac, text.encode(`care ${waveId} ${id}`))),
    ),
  );
}

/** The mark of one invitation. */
export async function careMark(
  key: Uint8Array<ArrayBuffer>,
  waveId: WaveId,
  invitationId: InvitationId,
): Promise<Uint8Array<ArrayBuffer>> {
  const [mark] = await careMarks(key, waveId, [invitationId]);
  if (!mark) throw new Error('one invitation has one mark');
  return mark;
}
