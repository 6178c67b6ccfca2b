import type { Random } from '../effects.ts';
import { type FollowMarks, fewestOwnAnswers, followQuestions, markBytes, type OwnAnswers } from './following.types.ts';
import { normaliseAnswers } from './normalise-answers.ts';

type Subtle = Pick<SubtleCrypto, 'deriveBits' | 'importKey' | 'sign'>;

/**
 * Rounds of PBKDF2 for each of the six marks. Six times 100,000 is the 600,000 that OWASP's password storage cheat sheet (2023)
 * asks for PBKDF2-HMAC-SHA256: what the respondent's device pays. Provisional: a guesser who knows which answer is
 * open pays a sixth of it.
 */
export const roundsPerMark = 100_000;

interface Tools {
  readonly subtle: Subtle;
  readonly random: Pick<Random, 'bytes'>;
}

/**
 * The mark of an own key, one only. `study` is the salt: public, random, another one for every organisation, so marks of
 * two organisations share nothing.
 *
 * @param key symbols of the key as `parseOwnKey` gives them back.
 */
export async function marksOfOwnKey(
  key: string,
  study: string,
  { subtle }: Pick<Tools, 'subtle'>,
): Promise<FollowMarks> {
  const secret = await subtle.importKey('raw', encode(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return [toText(new Uint8Array(await subtle.sign('HMAC', secret, encode(`werkpeil-follow/1|key|${study}`))))];
}

/**
 * Six marks from own answers; mark i is made of all answers but the i-th, so one answer that is different next time (a typing
 * error, another memory) leaves one mark in common. Where an answer that a mark needs is open, that mark is random:
 * it never meets another one, and nobody sees which answer was open.
 *
 * @throws RangeError when fewer than five answers can be read.
 */
export async function marksOfOwnAnswers(
  answers: OwnAnswers,
  study: string,
  { subtle, random }: Tools,
  rounds: number = roundsPerMark,
): Promise<FollowMarks> {
  const read = normaliseAnswers(answers);
  if (read.filter((answer) => answer !== '').length < fewestOwnAnswers)
    throw new RangeError(`at least ${fewestOwnAnswers} answers are needed`);
  return Promise.all(
    followQuestions.map(async (_, left) => {
      const used = read.map((answer, index) => (index === left ? null : answer));
      if (used.includes('')) return toText(random.bytes(markBytes));
      const secret = await subtle.importKey('raw', encode(JSON.stringify(used)), 'PBKDF2', false, ['deriveBits']);
      const salt = encode(`werkpeil-follow/1|answers|${study}`);
      const bits = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
      return toText(new Uint8Array(await subtle.deriveBits(bits, secret, markBytes * 8)));
    }),
  );
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The first 128 bits as base64url without padding: 22 characters. */
function toText(bytes: Uint8Array): string {
  const binary = String.fromCharCode(...bytes.subarray(0, markBytes));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
