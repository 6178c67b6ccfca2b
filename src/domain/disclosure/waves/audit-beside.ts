import type { FrequencyTable } from '../../tabulation/table.types.ts';
import type { SavedRelease } from '../audit-releases.ts';
import { jointTables } from '../joint-tables.ts';
import { makePause } from '../pause.ts';
import { snapshotOf } from '../snapshot.ts';
import { loadSolver } from '../solver.ts';
import type { Finding } from '../tables.types.ts';
import { auditWaves } from './audit-waves.ts';
import type { ComparedWaves } from './waves.types.ts';

/**
 * Judges a release of the ledger anew beside the waves that it was laid beside, with everybody who was counted in it.
 *
 * @param table the answers of now, counted by the rules of the release.
 * @returns null when the release is not about these people and others who went since.
 */
export async function auditBeside(
  { table: release, snapshot }: SavedRelease,
  table: FrequencyTable,
  waves: ComparedWaves,
  effects: { readonly now: () => number },
): Promise<readonly Finding[] | null> {
  const joint = jointTables(table, [snapshot ?? snapshotOf(table)]);
  const tools = { solver: await loadSolver(), pause: makePause(effects.now) };
  return joint && auditWaves(release, joint.tables, waves, tools);
}
