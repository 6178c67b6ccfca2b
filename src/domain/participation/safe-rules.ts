import type { WaveRules } from './participation.types.ts';

/** What statistical offices and supervisors accept at the very least; no setting goes below it. */
export const smallestK = 5;
export const standardK = 10;
/** Unwanted behaviour and the like: the number that the Danish authority recommends. */
export const standardKSensitive = 20;
/** A threshold above this hides every small company; more likely a slip of the finger. */
export const largestK = 1000;

/**
 * Share of the invited people who are alone in their combination of group and background answers, from which on (>=) opening
 * needs a second, explicit step. Provisional: no source names one. Protection does not lean on it; what is at stake is trust,
 * and a report of which nearly everything would be hidden.
 */
export const singlesOutShare = 0.8;

/** Whether so many people alone in their combination are nearly everybody. False when nobody is known. */
export const singlesOutMost = ({ unique, people }: { readonly unique: number; readonly people: number }): boolean =>
  people > 0 && unique / people >= singlesOutShare;

/**
 * From which on (both >=) a new list of people takes so many off the old one that importing it needs a second, explicit step:
 * half of them, and at least as many as a wave needs by default. Provisional: our own choice, to catch the wrong file.
 */
const replacesShare = 0.5;
const replacesPeople = standardK;

export const replacesMost = ({ before, removed }: { readonly before: number; readonly removed: number }): boolean =>
  removed >= replacesPeople && removed / before >= replacesShare;

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
