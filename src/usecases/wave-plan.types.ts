import type { Language } from '../domain/language.ts';

/** What staff choose for a wave. */
export interface WavePlan {
  readonly title: string;
  readonly instrumentIds: readonly string[];
  readonly languages: readonly Language[];
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly breakdowns: readonly string[];
  readonly k: number;
  readonly participation: 'invited' | 'open';
  /** Optional rules of scoring; none when absent. */
  readonly scoring?: readonly string[];
}
