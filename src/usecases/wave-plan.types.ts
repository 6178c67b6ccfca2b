import type { Language } from '../domain/language.ts';
import type { FollowingWay, MailRules } from '../domain/participation/participation.types.ts';

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
  /** Only for invited people: unnamed codes that are drawn from a box. */
  readonly codes?: 'drawn';
  /** How people may let themselves be found again in a later wave; not at all when absent. */
  readonly following?: FollowingWay | 'none';
  /** Beside earlier waves; `separate` when absent, which is strict for sensitive questions and wherever it has to be. */
  readonly compare?: 'strict' | 'separate';
  /** Whether people may ask the prevention service for a talk; `none` when absent. */
  readonly talk?: 'offered' | 'none';
  /** In the care of an occupational physician: answers with names, sealed to the key of the prevention service. */
  readonly care?: 'physician' | 'none';
  /** Only for invited people with codes of their own; nothing goes out by itself when absent. */
  readonly mail?: MailRules;
  /** An open question at the end, for which the prevention adviser is needed; none when absent. */
  readonly comments?: 'on';
}
