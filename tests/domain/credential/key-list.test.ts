import { describe, expect, it } from 'vitest';
import type { GroupKey } from '../../../src/domain/credential/credential.types.ts';
import { fingerprint, isListed, keyListRoot, proveKey } from '../../../src/domain/credential/key-list.ts';
import type { ReportingGroupId } from '../../../src/domain/ids.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const { subtle } = globalThis.crypto;
const random = seededRandom('key list');
const makeKeys = (count: number): GroupKey[] =>
  Array.from({ length: count }, () => ({
    groupId: random.uuid() as ReportingGroupId,
    headCount: 10 + random.below(20),
    n: random.bytes(256),
  }));

describe('the list of keys of a wave', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 33])('proves each of %i keys, and no other', async (count) => {
    const keys = makeKeys(count);
    const root = await keyListRoot(subtle, keys);
    const [stranger] = makeKeys(1);
    for (const key of keys) {
      const proof = await proveKey(subtle, keys, key.groupId);
      expect(proof.key).toBe(key);
      expect(await isListed(subtle, root, proof)).toBe(true);
      expect(await isListed(subtle, root, { ...proof, key: stranger as GroupKey })).toBe(false);
      expect(await isListed(subtle, root, { ...proof, key: { ...key, headCount: key.headCount + 1 } })).toBe(false);
      expect(await isListed(subtle, random.bytes(32), proof)).toBe(false);
    }
  });

  it('does not depend on the order in which the keys are given', async () => {
    const keys = makeKeys(6);
    expect(await keyListRoot(subtle, keys)).toEqual(await keyListRoot(subtle, keys.toReversed()));
  });

  it('refuses a proof with another place, another size or a path of another length', async () => {
    const keys = makeKeys(5);
    const root = await keyListRoot(subtle, keys);
    for (const { groupId } of keys) {
      const proof = await proveKey(subtle, keys, groupId);
      for (const changed of [
        { index: (proof.index + 1) % 5 },
        { index: -1 },
        { index: 5 },
        { index: 0.5 },
        { size: 1 },
        { size: 0 },
        { path: proof.path.slice(1) },
        { path: [...proof.path, random.bytes(32)] },
      ])
        expect(await isListed(subtle, root, { ...proof, ...changed })).toBe(false);
    }
  });

  it('has one root for one list: a key, a head count or a group more changes it', async () => {
    const keys = makeKeys(4);
    const [first, ...rest] = keys as [GroupKey, ...GroupKey[]];
    const roots = await Promise.all(
      [
        keys,
        [...keys, ...makeKeys(1)],
        rest,
        [{ ...first, headCount: first.headCount - 1 }, ...rest],
        [{ ...first, n: random.bytes(256) }, ...rest],
      ].map((list) => keyListRoot(subtle, list)),
    );
    expect(new Set(roots.map((root) => Buffer.from(root).toString('hex'))).size).toBe(5);
  });

  it('is compared by people as 160 bits in eight groups of four', () => {
    // RFC 4648 says AAAQEAYEAUDAOCAJBIFQYDIOB4IBCEQT; Crockford's alphabet has the same places.
    expect(fingerprint(Uint8Array.from({ length: 32 }, (_, index) => index))).toBe(
      '000G 40R4 0M30 E209 185G R38E 1W81 24GK',
    );
    expect(fingerprint(new Uint8Array(32).fill(255))).toBe('ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ');
    expect(fingerprint(new Uint8Array(32))).toBe('0000 0000 0000 0000 0000 0000 0000 0000');
  });
});
