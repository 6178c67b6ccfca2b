import type { Bytes } from '../credential/credential.types.ts';
import { isLanguage, type Language } from '../language.ts';
import { openBytes, sealBytes, sealBytesTo } from './hpke.ts';
import { padJson, unpadJson } from './padded-json.ts';
import { talkLimits } from './talk-limits.ts';

/** What somebody leaves for the prevention service: nothing about a wave, a group or an answer. */
export interface TalkRequest {
  readonly name: string;
  /** Telephone number, e-mail address, or whatever suits. */
  readonly contact: string;
  /** Empty when nothing was added. */
  readonly message: string;
  readonly language: Language;
}

const contentBytes = 4096;
/** Every sealed request has exactly this size. */
export const sealedTalkBytes = contentBytes + sealBytes;

/** What was typed, made tidy; null when a name or a way of contact is missing or something is too long. */
export function parseTalkRequest(typed: Record<keyof TalkRequest, unknown>): TalkRequest | null {
  const [name, contact, message] = [typed.name, typed.contact, typed.message].map(tidy);
  if (!name || !contact || message === undefined || !isLanguage(typed.language)) return null;
  const isShort =
    name.length <= talkLimits.name && contact.length <= talkLimits.contact && message.length <= talkLimits.message;
  return isShort ? { name, contact, message, language: typed.language } : null;
}

/** Without control characters but line ends, which JSON would write six times as long. */
const tidy = (text: unknown): string | undefined =>
  typeof text === 'string'
    ? new TextDecoder()
        // Halves of a surrogate pair, which JSON would write six bytes long too.
        .decode(new TextEncoder().encode(text))
        .replaceAll('\r\n', '\n')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
        .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
        .trim()
    : undefined;

/** Sealed to the key of the service of this organisation. */
export async function sealTalkRequest(publicKey: Bytes, organisationId: string, request: TalkRequest): Promise<Bytes> {
  const content = padJson(request, contentBytes);
  if (content === null) throw new RangeError('a request that was parsed fits');
  return sealBytesTo(publicKey, { kind: 'talk', subject: organisationId }, content);
}

/** Null: not sealed to this key, or nothing that a page of ours would have sealed. */
export async function openTalkRequest(
  pair: CryptoKeyPair,
  organisationId: string,
  sealed: Bytes,
): Promise<TalkRequest | null> {
  const content = await openBytes(pair, { kind: 'talk', subject: organisationId }, sealed);
  const value = content && unpadJson(content);
  return typeof value === 'object' && value !== null ? parseTalkRequest(value as TalkRequest) : null;
}
