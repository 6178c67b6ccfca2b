import { revivePublishable } from '../domain/disclosure/protect.ts';
import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import { ownWordsId } from '../domain/instruments/own-words.ts';
import type { Wave } from '../domain/participation/participation.types.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findWaves } from '../storage/wave.repository.ts';
import { readLedger } from './read-ledger.ts';

export interface PublishedRelease {
  readonly releaseId: ReleaseId;
  readonly table: PublishableTable;
  readonly audit: AuditReport;
  readonly hash: string;
}

/** The newest published release of a wave; null when there is none. Throws `ledger-broken` when anything in its ledger is not what was saved: unknown means not shown. */
export async function findPublished(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<PublishedRelease | null> {
  const ledger = await readLedger(db, organisationId, waveId);
  const release = ledger.findLast((candidate) => candidate.status === 'published');
  if (!release) return null;
  const { id, table, audit, hash } = release;
  return { releaseId: id, table: revivePublishable(table), audit, hash };
}

/** Throws `release-not-found`. */
export async function findPublishedOrThrow(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<PublishedRelease> {
  const release = await findPublished(db, organisationId, waveId);
  if (!release) throw new WerkpeilError('release-not-found');
  return release;
}

/** Other rounding or other categories are another ruler. */
export const hasSameScoring = (one: Wave, other: Wave): boolean => {
  const rules = (wave: Wave): string => (wave.rules.scoring ?? []).toSorted().join(' ');
  return rules(one) === rules(other);
};

/** Opened before the wave, and its figures were published. */
export const isReleasedBefore = (candidate: Wave & { readonly hasRelease: boolean }, wave: Wave): boolean =>
  candidate.hasRelease &&
  candidate.id !== wave.id &&
  candidate.openedOn !== null &&
  wave.openedOn !== null &&
  candidate.openedOn < wave.openedOn;

/**
 * The newest earlier wave of the same organisation that has a release, shares an instrument in the same version, and was scored
 * by the same rules.
 */
export async function findPreviousPublished(
  db: Connection,
  wave: Wave,
): Promise<{ readonly wave: Wave; readonly table: PublishableTable } | null> {
  const measuring = wave.instruments.filter(({ id }) => id !== ownWordsId);
  const asked = new Set(measuring.map(({ id, version }) => `${id} ${version}`));
  const waves = await findWaves(db, [wave.organisationId]);
  const previous = waves.find(
    (candidate) =>
      isReleasedBefore(candidate, wave) &&
      hasSameScoring(candidate, wave) &&
      candidate.instruments.some(({ id, version }) => asked.has(`${id} ${version}`)),
  );
  const release = previous && (await findPublished(db, previous.organisationId, previous.id));
  return previous && release ? { wave: previous, table: release.table } : null;
}
