import type { Brand, OrganisationId, WaveId } from '../ids.ts';
import type { ItemId } from '../instruments/instrument.types.ts';
import type { ReportUnit, WaveRules } from '../participation/participation.types.ts';
import type { FollowedTable, Measure } from '../tabulation/table.types.ts';
import type { ComparedAs, Turnover } from './waves/compared-as.types.ts';

/**
 * Why a cell or a figure is not there. `too-few`: fewer than k respondents. `protects-another`: showing it would let a
 * reader compute a smaller group. Both look at membership only, so they may be said in words. `protected`: one neutral mark
 * for everything that depends on answers. `empty`: nobody answered (said as "nobody"). `turnover`: beside an earlier wave it would
 * tell about the few people who came or went.
 */
export type HiddenReason = 'too-few' | 'protects-another' | 'protected' | 'empty' | 'turnover';

export type PublishedFigure =
  | {
      readonly measureId: string;
      readonly form: 'exact';
      readonly value: number;
      readonly base: number;
      readonly turnover?: Turnover;
    }
  /** The truth lies in lo..hi, both included; also used for top and bottom coding (`<= d`, `>= n - d`). */
  | {
      readonly measureId: string;
      readonly form: 'band';
      readonly lo: number;
      readonly hi: number;
      readonly base: number;
      readonly turnover?: Turnover;
    }
  | { readonly measureId: string; readonly form: 'hidden'; readonly reason: HiddenReason };

export interface PublishedCell {
  readonly id: string;
  readonly unitId: string;
  readonly slice: { readonly item: ItemId; readonly value: string } | null;
  readonly status: 'shown' | 'hidden';
  /** Respondents; only for a shown cell. */
  readonly n: number | null;
  /** For a hidden cell: why, and the smallest shown unit that contains it. */
  readonly reason: HiddenReason | null;
  readonly coveredBy: string | null;
  /** Empty for a hidden cell. */
  readonly figures: readonly PublishedFigure[];
}

/** The report of the auditor, stored with the release. `clean` is necessary for publication. */
export interface AuditReport {
  readonly clean: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly outcome: 'clean' | 'leak' | 'unknown';
    /** Certificate of a leak: cell ids from which something forbidden follows. Never an answer. */
    readonly certificate: readonly string[];
    readonly note: string;
  }[];
  readonly method: string;
  readonly durationMs: number;
}

/** The only thing that `publish`, reports and the release repository accept; made by `protect` after a clean audit. */
export type PublishableTable = Brand<
  {
    readonly organisationId: OrganisationId;
    readonly waveId: WaveId;
    readonly rules: WaveRules;
    readonly units: readonly ReportUnit[];
    readonly breakdowns: readonly { readonly item: ItemId; readonly values: readonly string[] }[];
    readonly measures: readonly Measure[];
    /** Answers of the wave on paper: at least so many, in the bands of participation (0: fewer than are said); absent = none. */
    readonly onPaper?: number;
    /** Open link: at least so many sheets are the same as another one, in tens; absent = fewer than k, or none. */
    readonly identical?: number;
    /** Change in who was found again in an earlier wave; absent: nobody was followed. */
    readonly following?: FollowedTable;
    /** How it was laid beside earlier waves; absent where there was none with the same questions. */
    readonly compared?: ComparedAs;
    readonly cells: readonly PublishedCell[];
  },
  'PublishableTable'
>;

/** Figures shown earlier about the same wave (none in a first release). */
export interface Ledger {
  readonly publications: readonly PublishableTable[];
}

export type ProtectionResult =
  | { readonly status: 'publishable'; readonly table: PublishableTable; readonly audit: AuditReport }
  | { readonly status: 'refused'; readonly audit: AuditReport };

/** Signature of the protected path: `protect(table, ledger, effects)` in `protect.ts`; the revival of a stored release is `revivePublishable` there. */
