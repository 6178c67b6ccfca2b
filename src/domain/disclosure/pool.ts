import { earlierAbout, fewestCompanies, type JudgedPool, type JudgeTools, judgePools } from './judge-pools.ts';
import { makePause } from './pause.ts';
import type { EarlierPool, PoolFigure, PoolHiddenReason, PoolQuestion, PoolShare } from './pool.types.ts';
import { loadSolver, type Solver } from './solver.ts';

/**
 * A pooled benchmark over companies, with a company as the one to protect. A figure is shown when at least five companies are
 * in it, none has more than half of its respondents, and the auditor finds nothing over all pools ever published:
 *
 * - P1: no combination of pooled figures depends on fewer than five companies;
 * - P2: what a company's own figure could be keeps at least half of its range, and neither end is excluded for certain alone.
 *
 * Made from published figures only. Unknown is hidden: a doubt of the auditor hides the figure like a leak.
 */
export async function protectPool(
  questions: readonly PoolQuestion[],
  ledger: readonly EarlierPool[],
  effects: { readonly now: () => number; readonly solver?: Solver },
): Promise<readonly PoolFigure[]> {
  const tools = { solver: effects.solver ?? (await loadSolver()), pause: makePause(effects.now) };
  const figures: PoolFigure[] = [];
  for (const question of questions) {
    const { measureId, shares } = question;
    const base = shares.reduce((sum, share) => sum + share.base, 0);
    const reason = refusedFor(shares, base);
    if (reason) {
      figures.push({ measureId, status: 'hidden', reason });
      continue;
    }
    const pools = [...earlierAbout(measureId, ledger), poolOf(question)];
    figures.push(
      !(await isSafe(question, pools, tools))
        ? { measureId, status: 'hidden', reason: 'protected' }
        : {
            measureId,
            status: 'shown',
            lo: shares.reduce((sum, share) => sum + share.lo, 0),
            hi: shares.reduce((sum, share) => sum + share.hi, 0),
            base,
            companies: shares.length,
          },
    );
  }
  return figures;
}

/** Nothing found, and nothing in doubt: an exception of the solver is a doubt. */
async function isSafe(question: PoolQuestion, pools: readonly JudgedPool[], tools: JudgeTools): Promise<boolean> {
  try {
    return (await judgePools(question, pools, tools)).length === 0;
  } catch {
    return false;
  }
}

function refusedFor(shares: readonly PoolShare[], base: number): PoolHiddenReason | null {
  if (shares.length < fewestCompanies) return 'too-few-companies';
  return shares.some((share) => share.base * 2 > base) ? 'one-company-dominates' : null;
}

const poolOf = ({ shares }: PoolQuestion): JudgedPool => ({
  lo: shares.reduce((sum, share) => sum + share.lo, 0),
  hi: shares.reduce((sum, share) => sum + share.hi, 0),
  bases: Object.fromEntries(shares.map((share) => [share.company, share.base])),
});
