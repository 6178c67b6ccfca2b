import type { ReportUnit } from '../../participation/participation.types.ts';
import type { CommentPlace, WaitingComment } from './comment.types.ts';

type Placeable = Pick<WaitingComment, 'id' | 'groupId' | 'question'>;
type Node = Pick<ReportUnit, 'id' | 'parentId' | 'groupIds'>;

/**
 * Where comments may be shown. Each stands in one place only, the lowest that is allowed: a node with units below it, or the
 * whole; never a team. At a place there are at least `k` comments, and so at least `k` people who answered, from two units
 * or more, because comments that all come from one team are that team's, whatever stands above them. What is too few for a
 * place goes up, and takes the smallest place below with it when that is needed, so that as few as possible are shown nowhere.
 *
 * Looks at units and numbers, at no word and no answer. The same comments in another order have the same places.
 *
 * @param units of the release, with its joined units; exactly one is the root.
 * @param k fewest comments of a place, from `kComments`.
 * @returns places in the order of `units`, question by question; `left`: ids of comments that have none.
 */
export function placeComments(
  units: readonly Node[],
  comments: readonly Placeable[],
  k: number,
): { readonly places: readonly CommentPlace[]; readonly left: readonly string[] } {
  const questions = [...new Set(comments.map(({ question }) => question))].sort();
  const placed = questions.map((question) =>
    placeQuestion(
      units,
      comments.filter((comment) => comment.question === question),
      k,
    ),
  );
  const rank = new Map(units.map(({ id }, index) => [id, index]));
  const inOrder = (a: CommentPlace, b: CommentPlace) => (rank.get(a.unitId) ?? 0) - (rank.get(b.unitId) ?? 0);
  return {
    places: placed.flatMap(({ places }) => places.toSorted(inOrder)),
    left: placed.flatMap(({ left }) => left).sort(),
  };
}

interface Found {
  readonly places: readonly CommentPlace[];
  /** Not placed yet. */
  readonly pool: readonly Placeable[];
}

function placeQuestion(units: readonly Node[], comments: readonly Placeable[], k: number) {
  const leafOf = leaves(units);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const leafCount = new Set(leafOf.values()).size;

  function visit(node: Node): Found {
    const children = units.filter(({ parentId }) => parentId === node.id);
    const own = comments.filter(({ groupId }) => leafOf.get(groupId) === node.id);
    const below = children.map(visit);
    const pool = [...own, ...below.flatMap((found) => found.pool)];
    const places = below.flatMap((found) => found.places);
    const isUpper = children.length > 0 || node.parentId === null;
    return isUpper && pool.length > 0 ? place(node, places, pool) : { places, pool };
  }

  function place(node: Node, places: readonly CommentPlace[], pool: readonly Placeable[]): Found {
    const smallestFirst = places.toSorted((a, b) => a.commentIds.length - b.commentIds.length);
    let together = pool;
    for (const lifted of [null, ...smallestFirst]) {
      if (lifted) together = [...together, ...lifted.commentIds.flatMap((id) => byId.get(id) ?? [])];
      if (!isEnough(together)) continue;
      const taken = lifted ? smallestFirst.slice(0, smallestFirst.indexOf(lifted) + 1) : [];
      const { id: unitId } = node;
      const [question = ''] = together.map((comment) => comment.question);
      const here = { unitId, question, commentIds: together.map(({ id }) => id).sort() };
      return { places: [...places.filter((one) => !taken.includes(one)), here], pool: [] };
    }
    return { places, pool };
  }

  const isEnough = (pool: readonly Placeable[]): boolean =>
    pool.length >= k && (leafCount === 1 || new Set(pool.map(({ groupId }) => leafOf.get(groupId))).size > 1);

  const roots = units.filter(({ parentId }) => parentId === null).map(visit);
  return { places: roots.flatMap(({ places }) => places), left: roots.flatMap(({ pool }) => pool.map(({ id }) => id)) };
}

/** The lowest unit in which each reporting group is counted: parents hold the groups of what is below them too. */
function leaves(units: readonly Node[]): ReadonlyMap<string, string> {
  const leafOf = new Map<string, string>();
  // Parents stand before their children, so the last one is the lowest.
  for (const unit of units) for (const groupId of unit.groupIds) leafOf.set(groupId, unit.id);
  return leafOf;
}
