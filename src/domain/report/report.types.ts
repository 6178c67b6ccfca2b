import type { HiddenReason } from '../disclosure/publishable.types.ts';
import type { Turnover } from '../disclosure/waves/compared-as.types.ts';
import type { FactStatus, ItemId } from '../instruments/instrument.types.ts';
import type { LocalisedText } from '../language.ts';

/** A share as a reader gets it: always with n and interval, or with the reason why not. */
export type ReportedShare =
  | {
      readonly status: 'exact';
      readonly count: number;
      readonly n: number;
      readonly share: number;
      readonly interval: readonly [number, number];
      /** How it was said beside an earlier wave; absent for most. */
      readonly turnover?: Turnover;
    }
  /** Coded or banded: the true count lies in lo..hi; the interval covers both ends. */
  | {
      readonly status: 'band';
      readonly lo: number;
      readonly hi: number;
      readonly n: number;
      readonly share: readonly [number, number];
      readonly interval: readonly [number, number];
      readonly turnover?: Turnover;
    }
  | {
      readonly status: 'hidden';
      readonly reason: HiddenReason;
      readonly coveredBy: { readonly id: string; readonly label: string } | null;
    }
  | { readonly status: 'absent' };

export interface Comparison {
  readonly kind: 'benchmark' | 'previous-wave' | 'rest';
  /** Name of what it is laid beside: benchmark with year, title of the previous wave, name of the whole. */
  readonly label: string;
  /** The same per language, where it has one (benchmarks). */
  readonly name?: LocalisedText;
  /** Share of what it is laid beside; the middle when that is published as a band. To be shown only without `shareRange`. */
  readonly share: number;
  /** Only where that is published as a band: the shares at its ends. */
  readonly shareRange?: readonly [number, number];
  readonly n: number | null;
  /**
   * This unit minus the other, -1..1. Where a band is involved: the value in `differenceRange` that is nearest to zero, to be
   * read as "at least"; 0 when the range contains it.
   */
  readonly difference: number;
  /** Only where a band is involved: every difference that the published figures allow. */
  readonly differenceRange?: readonly [number, number];
  /** 95 % interval (Newcombe); for a band the hull over both ends. */
  readonly interval: readonly [number, number];
  /** `higher` / `lower` only when the interval leaves out zero; otherwise `no-clear-difference`. */
  readonly verdict: 'higher' | 'lower' | 'no-clear-difference';
  readonly source?: string;
  readonly sourceStatus?: FactStatus;
}

export interface ReportMeasure {
  readonly measureId: string;
  readonly scaleId: string | null;
  readonly role: 'workable' | 'indicator' | 'risk' | 'index' | 'single' | 'context';
  readonly name: LocalisedText;
  readonly explanation: LocalisedText;
  /** `workable` rows: share without any problem. Others: share with a problem (acute included). */
  readonly share: ReportedShare;
  /** Of a sensitive measure only: its own threshold. It has no breakdowns. */
  readonly sensitiveK?: number;
  /** Of a single sensitive question: its item. It is laid beside nothing. */
  readonly itemId?: ItemId;
  /** Second tier, inside the first; `absent` where the instrument has none. */
  readonly acute: ReportedShare;
  /** Colour only when the interval lies on one side of the benchmark: `favourable`, `unfavourable`; otherwise `none`. */
  readonly colour: 'favourable' | 'unfavourable' | 'none';
  readonly comparisons: readonly Comparison[];
  /** Cut-offs in words with source; `provisional` is shown so. */
  readonly cutOffStatus: FactStatus;
  readonly cutOffSource: string;
  /** Named rules by which the scores are decided: rounding, missing answers, categories. */
  readonly rules: readonly { readonly id: string; readonly name: LocalisedText; readonly explanation: LocalisedText }[];
  /**
   * Mean of a `sum` measure (WAI total, Work Ability Score), null when hidden or when there is none. `min` and `max` are the
   * smallest and largest mean that the published figure allows: equal to `mean` for an exact one, the ends of a band otherwise
   * (`mean` is then the middle). It is not a sampling interval: a release holds sums and no squares, so there is none.
   */
  readonly mean: { readonly mean: number; readonly n: number; readonly min: number; readonly max: number } | null;
}

