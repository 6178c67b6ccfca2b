import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { describe, expect, it } from 'vitest';
import { toBytes, toInteger } from '../../../src/domain/credential/big-integer.ts';
import { blind, blindMessage } from '../../../src/domain/credential/blind.ts';
import type { Bytes } from '../../../src/domain/credential/credential.types.ts';
import { finalize } from '../../../src/domain/credential/finalize.ts';
import { importGroupKey, isGenuine } from '../../../src/domain/credential/redeem.ts';
import { blindSigner, makeSigningKey } from '../../../src/storage/credential-signer.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const { subtle } = globalThis.crypto;
const random = seededRandom('rfc 9474');

interface Vector {
  readonly name: string;
  readonly n: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly input_msg: string;
  readonly salt: string;
  readonly r: string;
  readonly inv: string;
  readonly blinded_msg: string;
  readonly blind_sig: string;
  readonly sig: string;
}

/** RFC 9474, appendix A; from the working group's file of test vectors. */
const vectors = JSON.parse(readFileSync(new URL('rfc9474-vectors.json', import.meta.url), 'utf8')) as Vector[];
const bytes = (hex: string): Bytes => new Uint8Array(Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'));
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');
const base64 = (value: bigint, length: number) => Buffer.from(toBytes(value, length)).toString('base64url');

/** Hands out the given bytes in the order in which they are asked for. */
const prepared = (...parts: Bytes[]) => ({
  bytes: (length: number) => {
    const part = parts.shift() as Bytes;
    expect(part.length).toBe(length);
    return part;
  },
});

function signerOf({ n, d, p, q }: Vector) {
  const [primeP, primeQ, exponent] = [toInteger(bytes(p)), toInteger(bytes(q)), toInteger(bytes(d))];
  let inverse = 1n;
  let [base, power] = [primeQ % primeP, primeP - 2n];
  for (; power > 0n; power >>= 1n, base = (base * base) % primeP) if (power & 1n) inverse = (inverse * base) % primeP;
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: Buffer.from(bytes(n)).toString('base64url'),
      e: 'AQAB',
      d: base64(exponent, 512),
      p: base64(primeP, 256),
      q: base64(primeQ, 256),
      dp: base64(exponent % (primeP - 1n), 256),
      dq: base64(exponent % (primeQ - 1n), 256),
      qi: base64(inverse, 256),
    },
  });
  return blindSigner(new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })));
}

describe('the test vectors of RFC 9474', () => {
  it.each(vectors)('$name: blinds, signs and finalises as printed', async (vector) => {
    const n = bytes(vector.n);
    const pending = await blindMessage(n, bytes(vector.input_msg), {
      subtle,
      random: prepared(bytes(vector.salt), toBytes(toInteger(bytes(vector.r)), n.length)),
    });
    expect(hex(pending.blinded)).toBe(vector.blinded_msg);
    expect(toInteger(pending.inverse)).toBe(toInteger(bytes(vector.inv)));
    const signature = await signerOf(vector)(pending.blinded);
    expect(hex(signature)).toBe(vector.blind_sig);
    expect(hex(finalize({ n }, pending, signature).signature)).toBe(vector.sig);
  });
});

describe('beside @cloudflare/blindrsa-ts, an implementation by others', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();

  it('their verifier accepts our credential, and ours accepts theirs', async () => {
    const key = await makeSigningKey();
    const sign = blindSigner(key.pkcs8);
    const publicKey = await subtle.importKey(
      'jwk',
      { kty: 'RSA', n: Buffer.from(key.n).toString('base64url'), e: 'AQAB', alg: 'PS384' },
      { name: 'RSA-PSS', hash: 'SHA-384' },
      true,
      ['verify'],
    );
    const pending = await blind(key, { subtle, random });
    const ours = finalize(key, pending, await sign(pending.blinded));
    expect(await suite.verify(publicKey, ours.signature, ours.message)).toBe(true);

    const message = suite.prepare(random.bytes(32)) as Bytes;
    const theirs = await suite.blind(publicKey, message);
    const signature = await suite.finalize(publicKey, message, await sign(theirs.blindedMsg as Bytes), theirs.inv);
    const checking = await importGroupKey(subtle, key);
    expect(await isGenuine(subtle, checking, { message, signature: signature as Bytes })).toBe(true);
    expect(suite.toString()).toBe('RSABSSA-SHA384-PSS-Randomized');
  });
});
