import type { Plan } from '../plan.types.ts';
import { protectLoop } from '../protect-loop.ts';
import type { SuppressInput } from '../suppress.ts';
import type { Finding, Shown } from '../tables.types.ts';
import type { PartTools } from './audit-any-size.ts';
import { largeFrom } from './large-from.ts';
import type { Outline } from './outline.types.ts';
import { protectInParts } from './protect-in-parts.ts';
import { ownHands } from './run-job.ts';

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
  tools: PartTools,
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
