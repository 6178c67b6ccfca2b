import type { Bytes, GroupKey } from '../domain/credential/credential.types.ts';
import type { BlindSigner } from '../domain/credential/issue.ts';
import { type KeyProof, keyListRoot, proveKey } from '../domain/credential/key-list.ts';
import { type CheckingKey, importGroupKey } from '../domain/credential/redeem.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReportingGroupId, WaveId } from '../domain/ids.ts';
import { seal, unseal } from '../domain/sealing/envelope.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { blindSigner, makeSigningKey, type SigningKey } from '../storage/credential-signer.ts';
import { findGroupKeys, insertGroupKeys } from '../storage/group-key.repository.ts';
import { sealerOf } from '../storage/sealed-box-cipher.ts';
import type { Context } from './context.ts';

interface WaveName {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
}

/** The keys of one open wave, ready for use. They never change; an empty list where nobody is invited. */
export interface WaveKeys {
  readonly list: readonly GroupKey[];
  /** The key of a group, and the way from it to the published root. Throws for a group that is not of this wave. */
  proof(groupId: string): Promise<KeyProof>;
  /** For checking credentials of a group. Throws `credential-unknown` for a group that is not of this wave. */
  checkingKey(groupId: string): Promise<CheckingKey>;
  /** For signing. Throws `scan-closed` when the private halves were thrown away. */
  signer(groupId: string): BlindSigner;
}

/** Key pairs made at the same time: the machine's other threads make them, the event loop goes on. */
const atOnce = 4;

/** Key pairs for so many groups, about 50 ms of CPU each: made before the transaction that opens a wave. */
export async function makeSigningKeys(count: number): Promise<SigningKey[]> {
  const made: SigningKey[] = [];
  while (made.length < count)
    made.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - made.length) }, makeSigningKey))));
  return made;
}

/** Stores one key pair for each group, the private halves sealed. Gives the root of their list; null without groups. */
export async function storeGroupKeys(
  ctx: Context,
  trx: Connection,
  wave: WaveName,
  groups: readonly { readonly id: ReportingGroupId; readonly headCount: number }[],
  pairs: readonly SigningKey[],
): Promise<Bytes | null> {
  if (groups.length === 0) return null;
  const sealer = sealerOf(ctx.key, wave);
  const keys = groups.map((group, index) => {
    const { n, pkcs8 } = pairs[index] as SigningKey;
    const sealedPrivate = seal(sealer, ctx.random, 'group-key', group.id, pkcs8);
    return { groupId: group.id, headCount: group.headCount, n, sealedPrivate };
  });
  await insertGroupKeys(trx, wave.organisationId, wave.waveId, keys);
  return keyListRoot(crypto.subtle, keys);
}

const known = new WeakMap<Context['db'], Map<WaveId, Promise<WaveKeys>>>();

/** The keys of an open wave: read and opened once, then kept in memory until the wave is closed. */
export function findWaveKeys(ctx: Context, wave: WaveName): Promise<WaveKeys> {
  const ofContext = known.get(ctx.db) ?? new Map<WaveId, Promise<WaveKeys>>();
  known.set(ctx.db, ofContext);
  let keys = ofContext.get(wave.waveId);
  if (!keys) {
    keys = readWaveKeys(ctx, wave);
    ofContext.set(wave.waveId, keys);
    keys.catch(() => ofContext.delete(wave.waveId));
  }
  return keys;
}

/** When a wave turns out to be closed: its private keys leave the memory too. */
export function forgetWaveKeys(ctx: Context, waveId: WaveId): void {
  known.get(ctx.db)?.delete(waveId);
}

async function readWaveKeys(ctx: Context, wave: WaveName): Promise<WaveKeys> {
  const stored = new Map<string, Awaited<ReturnType<typeof findGroupKeys>>[number]>();
  for (const key of await findGroupKeys(ctx.db, wave.organisationId, wave.waveId)) stored.set(key.groupId, key);
  const sealer = sealerOf(ctx.key, wave);
  const list = [...stored.values()].map(({ groupId, headCount, n }) => ({ groupId, headCount, n }));
  const proofs = new Map<string, Promise<KeyProof>>();
  const checking = new Map<string, Promise<CheckingKey>>();
  const signers = new Map<string, BlindSigner>();
  return {
    list,
    proof(groupId) {
      const proof = proofs.get(groupId) ?? proveKey(crypto.subtle, list, groupId);
      proofs.set(groupId, proof);
      return proof;
    },
    async checkingKey(groupId) {
      const key = stored.get(groupId);
      if (!key) throw new WerkpeilError('credential-unknown');
      const imported = checking.get(groupId) ?? importGroupKey(crypto.subtle, key);
      checking.set(groupId, imported);
      return imported;
    },
    signer(groupId) {
      const sealed = stored.get(groupId)?.sealedPrivate;
      if (!sealed) throw new WerkpeilError('scan-closed');
      const signer = signers.get(groupId) ?? blindSigner(unseal(sealer, 'group-key', { id: groupId, sealed }));
      signers.set(groupId, signer);
      return signer;
    },
  };
}
