import type { ReportUnit } from '../participation/participation.types.ts';

export interface JoinInput {
  /** Parents before children, as `reportUnits` gives them. */
  readonly units: readonly ReportUnit[];
  /** Respondents per reporting group. */
  readonly respondents: (groupId: string) => number;
  /** Those among them on paper. Whoever typed them takes them off, so the others have to be k as well, or nobody. */
  readonly onPaper: (groupId: string) => number;
  readonly k: number;
}

export interface JoinedUnit {
  readonly unitId: string;
  /** What was joined, by label. How many answered in each is not said. */
  readonly parts: readonly { readonly unitId: string; readonly label: string }[];
  readonly because: 'too-few-answers';
  readonly k: number;
}

/**
 * Before a release is tabulated: a leaf in which 1 to k - 1 people answered is joined with the neighbour that costs least,
 * the leaf under the same parent with the fewest answers, until it reaches k. So its people appear in a published group
 * instead of a blank; the neighbour would have been hidden anyway, to keep the small one from being subtracted.
 *
 * With paper a leaf also has too few when 1 to k - 1 people answered otherwise. Paper alone is enough from k on, and is of no
 * help to others: such a leaf is left as it is.
 *
 * A leaf keeps its own place when joining would make the parent over again (the parent is the answer then), and when nobody
 * answered. Looks at numbers of respondents only. The order of the units and all other units stay as they are.
 */
export function joinSmallUnits(input: JoinInput): {
  readonly units: readonly ReportUnit[];
  readonly joined: readonly JoinedUnit[];
} {
  const { k } = input;
  const sumOf = (unit: ReportUnit, count: (groupId: string) => number): number =>
    unit.groupIds.reduce((sum, group) => sum + count(group), 0);
  const clusterOf = (unit: ReportUnit): Cluster => {
    const answered = sumOf(unit, input.respondents);
    return { parts: [unit], answered, notOnPaper: answered - sumOf(unit, input.onPaper) };
  };
  const isPaperAlone = ({ answered, notOnPaper }: Cluster): boolean => answered >= k && notOnPaper === 0;
  const parents = new Set(input.units.map((unit) => unit.parentId));
  const replaced = new Map<string, Cluster>();
  for (const parent of parents) {
    const children = input.units.filter((unit) => unit.parentId === parent);
    const leaves = children
      .filter((unit) => !parents.has(unit.id))
      .map(clusterOf)
      .filter((leaf) => leaf.answered > 0 && !isPaperAlone(leaf));
    const others = children.length - leaves.length;
    for (const cluster of clustersOf(leaves, k, others > 0)) {
      for (const part of cluster.parts) replaced.set(part.id, cluster);
    }
  }
  const done = new Set<Cluster>();
  const joined: JoinedUnit[] = [];
  const units = input.units.flatMap((unit) => {
    const cluster = replaced.get(unit.id);
    if (cluster === undefined) return [unit];
    if (done.has(cluster)) return [];
    done.add(cluster);
    const whole = join(cluster.parts);
    const parts = cluster.parts.map(({ id, label }) => ({ unitId: id, label }));
    joined.push({ unitId: whole.id, parts, because: 'too-few-answers', k });
    return [whole];
  });
  return { units, joined };
}

interface Cluster {
  readonly parts: readonly ReportUnit[];
  readonly answered: number;
  readonly notOnPaper: number;
}

const hasTooFew = ({ answered, notOnPaper }: Cluster, k: number): boolean =>
  answered < k || (notOnPaper > 0 && notOnPaper < k);

/** Clusters of two units or more. `others`: the parent has people outside these leaves, so joining all is no repetition. */
function clustersOf(leaves: readonly Cluster[], k: number, others: boolean): readonly Cluster[] {
  let clusters = [...leaves];
  for (;;) {
    const [smallest, neighbour, ...rest] = clusters.sort(bySize);
    const isLast = rest.length === 0 && !others;
    if (smallest === undefined || neighbour === undefined || !hasTooFew(smallest, k) || isLast) break;
    const together = {
      parts: [...smallest.parts, ...neighbour.parts],
      answered: smallest.answered + neighbour.answered,
      notOnPaper: smallest.notOnPaper + neighbour.notOnPaper,
    };
    clusters = [together, ...rest];
  }
  return clusters.filter((cluster) => cluster.parts.length > 1 && !hasTooFew(cluster, k));
}

/** Fewest answers first (without paper, where there are others); ties by label and id, so that the same numbers always give the same groups. */
function bySize(a: Cluster, b: Cluster): number {
  const name = (cluster: Cluster): string => cluster.parts.map((unit) => `${unit.label}\n${unit.id}`).join('\n');
  const size = ({ answered, notOnPaper }: Cluster): number => notOnPaper || answered;
  return size(a) - size(b) || (name(a) < name(b) ? -1 : 1);
}

/** Parts in the order of their labels; the id is the same whatever the order, and the same in the next wave. */
function join(parts: readonly ReportUnit[]): ReportUnit {
  const sorted = [...parts].sort((a, b) => (a.label < b.label ? -1 : 1));
  return {
    id: `g:${fnv1a(
      parts
        .map((unit) => unit.id)
        .sort()
        .join(' '),
    )}`,
    parentId: sorted[0]?.parentId ?? null,
    label: sorted.map((unit) => unit.label).join(' + '),
    unitIds: sorted.flatMap((unit) => unit.unitIds),
    groupIds: sorted.flatMap((unit) => unit.groupIds),
    headCount: sorted.reduce((sum, unit) => sum + unit.headCount, 0),
  };
}

/** FNV-1a, 64 bits, 16 hexadecimal digits: short and stable; it protects nothing. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
