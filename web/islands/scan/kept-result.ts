import type { ScoreSheet } from '../../../src/domain/scoring/score.types.ts';

/**
 * The personal result that stands in this tab, so that another language, or loading the page again, does not lose it. Scores
 * and receipt only: the answers themselves, the code and the credential are gone by then.
 */
export interface KeptResult {
  /** Milliseconds since 1970, for the expiry only; never sent. */
  readonly savedAt: number;
  /** Instrument versions that the scores belong to. */
  readonly versions: Readonly<Record<string, string>>;
  /** One per instrument of the wave, in its order. */
  readonly sheets: readonly ScoreSheet[];
  /** Null when nothing was sent. */
  readonly receipt: string | null;
  /** An own key by which its owner can be found again in a later wave. */
  readonly followKey?: string | null;
}

/** A browser may give a closed tab back with what was kept in it: half an hour, and no longer. */
export const keptForMs = 30 * 60 * 1000;

const prefix = 'werkpeil.result.';

/** Keeps the result for this tab only. Where a browser does not allow it, the result stays on the screen and nowhere else. */
export function keepResult(link: string, result: KeptResult): void {
  try {
    sessionStorage.setItem(prefix + link, JSON.stringify(result));
  } catch {
    // Nothing can be kept here; the page still shows it.
  }
}

/** The result of this link in this tab, or null. One that is too old or cannot be read is wiped on the way. */
export function loadResult(link: string, now: number): KeptResult | null {
  try {
    const result = JSON.parse(sessionStorage.getItem(prefix + link) ?? 'null') as KeptResult | null;
    if (result !== null && now - result.savedAt < keptForMs && Array.isArray(result.sheets)) return result;
  } catch {
    // Not ours any more.
  }
  forgetResults();
  return null;
}

/** Wipes every result in this tab: its reader is done, or somebody else stands here. */
export function forgetResults(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Nothing could be kept here.
  }
}