export interface ReportUnitNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  readonly depth: number;
  readonly status: 'shown' | 'hidden';
  readonly reason: HiddenReason | null;
  readonly coveredBy: { readonly id: string; readonly label: string } | null;
  /** Labels of the units that were joined here because too few people answered in one of them; empty for a unit by itself. */
  readonly joinedFrom: readonly string[];
}

/** Change in one scale among who was found again. */
export interface FollowedChange extends Pick<ReportMeasure, 'measureId' | 'scaleId' | 'role' | 'name' | 'explanation'> {
  /** With a problem then (from the other three), and now. */
  readonly before: ReportedShare;
  readonly now: ReportedShare;
  /** Had a problem and have none now; had none and have one now. Of everybody who was found again. */
  readonly better: ReportedShare;
  readonly worse: ReportedShare;
  /** Of those who changed, the share that got better (a range where bands are involved) with its exact 95 % interval. */
  readonly betterOfChanged: {
    readonly share: readonly [number, number];
    readonly interval: readonly [number, number];
  } | null;
  /** `better` or `worse` only where the whole interval lies on one side of a half. */
  readonly verdict: 'better' | 'worse' | 'no-clear-change' | 'not-told';
}

/** The same people, then and now. */
export interface FollowedReport {
  readonly previousWave: { readonly id: string; readonly title: string; readonly openedOn: string | null };
  /** People who were found again; null where that is not told. */
  readonly n: number | null;
  /** Why it is not told, and the unit above that is. */
  readonly reason: HiddenReason | null;
  readonly coveredBy: { readonly id: string; readonly label: string } | null;
  readonly rows: readonly FollowedChange[];
}

/** Everything that one page of the report shows about one unit. Built from saved, protected releases only. */
export interface Report {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly wave: { readonly id: string; readonly title: string; readonly openedOn: string | null; readonly k: number };
  readonly previousWave: { readonly id: string; readonly title: string; readonly openedOn: string | null } | null;
  readonly unit: ReportUnitNode;
  /** Units that this reader may open, in tree order. */
  readonly units: readonly ReportUnitNode[];
  /**
   * Response of this unit; hidden units have none. `invited` null: nobody was invited by name (open link). `rate` 0..1; null
   * there, and where there are more answers than people who were invited (with a code and on paper as well, for example).
   */
  readonly response: {
    readonly responded: number;
    readonly invited: number | null;
    readonly rate: number | null;
  } | null;
  /** Answers of the whole wave on paper: at least so many, in tens; 0: fewer than that is said; null: none. */
  readonly onPaper: number | null;
  /** Where it was laid strictly beside earlier waves, and why; units by label. Null: nowhere. */
  readonly compared: {
    readonly because: 'chosen' | 'nameable' | 'sensitive';
    readonly units: readonly string[];
  } | null;
  /** Open link: at least so many answer sheets of the wave are the same as another one, in tens; null: too few to say. */
  readonly identical: number | null;
  readonly measures: readonly ReportMeasure[];
  /** Null where nobody is followed. */
  readonly followed: FollowedReport | null;
  /** The same first-tier share for every unit below this one, for the overview picture: per unit per measure. */
  readonly children: readonly {
    readonly unit: ReportUnitNode;
    readonly shares: Readonly<Record<string, ReportedShare>>;
  }[];
  /** Per breakdown: rows with the first-tier share per measure. */
  readonly breakdowns: readonly {
    readonly item: ItemId;
    readonly name: LocalisedText;
    readonly rows: readonly {
      readonly value: string;
      readonly label: LocalisedText;
      readonly n: number | null;
      readonly shares: Readonly<Record<string, ReportedShare>>;
    }[];
  }[];
  readonly comparability: { readonly status: string; readonly reason: LocalisedText };
  readonly audit: { readonly clean: boolean; readonly method: string };
}
