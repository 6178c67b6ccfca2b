import type { FrequencyTable } from '../../tabulation/table.types.ts';
import type { Pause } from '../pause.ts';
import type { Plan } from '../plan.types.ts';
import type { Solver } from '../solver.ts';
import type { TablesWithSums } from '../tables-of.ts';
import type { ComparedAs } from './compared-as.types.ts';
import { keepMixedSlices } from './mixed-slices.ts';
import { strictPlan } from './strict-plan.ts';
import type { ComparedWaves } from './waves.types.ts';

/**
 * Lets a plan that is safe for its own wave say less, so that it is safe beside earlier waves too (`strict-plan.ts`).
 *
 * @returns null when no earlier wave asked the same: the plan stands.
 */
export async function compareWaves(
  input: TablesWithSums & {
    readonly table: FrequencyTable;
    readonly plan: Plan;
    readonly k: number;
    readonly sumIn: (question: number, cell: number) => number;
  },
  waves: ComparedWaves,
  tools: { readonly solver: Solver; readonly pause: Pause },
): Promise<{ readonly plan: Plan; readonly compared: ComparedAs } | null> {
  const { table, tables, plan, sumIn } = input;
  const strict = strictPlan(table, tables, plan, sumIn, waves);
  if (strict === null) return null;
  return { plan: await keepMixedSlices({ ...input, ...strict }, tools), compared: strict.compared };
}
