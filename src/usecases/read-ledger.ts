import { firstBroken, type LedgerEntry } from '../domain/disclosure/ledger.ts';
import { WerkpeilError } from '../domain/errors.ts';
import type { OrganisationId, WaveId } from '../domain/ids.ts';
import type { Connection } from '../storage/connection.repository.ts';
import { findReleases, type StoredRelease } from '../storage/release.repository.ts';
import { sha256 } from './code-secrets.ts';

/** SHA-256 in hexadecimal, of text. */
export const sha256Hex = async (text: string): Promise<string> =>
  Buffer.from(await sha256(new TextEncoder().encode(text))).toString('hex');

/**
 * The ledger of a wave: every release and every refusal, the first one first. Every read checks the whole chain, because one
 * damaged entry makes all others doubtful. Throws `ledger-broken`: what is not what was saved is not shown.
 */
export async function readLedger(
  db: Connection,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly StoredRelease[]> {
  const ledger = (await findReleases(db, organisationId, waveId)).toReversed();
  const broken = await brokenEntry(ledger);
  if (broken !== null) throw new WerkpeilError('ledger-broken', { number: broken });
  return ledger;
}

/** Number of the first entry that was changed, put in, or follows on a gap; null when the chain is whole. */
export async function brokenEntry(ledger: readonly StoredRelease[]): Promise<number | null> {
  const gap = ledger.findIndex((release, index) => release.number !== index + 1);
  // Hashed as it was stored: whether it has the shape of a release is for `revivePublishable`.
  const changed = await firstBroken(ledger as unknown as readonly LedgerEntry[], sha256Hex);
  const first = [gap, changed ?? -1].filter((index) => index >= 0).sort((a, b) => a - b)[0];
  return first === undefined ? null : first + 1;
}
