/** What one company brings to a measure: its published figure (equal ends: exact) and the people that it is about. */
export interface PoolShare {
  /** The release that the figure stands in: the same release in two pools is the same company at the same moment. */
  readonly company: string;
  readonly lo: number;
  readonly hi: number;
  readonly base: number;
}

export interface PoolQuestion {
  readonly measureId: string;
  readonly minPerPerson: number;
  readonly maxPerPerson: number;
  readonly shares: readonly PoolShare[];
}

export type PoolHiddenReason = 'too-few-companies' | 'one-company-dominates' | 'protected';

export type PoolFigure =
  | {
      readonly measureId: string;
      readonly status: 'shown';
      /** Sum over the companies lies in lo..hi, in the units of the measure. */
      readonly lo: number;
      readonly hi: number;
      readonly base: number;
      readonly companies: number;
    }
  | { readonly measureId: string; readonly status: 'hidden'; readonly reason: PoolHiddenReason };

/** One pool as it is stored: what everybody may read, and apart from it what only the auditor needs. */
export interface PoolContent extends EarlierPool {
  readonly title: string;
  readonly sector: string | null;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly companies: number;
  readonly respondents: number;
}

/** One pool of the ledger, as the auditor needs it: what was shown, and the people of each company behind it. */
export interface EarlierPool {
  readonly figures: readonly PoolFigure[];
  /** Per measure: people per company. */
  readonly bases: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
