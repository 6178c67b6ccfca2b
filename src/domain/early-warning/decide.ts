import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { Decision } from './rule.types.ts';
import type { Evidence, Watch } from './signal.types.ts';

/** What a rule knows of one unit before it has seen all of them. */
export interface Look {
  readonly unitId: string;
  readonly evidence: Omit<Evidence, 'q' | 'looks'>;
}

/**
 * Turns one look per unit into decisions. q by Benjamini-Hochberg over all units that were looked at in this release;
 * `q <= strong` is strong, `q <= attention` is attention. In both cases the 95 % interval of the difference must lie wholly
 * above zero, so that the list never calls a unit worse of which the report says "no clear difference".
 */
export function decide(looks: readonly Look[], parameters: Watch['parameters']): Decision[] {
  const attention = numberParameter(parameters, 'attention');
  const strong = numberParameter(parameters, 'strong');
  const q = benjaminiHochberg(looks.map((look) => look.evidence.p));
  return looks.map((look, index) => {
    const evidence: Evidence = { ...look.evidence, q: q[index] as number, looks: looks.length };
    const clear = evidence.differenceInterval[0] > 0;
    const decision = !clear || evidence.q > attention ? 'none' : evidence.q > strong ? 'attention' : 'strong';
    return { unitId: look.unitId, decision, evidence };
  });
}

/** Reads a numeric parameter. Throws when the watch gives none or a text: a rule never runs on a guess. */
export function numberParameter(parameters: Watch['parameters'], name: string): number {
  const value = parameters[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new TypeError(`decide requires a number for the parameter "${name}", got ${value}`);
  }
  return value;
}
