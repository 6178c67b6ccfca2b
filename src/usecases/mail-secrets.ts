import type { InvitationId, WaveId } from '../domain/ids.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What mail derives from the key file, for one wave: nobody who has the database alone can make or check these. */
export interface MailSecrets {
  /** Stands for an address, capitals aside: 32 bytes. Another wave has another mark for it. */
  addressMark(email: string): Promise<Bytes>;
  /** The random-looking place of somebody in the order of one mailing. */
  place(mailing: string, invitationId: InvitationId): Promise<string>;
  /** Left half of a Message-ID: the same for the same mail, and without the key not to be told from a random one. */
  messageName(mailing: string, invitationId: InvitationId, mark: Uint8Array): Promise<string>;
}

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** HMAC-SHA256(key, purpose and content); invitation codes are made by the same key for another purpose. */
export async function mailSecrets(key: Bytes, waveId: WaveId): Promise<MailSecrets> {
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const text = new TextEncoder();
  const derive = async (purpose: string, content: string): Promise<Bytes> =>
    new Uint8Array(await crypto.subtle.sign('HMAC', hmac, text.encode(`mail ${purpose}\0${waveId}\0${content}`)));
  return {
    addressMark: (email) => derive('address', email.toLowerCase()),
    place: async (mailing, invitationId) => hex(await derive('place', `${mailing}\0${invitationId}`)),
    messageName: async (mailing, invitationId, mark) =>
      hex((await derive('name', `${mailing}\0${invitationId}\0${hex(mark)}`)).subarray(0, 16)),
  };
}
