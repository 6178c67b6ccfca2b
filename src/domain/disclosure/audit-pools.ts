import { earlierAbout, fewestCompanies, type JudgedPool, judgePools } from './judge-pools.ts';
import { makePause } from './pause.ts';
import type { EarlierPool } from './pool.types.ts';
import { loadSolver, type Solver } from './solver.ts';

export interface PoolsFinding {
  readonly measureId: string;
  readonly outcome: 'leak' | 'unknown';
  /** What, and never of which company. */
  readonly note: string;
}

/**
 * Judges every pool ever published anew, measure by measure, all together: enough companies in each, none with more than half of
 * the people, and the auditor over everything that they say. Changes nothing.
 */
export async function auditPools(
  ledger: readonly EarlierPool[],
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<readonly PoolsFinding[]> {
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const measures = new Set(ledger.flatMap(({ figures }) => figures.map(({ measureId }) => measureId)));
  const found: PoolsFinding[] = [];
  for (const measureId of measures) {
    const pools = earlierAbout(measureId, ledger);
    if (pools.length === 0) continue;
    const finding = (outcome: PoolsFinding['outcome'], note: string): PoolsFinding => ({ measureId, outcome, note });
    found.push(...pools.flatMap(aboutCompanies).map((note) => finding('leak', note)));
    try {
      // Only counts of people are pooled: 0 or 1 per person.
      const judged = await judgePools({ measureId, minPerPerson: 0, maxPerPerson: 1 }, pools, tools);
      found.push(...judged.map(({ outcome, check, note }) => finding(outcome, `${check}: ${note}`)));
    } catch (error) {
      found.push(
        finding('unknown', `could not be judged: ${error instanceof Error ? error.message : 'unknown error'}`),
      );
    }
  }
  return found;
}

function aboutCompanies({ bases }: JudgedPool): readonly string[] {
  const sizes = Object.values(bases);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const notes: string[] = [];
  if (sizes.length < fewestCompanies)
    notes.push(`threshold: a figure is about fewer than ${fewestCompanies} companies`);
  if (sizes.some((size) => size * 2 > people)) notes.push('threshold: one company has more than half of the people');
  return notes;
}
