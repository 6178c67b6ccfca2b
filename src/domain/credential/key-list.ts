import type { Bytes, GroupKey, Subtle } from './credential.types.ts';
import { joinBytes, sameBytes } from './join-bytes.ts';

/**
 * The keys of a wave, as one short value that everybody sees: the root of a Merkle tree (RFC 6962, section 2.1) over all
 * groups. The page carries the root; whoever types a code receives one key and the path from it to the root. So the service
 * can hand nobody a key that is not on the one published list, and the list itself shows every group and its head count.
 */
export interface KeyProof {
  readonly key: GroupKey;
  /** Place in the list, counted from 0, and the number of groups in it. */
  readonly index: number;
  readonly size: number;
  /** Hashes from the leaf's neighbour upwards. */
  readonly path: readonly Bytes[];
}

const hash = async (subtle: Subtle, ...parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await subtle.digest('SHA-256', joinBytes(...parts)));

const leafHash = (subtle: Subtle, key: GroupKey): Promise<Bytes> =>
  hash(
    subtle,
    Uint8Array.of(0),
    new TextEncoder().encode(`werkpeil group key 1\0${key.groupId}\0${key.headCount}\0`),
    key.n,
  );

const nodeHash = (subtle: Subtle, left: Bytes, right: Bytes): Promise<Bytes> =>
  hash(subtle, Uint8Array.of(1), left, right);

/** Largest power of two below `size`, for `size` >= 2. */
const split = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The order of the list: by group id, so that it says nothing. */
export const listedKeys = (keys: readonly GroupKey[]): GroupKey[] =>
  keys.toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1));

/** The root over at least one key, in the order of `listedKeys`. */
export async function keyListRoot(subtle: Subtle, keys: readonly GroupKey[]): Promise<Bytes> {
  if (keys.length === 0) throw new RangeError('a list of keys has at least one');
  return rootOf(subtle, await Promise.all(listedKeys(keys).map((key) => leafHash(subtle, key))));
}

async function rootOf(subtle: Subtle, leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 1) return leaves[0] as Bytes;
  const middle = split(leaves.length);
  return nodeHash(subtle, await rootOf(subtle, leaves.slice(0, middle)), await rootOf(subtle, leaves.slice(middle)));
}

/** The way from one group's key to the root. Throws for a group that is not on the list. */
export async function proveKey(subtle: Subtle, keys: readonly GroupKey[], groupId: string): Promise<KeyProof> {
  const listed = listedKeys(keys);
  const index = listed.findIndex((key) => key.groupId === groupId);
  const key = listed[index];
  if (!key) throw new RangeError('no such group on the list of keys');
  const leaves = await Promise.all(listed.map((one) => leafHash(subtle, one)));
  return { key, index, size: leaves.length, path: await pathTo(subtle, leaves, index) };
}

async function pathTo(subtle: Subtle, leaves: readonly Bytes[], index: number): Promise<Bytes[]> {
  if (leaves.length === 1) return [];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle
    ? [...(await pathTo(subtle, left, index)), await rootOf(subtle, right)]
    : [...(await pathTo(subtle, right, index - middle)), await rootOf(subtle, left)];
}

/** On the device: whether this key stands on the list whose root the page showed. */
export async function isListed(subtle: Subtle, root: Uint8Array, proof: KeyProof): Promise<boolean> {
  const { index, size } = proof;
  if (!(Number.isInteger(index) && Number.isInteger(size) && index >= 0 && index < size)) return false;
  const found = await climb(subtle, await leafHash(subtle, proof.key), index, size, [...proof.path]);
  return found !== null && sameBytes(found, root);
}

async function climb(
  subtle: Subtle,
  leaf: Bytes,
  index: number,
  size: number,
  path: readonly Bytes[],
): Promise<Bytes | null> {
  if (size === 1) return path.length === 0 ? leaf : null;
  const neighbour = path.at(-1);
  if (!neighbour) return null;
  const middle = split(size);
  const rest = path.slice(0, -1);
  const inLeft = index < middle;
  const below = await climb(subtle, leaf, inLeft ? index : index - middle, inLeft ? middle : size - middle, rest);
  if (below === null) return null;
  return inLeft ? nodeHash(subtle, below, neighbour) : nodeHash(subtle, neighbour, below);
}

/** Digits and letters without I, L, O and U (Crockford's base 32). */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const fingerprintBytes = 20;

/**
 * The root as people compare it: its first 160 bits as eight groups of four symbols. Not fewer: the service makes the keys
 * itself, and could search for two lists with the same short fingerprint (at 80 bits in about 2^40 attempts, at 160 in 2^80).
 */
export const fingerprint = (root: Uint8Array): string => {
  let rest = root.subarray(0, fingerprintBytes).reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  let symbols = '';
  for (let place = 0; place < (fingerprintBytes * 8) / 5; place += 1) {
    symbols = digits[Number(rest % 32n)] + symbols;
    rest /= 32n;
  }
  return symbols.replace(/(.{4})(?=.)/g, '$1 ');
};
