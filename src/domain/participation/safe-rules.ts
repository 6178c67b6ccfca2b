import type { WaveRules } from './participation.types.ts';

/** What statistical offices and supervisors accept at the very least; no setting goes below it. */
export const smallestK = 5;
export const standardK = 10;
/** Unwanted behaviour and the like: the number that the Danish authority recommends. */
export const standardKSensitive = 20;
/** A threshold above this hides every small company; more likely a slip of the finger. */
export const largestK = 1000;

/** The rules of a wave from what staff choose; the rest has one safe value. Null when k is not a whole number 5 <= k <= 1000. */
export function safeRules(choice: Pick<WaveRules, 'k' | 'breakdowns' | 'participation'>): WaveRules | null {
  if (!Number.isInteger(choice.k) || choice.k < smallestK || choice.k > largestK) return null;
  return {
    k: choice.k,
    kSensitive: Math.max(standardKSensitive, choice.k),
    breakdowns: [...new Set(choice.breakdowns)],
    protectionLevel: 'half-range',
    participation: choice.participation,
  };
}
