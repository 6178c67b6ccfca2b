import type { Auditor } from './audit.ts';
import { auditorForReaders } from './audit-for-readers.ts';
import { union } from './earlier.ts';
import type { Pause } from './pause.ts';
import type { Plan } from './plan.types.ts';
import type { Solver } from './solver.ts';
import { type SuppressInput, Suppressor } from './suppress.ts';
import type { Finding, Shown } from './tables.types.ts';

/** Rounds in which the suppressor may take up what the auditor found; after that the release is refused. */
const mostRepairs = 8;

/**
 * Suppress, audit, repair, until the auditor finds nothing. `shownBy` reads the plan the way a reader will see it, so that
 * the auditor judges what is written down and not what was meant.
 *
 * @param audit who judges; the auditor of the same table when left out.
 * @returns the plan with the findings of its last audit; only an empty list may be published.
 */
export async function protectLoop(
  input: SuppressInput,
  shownBy: (plan: Plan) => Shown,
  tools: { readonly solver: Solver; readonly pause: Pause },
  audit: Auditor = auditorForReaders(input.tables, input.known, tools),
): Promise<{ readonly plan: Plan; readonly findings: readonly Finding[] }> {
  const suppressor = new Suppressor(input, tools);
  await suppressor.suppress();
  for (let round = 0; ; round++) {
    const plan = suppressor.plan();
    await tools.pause();
    const shown = union(shownBy(plan), input.earlier);
    await tools.pause();
    const findings = await audit(shown);
    if (findings.length === 0) return { plan, findings };
    if (round >= mostRepairs || !(await suppressor.repair(findings))) return { plan, findings };
  }
}
