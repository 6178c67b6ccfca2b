import type { Pause } from '../pause.ts';
import type { Plan } from '../plan.types.ts';
import { protectLoop } from '../protect-loop.ts';
import type { Solver } from '../solver.ts';
import type { SuppressInput } from '../suppress.ts';
import type { Finding, Shown } from '../tables.types.ts';
import type { Crew } from './job.types.ts';
import type { Outline } from './outline.types.ts';
import type { Progress } from './progress.types.ts';
import { protectInParts } from './protect-in-parts.ts';
import { ownHands } from './run-job.ts';

/**
 * Atoms from which on a table is protected in parts. With five overlapping breakdowns one go takes longer than parts from a
 * few hundred on; with one breakdown the two meet at some two thousand (measured, see README).
 */
export const largeFrom = 1000;

/**
 * Protects a table in one go, or in parts when it is large and can be cut. The auditor of either judges the whole.
 *
 * @param outline null when nobody knows how the cells hang together.
 * @returns the plan with the findings of its last audit; only an empty list may be published.
 */
export async function protectAnySize(
  input: SuppressInput,
  outline: () => Outline | null,
  shownBy: (plan: Plan) => Shown,
  tools: {
    readonly solver: Solver;
    readonly pause: Pause;
    readonly crew?: Crew;
    readonly onProgress?: (progress: Progress) => void;
    readonly largeFrom?: number;
  },
): Promise<{ readonly plan: Plan; readonly findings: readonly Finding[] }> {
  if (input.tables.atoms.length >= (tools.largeFrom ?? largeFrom)) {
    const known = outline();
    const inParts =
      known &&
      (await protectInParts(input, known, shownBy, {
        crew: tools.crew ?? ownHands(tools),
        pause: tools.pause,
        onProgress: tools.onProgress ?? (() => {}),
      }));
    if (inParts) return inParts;
  }
  return protectLoop(input, shownBy, tools);
}
