import type { Random } from '../effects.ts';
import { invert, raiseTo65537, toBytes, toInteger } from './big-integer.ts';
import { type GroupKey, keyBits, type PendingCredential, type Subtle } from './credential.types.ts';
import { encodePss, saltBytes } from './encode-pss.ts';
import { joinBytes } from './join-bytes.ts';

/** Bytes of the random prefix of a randomised message (RFC 9474, section 4.1), and of the credential itself. */
const prefixBytes = 32;
const credentialBytes = 32;

type BlindingRandom = Pick<Random, 'bytes'>;

/**
 * On the respondent's device: makes a credential and hides it, so that the service can sign it without seeing it. RFC 9474,
 * `Prepare` and `Blind` of RSABSSA-SHA384-PSS-Randomized. What is sent (`blinded`) is a random number whatever the
 * credential is: no computing power relates the two, not even that of whoever has the private key.
 *
 * Throws for a key that is not an RSA modulus of 2048 bits: a key of a different kind would be a mark.
 */
export async function blind(
  key: Pick<GroupKey, 'n'>,
  effects: { readonly subtle: Subtle; readonly random: BlindingRandom },
): Promise<PendingCredential> {
  if (key.n.length !== keyBits / 8 || (key.n[0] as number) < 0x80 || ((key.n.at(-1) as number) & 1) === 0)
    throw new RangeError(`a key must be an odd modulus of ${keyBits} bits`);
  const { random } = effects;
  return blindMessage(key.n, joinBytes(random.bytes(prefixBytes), random.bytes(credentialBytes)), effects);
}

/** `Blind` of RFC 9474, section 4.2, for a prepared message and any modulus. */
export async function blindMessage(
  modulus: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  { subtle, random }: { readonly subtle: Subtle; readonly random: BlindingRandom },
): Promise<PendingCredential> {
  const length = modulus.length;
  const n = toInteger(modulus);
  const encoded = await encodePss(subtle, message, n.toString(2).length, random.bytes(saltBytes));
  const m = toInteger(encoded);
  if (invert(m, n) === null) throw new RangeError('the message shares a factor with the modulus');
  const { factor, inverse } = drawFactor(n, length, random);
  const blinded = (m * raiseTo65537(factor, n)) % n;
  return { message, encoded, inverse: toBytes(inverse, length), blinded: toBytes(blinded, length) };
}

/** A uniform factor 1 <= r < n that has an inverse: drawn again until it fits, at most a few times. */
function drawFactor(n: bigint, length: number, random: BlindingRandom): { factor: bigint; inverse: bigint } {
  for (let attempt = 0; attempt < 128; attempt += 1) {
    const factor = toInteger(random.bytes(length));
    if (factor === 0n || factor >= n) continue;
    const inverse = invert(factor, n);
    if (inverse !== null) return { factor, inverse };
  }
  throw new RangeError('no blinding factor found: the randomness is broken');
}
