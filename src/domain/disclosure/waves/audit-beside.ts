import type { FrequencyTable } from '../../tabulation/table.types.ts';
import type { SavedRelease } from '../audit-releases.ts';
import { jointTables } from '../joint-tables.ts';
import { makePause } from '../pause.ts';
import { snapshotOf } from '../snapshot.ts';
import { loadSolver } from '../solver.ts';
import type { Finding } from '../tables.types.ts';
import { releaseWithoutFollowing, snapshotWithoutFollowing, tableWithoutFollowing } from '../without-following.ts';
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
  const tools = { solver: await loadSolver(), pause: makePause(effects.now) };
  const counted = snapshot ?? snapshotOf(table);
  const joint = jointTables(table, [counted]);
  if (joint) return auditWaves(release, joint.tables, waves, tools);
  // Who was followed is not known any more once somebody withdrew from the earlier wave: the rest is judged.
  const rest = jointTables(tableWithoutFollowing(table), [snapshotWithoutFollowing(counted, release)]);
  return rest && auditWaves(releaseWithoutFollowing(release), rest.tables, waves, tools);
}
