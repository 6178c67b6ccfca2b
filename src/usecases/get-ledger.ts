import type { OrganisationId, ReleaseId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findWaveOrThrow } from './find-or-throw.ts';
import { readLedger } from './read-ledger.ts';

/** One line of the ledger, without figures. */
export interface LedgerLine {
  readonly number: number;
  readonly releaseId: ReleaseId;
  readonly status: 'published' | 'refused';
  readonly builtOn: string;
  readonly hash: string;
  readonly previousHash: string | null;
  /** Why it was refused. */
  readonly note: string | null;
}

/** What was published or refused about a wave, the first one first. Throws `ledger-broken`. */
export async function getLedger(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<readonly LedgerLine[]> {
  ensureAccess(actor, 'wave.read', organisationId);
  await findWaveOrThrow(ctx.db, organisationId, waveId);
  return (await readLedger(ctx.db, organisationId, waveId)).map((release) => ({
    number: release.number,
    releaseId: release.id,
    status: release.status,
    builtOn: release.builtOn,
    hash: release.hash,
    previousHash: release.previousHash,
    note: release.audit.checks.find(({ outcome }) => outcome !== 'clean')?.note ?? null,
  }));
}
