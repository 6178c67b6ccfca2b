import type { Progress } from '../domain/disclosure/parts/progress.types.ts';
import type { AuditReport } from '../domain/disclosure/publishable.types.ts';
import type { ReleaseId } from '../domain/ids.ts';

export type ReleaseOutcome =
  | { readonly status: 'published'; readonly releaseId: ReleaseId; readonly audit: AuditReport }
  | { readonly status: 'refused'; readonly audit: AuditReport }
  /** In care: the physician has not handed over the anonymous answers. */
  | { readonly status: 'waiting' };

/** What whoever does not wait for the end gets: it goes on without them. */
export type BuildAnswer = ReleaseOutcome | { readonly status: 'building'; readonly progress: BuildProgress | null };

/**
 * How far a build is. `preparing`: answers are opened and counted; `protecting`: in one go; `upper`, `parts` and `audit`: in
 * parts, as in `domain/disclosure/parts`; `saving`.
 */
export interface BuildStep {
  readonly step: 'preparing' | 'protecting' | Progress['stage'] | 'saving';
  /** Which audit it is; 0 before the first. */
  readonly round: number;
  /** Of the parts of this step; 0 of 0 where it has none. */
  readonly done: number;
  readonly of: number;
}

export interface BuildProgress extends BuildStep {
  /** Whole seconds since the build began. */
  readonly seconds: number;
}
