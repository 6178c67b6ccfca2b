import type { ComparedWaves, EarlierWave, Invited } from '../domain/disclosure/waves/waves.types.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findInvitations } from '../storage/invitation.repository.ts';
import { findInvitedPeople } from '../storage/invited-person.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import { readLedger } from './read-ledger.ts';
import { savedReleases } from './saved-releases.ts';

export interface BesideWaves {
  readonly waves: ComparedWaves;
  /** Ids of the releases in it: whoever saves checks that no other was published in the meantime. */
  readonly releaseIds: readonly string[];
}

/**
 * Every release that was published about other waves of the organisation with an instrument in the same version, scored by the same
 * rules: what a release of this wave is laid beside.
 *
 * @param only waves to take; absent: all of them.
 */
export async function comparedWaves(db: Connection, wave: Wave, only?: readonly string[]): Promise<BesideWaves> {
  const others = (await findWaves(db, [wave.organisationId])).filter(
    (other) =>
      other.hasRelease && other.id !== wave.id && sharesRuler(other, wave) && (only?.includes(other.id) ?? true),
  );
  const earlier: EarlierWave[] = [];
  const releaseIds: string[] = [];
  for (const other of others) {
    const invited = await invitedIn(db, other);
    const ledger = await readLedger(db, other.organisationId, other.id);
    for (const { table } of await savedReleases(db, other, ledger)) earlier.push({ table, invited });
    releaseIds.push(...ledger.filter(({ status }) => status === 'published').map(({ id }) => id));
  }
  const compare = wave.rules.compare ?? 'separate';
  return { waves: { compare, invited: await invitedIn(db, wave), earlier }, releaseIds: releaseIds.sort() };
}

/** Whether a later release counts on what this wave has published staying as it is. */
export async function isComparedStrictly(db: Connection, wave: Wave): Promise<boolean> {
  const { waves } = await comparedWaves(db, wave);
  return waves.earlier.some(({ table }) => table.compared?.mode === 'strict' && table.compared.waves.includes(wave.id));
}

const sharesRuler = (one: Wave, other: Wave): boolean => {
  const scoring = ({ rules }: Wave): string => (rules.scoring ?? []).toSorted().join(' ');
  const asked = new Set(other.instruments.map(({ id, version }) => `${id} ${version}`));
  return scoring(one) === scoring(other) && one.instruments.some(({ id, version }) => asked.has(`${id} ${version}`));
};

/** Null where nobody was invited by name, or it was not kept who was: then anybody may have come or gone. */
async function invitedIn(db: Connection, wave: Wave): Promise<Invited | null> {
  if (wave.rules.participation === 'open') return null;
  const people =
    wave.rules.codes === 'drawn'
      ? await findInvitedPeople(db, wave.organisationId, wave.id)
      : await findInvitations(db, wave.organisationId, wave.id);
  if (people.length === 0 || people.some(({ personId }) => personId === null)) return null;
  return new Map(people.map(({ personId, groupId }) => [personId as PersonId, groupId]));
}
