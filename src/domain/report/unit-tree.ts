import type { CellIndex } from './cell-index.ts';
import type { ReportUnitNode } from './report.types.ts';

/**
 * The units in tree order (each one followed by what is below it, siblings in the order of the release), with depth counted
 * from the top (0). A unit whose parent is unknown stands at the top.
 */
export function unitTree(index: CellIndex): ReportUnitNode[] {
  const units = [...index.units.values()];
  const childrenOf = new Map<string | null, typeof units>();
  for (const unit of units) {
    const parent = unit.parentId !== null && index.units.has(unit.parentId) ? unit.parentId : null;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit]);
  }
  const walk = (parentId: string | null, depth: number): ReportUnitNode[] =>
    (childrenOf.get(parentId) ?? []).flatMap((unit) => {
      const cell = index.cell(unit.id);
      const shown = cell?.status === 'shown';
      const node: ReportUnitNode = {
        id: unit.id,
        parentId: unit.parentId,
        label: unit.label,
        depth,
        status: shown ? 'shown' : 'hidden',
        reason: shown ? null : (cell?.reason ?? 'protected'),
        coveredBy: shown ? null : index.coveredBy(cell),
        joinedFrom: unit.joined?.parts ?? [],
      };
      return [node, ...walk(unit.id, depth + 1)];
    });
  return walk(null, 0);
}

/** Ids of everything below a unit, the unit itself not included. `nodes` in tree order. */
export function idsBelow(nodes: readonly ReportUnitNode[], unitId: string): ReadonlySet<string> {
  const below = new Set<string>();
  for (const node of nodes) {
    if (node.parentId !== null && (node.parentId === unitId || below.has(node.parentId))) below.add(node.id);
  }
  return below;
}
