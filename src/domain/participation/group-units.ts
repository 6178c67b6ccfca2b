import type { UnitId } from '../ids.ts';
import type { GroupLabelWords } from './group-labels.ts';
import type { GroupingPlan, Unit } from './participation.types.ts';
import { type UnitTree, unitTree } from './unit-tree.ts';

interface Part {
  readonly label: string;
  readonly headCount: number;
}

/** People who will be reported together: one unit, or several that were joined because they are too small. */
interface Cluster {
  readonly label: string;
  readonly unitIds: readonly UnitId[];
  readonly headCount: number;
  /** What it was joined from; one entry when it stands alone. */
  readonly parts: readonly Part[];
  /** Joined over unit borders; a unit that is one group because its teams are small keeps its own name. */
  readonly joined: boolean;
  readonly parentUnitId: UnitId | null;
}

interface Setting {
  readonly tree: UnitTree;
  readonly k: number;
  readonly words: GroupLabelWords;
}

const standAlone = (label: string, unitIds: readonly UnitId[], headCount: number, parentUnitId: UnitId | null) =>
  ({ label, unitIds, headCount, parts: [{ label, headCount }], joined: false, parentUnitId }) satisfies Cluster;

/** Smallest first; equal sizes by label and unit, so that the same list always gives the same groups. */
const bySize = (a: Cluster, b: Cluster): number =>
  a.headCount - b.headCount ||
  (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) ||
  ((a.unitIds[0] ?? '') < (b.unitIds[0] ?? '') ? -1 : 1);

function join(a: Cluster, b: Cluster, parentUnitId: UnitId | null): Cluster {
  const partsOf = (cluster: Cluster): readonly Part[] =>
    cluster.joined ? cluster.parts : [{ label: cluster.label, headCount: cluster.headCount }];
  const parts = [...partsOf(a), ...partsOf(b)];
  return {
    label: parts.map((part) => part.label).join(' + '),
    unitIds: [...a.unitIds, ...b.unitIds],
    headCount: a.headCount + b.headCount,
    parts,
    joined: true,
    parentUnitId,
  };
}

/** Joins the smallest with the next smallest until none is below k, or only one is left. */
function joinSmall(clusters: readonly Cluster[], k: number, parentUnitId: UnitId | null): Cluster[] {
  const pool = [...clusters].sort(bySize);
  for (;;) {
    const [smallest, next] = pool;
    if (!smallest || !next || smallest.headCount >= k) return pool;
    pool.splice(0, 2, join(smallest, next, parentUnitId));
    pool.sort(bySize);
  }
}

/**
 * What stands below one unit (null: the organisation), as clusters of at least k people, or one smaller cluster when there
 * are not even k people. Lower units that can be divided keep their own clusters.
 */
function divide(node: { readonly id: UnitId | null; readonly name: string }, setting: Setting): Cluster[] {
  const { tree, k, words } = setting;
  const own: Cluster[] = [];
  let divided: Cluster[] = [];

  for (const child of tree.children(node.id)) {
    const headCount = tree.total(child.id);
    if (headCount === 0) continue;
    const inside = headCount < k ? [] : divide(child, setting);
    if (inside.length > 1) {
      divided.push(...inside);
      continue;
    }
    const bearing = tree.subtree(child.id).filter((id) => tree.direct(id) > 0);
    const whole = standAlone(child.name, bearing, headCount, node.id);
    // A unit of k or more whose teams are all too small is one group; what it was joined from must still be told.
    own.push(inside[0] && inside[0].parts.length > 1 ? { ...whole, parts: inside[0].parts } : whole);
  }
  if (node.id !== null && tree.direct(node.id) > 0) {
    const alone = own.length === 0 && divided.length === 0;
    const label = alone ? node.name : words.directly(node.name);
    own.push(standAlone(label, [node.id], tree.direct(node.id), node.id));
  }

  const joined = joinSmall(own, k, node.id);
  const left = joined[0];
  if (left && left.headCount < k && divided.length > 0) {
    // Too few people beside units that are large: they join the smallest group next door, and that group moves up here.
    const neighbour = [...divided].sort(bySize)[0] as Cluster;
    divided = divided.filter((cluster) => cluster !== neighbour);
    return [join(left, neighbour, node.id), ...divided];
  }
  return [...joined, ...divided];
}

/**
 * Forms the reporting groups of a wave from the invited head counts, before anybody answers. Units with fewer than k people
 * are joined with siblings, smallest with smallest, and no further than needed; a whole parent below k is joined at its own
 * level; people who stand directly in an upper unit are a part of their own among its children. Every person is in exactly
 * one group, and every group has k people or more, unless the whole organisation has fewer (`safe` false). Deterministic.
 */
export function groupUnits(input: {
  readonly organisationName: string;
  readonly units: readonly Unit[];
  /** People directly in each unit. */
  readonly headCounts: ReadonlyMap<UnitId, number>;
  readonly k: number;
  readonly words: GroupLabelWords;
}): GroupingPlan {
  const tree = unitTree(input.units, input.headCounts);
  const invited = tree.total(null);
  const clusters = divide({ id: null, name: input.organisationName }, { tree, k: input.k, words: input.words });
  const only = clusters.length === 1;
  return {
    groups: clusters.map((cluster) => ({
      label: only ? input.organisationName : cluster.label,
      unitIds: cluster.unitIds,
      parentUnitId: cluster.parentUnitId,
      headCount: cluster.headCount,
      merged: cluster.parts.length > 1 ? { because: 'too-small', k: input.k, parts: cluster.parts } : null,
    })),
    invited,
    safe: invited >= input.k,
  };
}

/** An open wave has no list of people: everybody answers for the organisation as a whole. Head count 0 = not known. */
export function openGrouping(organisationName: string): GroupingPlan {
  return {
    groups: [{ label: organisationName, unitIds: [], parentUnitId: null, headCount: 0, merged: null }],
    invited: 0,
    safe: true,
  };
}
