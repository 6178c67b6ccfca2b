import { auditPools } from '../domain/disclosure/audit-pools.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { findAuditEntries } from '../storage/audit-log.repository.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { readPools } from './read-pools.ts';

export interface PoolsVerdict {
  readonly pools: number;
  /** As for the ledger of a wave. */
  readonly outcome: 'clean' | 'broken' | 'leak' | 'unknown';
  /** What and where; never which company. */
  readonly note: string;
}

/**
 * Checks every sector pool that was ever published: their chain, the audit log as its witness, and the auditor once more over
 * all of them together. Changes nothing. For whoever sees the whole installation.
 */
export async function verifyPools(ctx: Context, actor: Actor): Promise<PoolsVerdict> {
  ensureAccess(actor, 'log.read', null);
  const logged = (await findAuditEntries(ctx.db, null))
    .filter(({ action }) => action === 'pool.publish')
    .map(({ details }) => details['hash']);
  try {
    const pools = await readPools(ctx.db);
    const hashes = new Set<unknown>(pools.map(({ hash }) => hash));
    const verdict = (outcome: PoolsVerdict['outcome'], note: string): PoolsVerdict => ({
      pools: pools.length,
      outcome,
      note,
    });
    if (logged.some((hash) => !hashes.has(hash)))
      return verdict('broken', 'the audit log names a pool that the ledger does not hold');
    const effects = { now: () => performance.now() };
    const findings = await auditPools(
      pools.map(({ content }) => content),
      effects,
    );
    const [worst] = findings.toSorted((a, b) => (a.outcome < b.outcome ? -1 : 1));
    if (worst) return verdict(worst.outcome, `${worst.measureId}: ${worst.note}`);
    return verdict('clean', 'chain whole; audited again and nothing found');
  } catch (error) {
    if (!(error instanceof WerkpeilError) || error.code !== 'ledger-broken') throw error;
    return { pools: logged.length, outcome: 'broken', note: `pool ${error.details['number']} does not fit the chain` };
  }
}
