import type { OrganisationId, SignalId, WaveId } from '../ids.ts';

/** What a rule found, with everything that is needed to check it. A reason to offer a talk, never a verdict. */
export interface Evidence {
  readonly n: number;
  /**
   * True when this unit's or the compared count is published as a band. Everything below was then computed with its least
   * alarming end: share and difference are "at least", p and q "at most".
   */
  readonly banded?: boolean;
  /** Share 0..1 in this unit and its 95 % interval. */
  readonly share: number;
  readonly interval: readonly [number, number];
  /** What it was laid beside: benchmark, or the same unit in the previous wave. */
  readonly comparedWith: {
    readonly kind: 'benchmark' | 'previous-wave';
    readonly id: string;
    readonly share: number;
    readonly n: number | null;
    readonly label: string;
    /** Benchmarks only: how far the instrument may be laid beside it. `indicative` must be said wherever the signal is shown. */
    readonly comparability?: 'comparable' | 'indicative';
  };
  /** Difference (this minus compared) with its 95 % interval. */
  readonly difference: number;
  readonly differenceInterval: readonly [number, number];
  /** One-sided p, and q after Benjamini-Hochberg over all units of this release and watch. */
  readonly p: number;
  readonly q: number;
  /** Number of units that were looked at. */
  readonly looks: number;
}

/** A watch: data. The method behind it is a rule in `rules/`. */
export interface Watch {
  readonly id: string;
  readonly ruleId: string;
  readonly measureId: string;
  readonly parameters: Readonly<Record<string, number | string>>;
}

export interface Signal {
  readonly id: SignalId;
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly unitId: string;
  readonly unitLabel: string;
  readonly watchId: string;
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly measureId: string;
  readonly strength: 'attention' | 'strong';
  readonly evidence: Evidence;
  readonly source: string;
}
