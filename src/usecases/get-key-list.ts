import type { Bytes, GroupKey } from '../domain/credential/credential.types.ts';
import { fingerprint, listedKeys } from '../domain/credential/key-list.ts';
import { findGroupKeys } from '../storage/group-key.repository.ts';
import type { Context } from './context.ts';
import { findWaveDoor } from './wave-doors.ts';

/** The published list of group keys, in its order; empty, with nulls, for a wave that is not opened yet or invites nobody. */
export interface KeyList {
  readonly link: string;
  readonly root: Bytes | null;
  readonly fingerprint: string | null;
  readonly keys: readonly GroupKey[];
}

/**
 * The keys of a wave as everybody may see them, during fieldwork and afterwards: group, people invited, modulus. Whoever
 * computes the root anew finds that there is one list, and that no group is smaller than promised. Throws `wave-not-found`.
 */
export async function getKeyList(ctx: Context, link: string): Promise<KeyList> {
  const { wave, keyRoot } = await findWaveDoor(ctx, link);
  const keys = keyRoot ? await findGroupKeys(ctx.db, wave.organisationId, wave.id) : [];
  return {
    link,
    root: keyRoot,
    fingerprint: keyRoot && fingerprint(keyRoot),
    keys: listedKeys(keys.map(({ groupId, headCount, n }) => ({ groupId, headCount, n }))),
  };
}
