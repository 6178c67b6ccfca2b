import { raiseTo65537, toBytes, toInteger } from './big-integer.ts';
import type { Bytes, Credential, GroupKey, PendingCredential } from './credential.types.ts';

/**
 * On the respondent's device: takes the blinding off the service's signature (RFC 9474, `Finalize`). Throws unless the result
 * is a signature by exactly the published key: that is the proof that this person was not given a key of their own.
 *
 * The check is s^e = encoded message. It is the RSASSA-PSS check with the salt known, because this device chose it.
 */
export function finalize(key: Pick<GroupKey, 'n'>, pending: PendingCredential, blindSignature: Bytes): Credential {
  const length = key.n.length;
  if (blindSignature.length !== length) throw new RangeError(`a blind signature has ${length} bytes`);
  const n = toInteger(key.n);
  const signature = (toInteger(blindSignature) * toInteger(pending.inverse)) % n;
  if (raiseTo65537(signature, n) !== toInteger(pending.encoded))
    throw new Error('the signature is not by the published key of this reporting group');
  return { message: pending.message, signature: toBytes(signature, length) };
}
