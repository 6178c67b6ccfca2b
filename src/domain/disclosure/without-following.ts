import { isChange, isFollowedCell } from '../tabulation/following.ts';
import type { FrequencyTable } from '../tabulation/table.types.ts';
import type { Draft } from './publishable-of.ts';
import type { Snapshot, SnapshotAtom } from './snapshot.ts';

/**
 * The same table, release and snapshot without who was found again. When somebody withdraws from the earlier wave it is no
 * longer known of the later one who was followed: the rest can still be judged, and nobody learns of it.
 */
export function tableWithoutFollowing({ following: _, ...table }: FrequencyTable): FrequencyTable {
  return {
    ...table,
    measures: table.measures.filter((measure) => !isChange(measure)),
    cells: table.cells.filter((cell) => !isFollowedCell(cell)),
  };
}

export const releaseWithoutFollowing = ({ following: _, ...release }: Draft): Draft => ({
  ...release,
  measures: release.measures.filter((measure) => !isChange(measure)),
  cells: release.cells.filter((cell) => !isFollowedCell(cell)),
});

/** `table`: the release of the snapshot, which knows its cells and measures. People whom only that told apart are one atom. */
export function snapshotWithoutFollowing(snapshot: Snapshot, table: Draft): Snapshot {
  const gone = new Set([
    ...table.cells.filter(isFollowedCell).map(({ id }) => id),
    ...table.measures.filter(isChange).map(({ id }) => id),
  ]);
  const cells = snapshot.cells.filter((id) => !gone.has(id));
  const measures = snapshot.measures.filter((id) => !gone.has(id));
  const cellNow = new Map(cells.map((id, index) => [id, index]));
  const measureNow = new Map(measures.map((id, index) => [id, index]));
  const atoms = new Map<string, SnapshotAtom>();
  for (const { cells: within, people, without } of snapshot.atoms) {
    const kept = within.map((cell) => cellNow.get(snapshot.cells[cell] ?? '')).filter((cell) => cell !== undefined);
    const before = atoms.get(kept.join());
    const missing: Record<string, number> = { ...before?.without };
    for (const [measure, count] of Object.entries(without)) {
      const index = measureNow.get(snapshot.measures[Number(measure)] ?? '');
      if (index !== undefined) missing[index] = (missing[index] ?? 0) + count;
    }
    atoms.set(kept.join(), { cells: kept, people: people + (before?.people ?? 0), without: missing });
  }
  return { cells, measures, atoms: [...atoms.values()] };
}
