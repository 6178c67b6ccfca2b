import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findOrganisation, type StoredOrganisation } from '../storage/organisation.repository.ts';
import { findWave, lockWave } from '../storage/wave.repository.ts';

/** Throws `organisation-not-found`. */
export async function findOrganisationOrThrow(
  db: Connection,
  organisationId: OrganisationId,
): Promise<StoredOrganisation> {
  const organisation = await findOrganisation(db, organisationId);
  if (!organisation) throw new WerkpeilError('organisation-not-found');
  return organisation;
}

/** Throws `wave-not-found`. */
export async function findWaveOrThrow(db: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<Wave> {
  const wave = await findWave(db, organisationId, waveId);
  if (!wave) throw new WerkpeilError('wave-not-found');
  return wave;
}

/** Holds the wave until the transaction ends. Throws `wave-not-found`. */
export async function lockWaveOrThrow(trx: Connection, organisationId: OrganisationId, waveId: WaveId): Promise<Wave> {
  const wave = await lockWave(trx, organisationId, waveId);
  if (!wave) throw new WerkpeilError('wave-not-found');
  return wave;
}
