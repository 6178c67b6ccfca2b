import { connectedBlocks } from '../blocks.ts';
import type { Pause } from '../pause.ts';
import type { Solver } from '../solver.ts';
import { maximiseWhole } from '../whole-numbers.ts';

export interface HittingSetProblem {
  /** Each clause: at least one of these must be chosen. Never empty. */
  readonly clauses: readonly (readonly number[])[];
  readonly weight: (element: number) => number;
}

/** Above this many elements in one connected part the greedy answer is taken: exactness is not worth the wait there. */
const largestExactPart = 60;

/** Linear programs per part; a part that needs more keeps the best choice so far. */
const search = { budget: 400, isFirstEnough: false };

/**
 * Minimum-weight hitting set: the cheapest set of elements that meets every clause. A mixed-integer program per connected
 * part (branch and bound over HiGHS), greedy with pruning for large parts and whenever the solver does not answer. The
 * choice decides what a release costs, never whether it is safe, so falling back is allowed here and nowhere else.
 */
export async function hittingSet(
  problem: HittingSetProblem,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<ReadonlySet<number>> {
  const clauses = withoutSupersets(problem.clauses);
  const chosen = new Set<number>();
  for (const part of connectedBlocks(clauses)) {
    const partClauses = part.map((index) => clauses[index] ?? []);
    for (const element of await solvePart(partClauses, problem.weight, tools)) chosen.add(element);
  }
  return chosen;
}

async function solvePart(
  clauses: readonly (readonly number[])[],
  weight: (element: number) => number,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<readonly number[]> {
  const quick = greedy(clauses, weight);
  const elements = [...new Set(clauses.flat())].sort((a, b) => a - b);
  if (clauses.length === 1 || elements.length > largestExactPart) return quick;
  const columnOf = new Map(elements.map((element, column) => [element, column]));
  const bounds = { lower: elements.map(() => 0), upper: elements.map(() => 1) };
  const rows = clauses.map((clause) => ({
    indices: clause.map((element) => columnOf.get(element) ?? -1),
    values: clause.map(() => 1),
    lower: 1,
    upper: clause.length,
  }));
  const program = tools.solver.open({ ...bounds, rows });
  try {
    const objective = new Map(elements.map((element, column) => [column, -weight(element)]));
    const { columns } = await maximiseWhole({ program, ...bounds }, objective, search, tools.pause);
    const chosen = elements.filter((_, column) => columns?.[column] === 1);
    const cost = (set: readonly number[]): number => set.reduce((sum, element) => sum + weight(element), 0);
    const meetsAll = clauses.every((clause) => clause.some((element) => chosen.includes(element)));
    return meetsAll && cost(chosen) < cost(quick) ? chosen : quick;
  } finally {
    program.close();
  }
}

/** Most clauses met per weight first, ties by number; then drops, dearest first, what the others already cover. */
export function greedy(
  clauses: readonly (readonly number[])[],
  weight: (element: number) => number,
): readonly number[] {
  const chosen = new Set<number>();
  let open = [...clauses];
  while (open.length > 0) {
    const hits = new Map<number, number>();
    for (const element of open.flat()) hits.set(element, (hits.get(element) ?? 0) + 1);
    let best: number | null = null;
    for (const [element, count] of hits) {
      if (best === null) best = element;
      const gain = count / weight(element) - (hits.get(best) ?? 0) / weight(best);
      if (gain > 0 || (gain === 0 && element < best)) best = element;
    }
    if (best === null) throw new Error('hitting set: an empty clause cannot be met');
    const element = best;
    chosen.add(element);
    open = open.filter((clause) => !clause.includes(element));
  }
  for (const element of [...chosen].sort((a, b) => weight(b) - weight(a))) {
    chosen.delete(element);
    if (!clauses.every((clause) => clause.some((other) => chosen.has(other)))) chosen.add(element);
  }
  return [...chosen].sort((a, b) => a - b);
}

/** A clause that contains another one is met whenever that one is. */
function withoutSupersets(clauses: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const kept: (readonly number[])[] = [];
  const clausesOf = new Map<number, number[]>();
  for (const clause of [...clauses].sort((a, b) => a.length - b.length)) {
    const hits = new Map<number, number>();
    const containsKept = clause.some((element) =>
      (clausesOf.get(element) ?? []).some((index) => {
        const count = (hits.get(index) ?? 0) + 1;
        hits.set(index, count);
        return count === kept[index]?.length;
      }),
    );
    if (containsKept) continue;
    for (const element of clause) clausesOf.set(element, [...(clausesOf.get(element) ?? []), kept.length]);
    kept.push(clause);
  }
  return kept;
}
