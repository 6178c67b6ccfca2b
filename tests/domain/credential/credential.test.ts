import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/domain/credential/base64url.ts';
import { invert, raiseTo65537, toBytes, toInteger } from '../../../src/domain/credential/big-integer.ts';
import { blind } from '../../../src/domain/credential/blind.ts';
import type { Credential } from '../../../src/domain/credential/credential.types.ts';
import { finalize } from '../../../src/domain/credential/finalize.ts';
import { decideIssue } from '../../../src/domain/credential/issue.ts';
import { credentialMark, importGroupKey, isGenuine } from '../../../src/domain/credential/redeem.ts';
import { randomFrom } from '../../../src/storage/credential-random.ts';
import { blindSigner, makeSigningKey, type SigningKey } from '../../../src/storage/credential-signer.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const { subtle } = globalThis.crypto;
const random = seededRandom('credential');

describe('a credential', () => {
  let key: SigningKey;
  let otherKey: SigningKey;
  let credential: Credential;

  beforeAll(async () => {
    [key, otherKey] = await Promise.all([makeSigningKey(), makeSigningKey()]);
    const pending = await blind(key, { subtle, random });
    credential = finalize(key, pending, await blindSigner(key.pkcs8)(pending.blinded));
  });

  it('is accepted under the key of its group and under no other', async () => {
    expect(await isGenuine(subtle, await importGroupKey(subtle, key), credential)).toBe(true);
    expect(await isGenuine(subtle, await importGroupKey(subtle, otherKey), credential)).toBe(false);
  });

  it('is refused when a bit of it is changed, or its length', async () => {
    const checking = await importGroupKey(subtle, key);
    for (const part of ['message', 'signature'] as const) {
      const changed = credential[part].slice();
      changed[5] = (changed[5] as number) ^ 1;
      expect(await isGenuine(subtle, checking, { ...credential, [part]: changed })).toBe(false);
      expect(await isGenuine(subtle, checking, { ...credential, [part]: credential[part].slice(1) })).toBe(false);
      expect(await isGenuine(subtle, checking, { ...credential, [part]: new Uint8Array() })).toBe(false);
    }
  });

  it('cannot be combined from two others', async () => {
    const sign = blindSigner(key.pkcs8);
    const checking = await importGroupKey(subtle, key);
    const n = toInteger(key.n);
    const pending = await blind(key, { subtle, random });
    const second = finalize(key, pending, await sign(pending.blinded));
    const product = toBytes((toInteger(credential.signature) * toInteger(second.signature)) % n, key.n.length);
    for (const message of [credential.message, second.message])
      expect(await isGenuine(subtle, checking, { message, signature: product })).toBe(false);
  });

  it('is not accepted by the device when another key has signed it', async () => {
    const pending = await blind(key, { subtle, random });
    const signature = toBytes(
      toInteger(await blindSigner(otherKey.pkcs8)(toBytes(1n + toInteger(pending.blinded) / 4n, 256))),
      256,
    );
    expect(() => finalize(key, pending, signature)).toThrow(/not by the published key/);
    expect(() => finalize(key, pending, signature.slice(1))).toThrow(/256 bytes/);
  });

  it('gets the same answer when the request is repeated', async () => {
    const pending = await blind(key, { subtle, random });
    const sign = blindSigner(key.pkcs8);
    const [first, again] = [await sign(pending.blinded), await sign(pending.blinded)];
    expect(again).toEqual(first);
    expect(finalize(key, pending, again)).toEqual(finalize(key, pending, first));
  });

  it('leaves in the request nothing of what is presented later: any request fits any credential', async () => {
    // For every pair of a request b and a credential (m, s) there is exactly one blinding factor that explains both:
    // r = s_blind / s. So a request says nothing about which credential came of it, whatever one can compute.
    const sign = blindSigner(key.pkcs8);
    const n = toInteger(key.n);
    const requests = await Promise.all(Array.from({ length: 3 }, () => blind(key, { subtle, random })));
    const signed = await Promise.all(requests.map(async (request) => sign(request.blinded)));
    const credentials = requests.map((request, index) => finalize(key, request, signed[index] as never));
    for (const [index, request] of requests.entries())
      for (const [other, presented] of credentials.entries()) {
        const inverse = invert(toInteger(presented.signature), n) as bigint;
        const factor = (toInteger(signed[index] as never) * inverse) % n;
        const encoded = toInteger((requests[other] as (typeof requests)[number]).encoded);
        expect((encoded * raiseTo65537(factor, n)) % n).toBe(toInteger(request.blinded));
      }
  });

  it('is not asked for under a key of another kind', async () => {
    const even = key.n.slice();
    even[255] = (even[255] as number) & 0xfe;
    const short = key.n.slice();
    short[0] = 0x7f;
    for (const n of [even, short, key.n.slice(1), new Uint8Array(257)])
      await expect(blind({ n }, { subtle, random })).rejects.toThrow(RangeError);
  });

  it('stops instead of using broken randomness', async () => {
    const broken = { bytes: (length: number) => new Uint8Array(length) };
    await expect(blind(key, { subtle, random: broken })).rejects.toThrow(/randomness is broken/);
  });

  it('is the same one when it is made from the same secret, for who has no JavaScript', async () => {
    const secret = random.bytes(32);
    const [first, again, other] = await Promise.all(
      [secret, secret, random.bytes(32)].map((one) => blind(key, { subtle, random: randomFrom(one) })),
    );
    expect(again).toEqual(first);
    expect(other?.blinded).not.toEqual(first?.blinded);
    expect(first?.message.subarray(0, 32)).not.toEqual(first?.message.subarray(32));
  });

  it('is marked by its message alone, so that another signature of it is the same credential', async () => {
    const mark = await credentialMark(subtle, credential);
    expect(mark).toEqual(await credentialMark(subtle, { message: credential.message.slice() }));
    expect(mark).not.toEqual(await credentialMark(subtle, { message: random.bytes(64) }));
  });
});

describe('signing', () => {
  it('refuses a number that is not below the modulus', async () => {
    const { pkcs8, n } = await makeSigningKey();
    await expect(blindSigner(pkcs8)(n)).rejects.toThrow();
    await expect(blindSigner(pkcs8)(new Uint8Array(255))).rejects.toThrow();
  });

  it('signs a first request, repeats the same one and refuses another', () => {
    const [asked, other] = [random.bytes(32), random.bytes(32)];
    expect(decideIssue(null, asked)).toBe('sign');
    expect(decideIssue(asked.slice(), asked)).toBe('repeat');
    expect(decideIssue(other, asked)).toBe('refuse');
    expect(decideIssue(asked.slice(1), asked)).toBe('refuse');
  });
});

describe('numbers and bytes', () => {
  it('come back as they went in', () => {
    for (const length of [1, 2, 31, 32, 255, 256]) {
      const value = random.bytes(length);
      expect(toBytes(toInteger(value), length)).toEqual(value);
      expect(fromBase64Url(toBase64Url(value))).toEqual(value);
    }
    expect(toBytes(0n, 2)).toEqual(Uint8Array.of(0, 0));
    expect(() => toBytes(256n, 1)).toThrow(RangeError);
    expect(() => fromBase64Url('a+b/')).toThrow(RangeError);
  });

  it('have an inverse exactly when they share no factor with the modulus', () => {
    for (let value = 1n; value < 91n; value += 1n) {
      const inverse = invert(value, 91n);
      if (value % 7n === 0n || value % 13n === 0n) expect(inverse).toBeNull();
      else expect((value * (inverse as bigint)) % 91n).toBe(1n);
    }
  });
});
