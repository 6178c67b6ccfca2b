import type { Plan } from '../plan.types.ts';
import { protectLoop } from '../protect-loop.ts';
import type { SuppressInput } from '../suppress.ts';
import type { Finding, Shown } from '../tables.types.ts';
import type { PartTools } from './audit-any-size.ts';
import { largeFrom } from './large-from.ts';
import type { Outline } from './outline.types.ts';
import { protectInParts } from './protect-in-parts.ts';
import { ownHands } from './run-job.ts';

interface Protected {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/**
 * Protects a table in one go, or in parts when it is large and can be cut, or when one go ends in a refusal. The auditor of either
 * judges the whole.
 *
 * @param outline null when nobody knows how the cells hang together.
 * @returns the plan with the findings of its last audit; only an empty list may be published.
 */
export async function protectAnySize(
  input: SuppressInput,
  outline: () => Outline | null,
  shownBy: (plan: Plan) => Shown,
  tools: PartTools,
): Promise<Protected> {
  const cut = async () => {
    const known = outline();
    return (
      known &&
      (await protectInParts(input, known, shownBy, {
        crew: tools.crew ?? ownHands(tools),
        pause: tools.pause,
        onProgress: tools.onProgress ?? (() => {}),
      }))
    );
  };
  const isLarge = input.tables.atoms.length >= (tools.largeFrom ?? largeFrom);
  const inParts = isLarge ? await cut() : null;
  if (inParts) return inParts;
  if (isLarge) return protectLoop(input, shownBy, tools);
  let inOneGo: Protected | null = null;
  let problem: unknown = null;
  try {
    inOneGo = await protectLoop(input, shownBy, tools);
  } catch (error) {
    problem = error;
  }
  if (inOneGo?.findings.length === 0) return inOneGo;
  // Between the two sizes one go can be too much to solve, judge or repair, and parts are not.
  const instead = (await cut()) ?? inOneGo;
  if (instead === null) throw problem;
  return instead;
}
