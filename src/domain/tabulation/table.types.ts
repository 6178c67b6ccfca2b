import type { OrganisationId, WaveId } from '../ids.ts';
import type { ItemId, ScaleId } from '../instruments/instrument.types.ts';
import type { ReportUnit, WaveRules } from '../participation/participation.types.ts';
import type { ScoreSheet } from '../scoring/score.types.ts';

/** One respondent as tabulation sees one: no id, no order that means anything. */
export interface Respondent {
  readonly groupId: string;
  /** Background answers that are breakdowns: item id -> choice value as text; absent = not answered. */
  readonly background: Readonly<Record<ItemId, string>>;
  readonly scores: ScoreSheet;
  /** Sensitive yes/no questions that were answered (`yesAnswers`); none when absent. */
  readonly yes?: Readonly<Record<ItemId, boolean>>;
  /** Answered on a paper questionnaire that somebody typed over: that person knows these answers. */
  readonly onPaper: boolean;
}

/** With which wave the change is counted, and where it is not: what was published about that wave does not allow it. */
export interface FollowedTable {
  readonly previousWaveId: WaveId;
  readonly hidden: readonly { readonly unitId: string; readonly reason: 'too-few' | 'protects-another' }[];
}

/** What is counted. Display values (share, interval, colour) are computed from published figures only. */
export interface Measure {
  /** Unique in the table: `workable`, `problematic:stress`, `acute:stress`, `sum:wai`, `yes:unwanted-1`. */
  readonly id: string;
  /** `better` and `worse`: of who was found again in the wave before (`following.ts`). */
  readonly kind: 'workable' | 'problematic' | 'acute' | 'sum' | 'better' | 'worse' | 'yes';
  readonly instrumentId: string;
  /** Null for `workable`. */
  readonly scaleId: ScaleId | null;
  /** `yes` only: the sensitive question of that scale. */
  readonly itemId?: ItemId;
  /** `sum` only: figures are whole numbers in units of 1/denominator (WAI halves: 2), 0 <= y <= maxPerPerson * base. */
  readonly denominator: number;
  /** Smallest contribution of one respondent (the WAI begins at 7, so 14 halves); absent or 0 for counts. */
  readonly minPerPerson?: number;
  /** Largest contribution of one respondent, in the same whole units; 1 for counts. */
  readonly maxPerPerson: number;
  readonly sensitive: boolean;
}

/** A set of respondents: a unit, or a unit crossed with one value of one background item. */
export interface TableCell {
  /** Stable: `unit:<id>` or `unit:<id>|<item>=<value>`. */
  readonly id: string;
  readonly unitId: string;
  readonly slice: { readonly item: ItemId; readonly value: string } | null;
  /** Indexes into the table's respondents, ascending. Never leaves the domain. */
  readonly members: readonly number[];
}

/** Whole-number result for one cell and one measure. `base` = members with a valid score for the measure. */
export interface Figure {
  readonly cellId: string;
  readonly measureId: string;
  readonly value: number;
  readonly base: number;
}

/**
 * Everything that a wave's answers can say, before protection. `validFor[measureId][respondent]` tells who counts in the
 * base (item non-response changes membership). Not publishable: only `domain/disclosure` turns it into a `PublishableTable`.
 */
export interface FrequencyTable {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly rules: WaveRules;
  readonly units: readonly ReportUnit[];
  readonly breakdowns: readonly { readonly item: ItemId; readonly values: readonly string[] }[];
  readonly measures: readonly Measure[];
  readonly respondents: number;
  /** Indexes of the respondents whose answers came on paper, ascending. */
  readonly onPaper: readonly number[];
  /** Over an open link: sheets that are the same as another one (`countIdentical`); absent where people are invited. */
  readonly identical?: number;
  /** Change in who was found again in an earlier wave; absent: nobody is followed. */
  readonly following?: FollowedTable;
  readonly cells: readonly TableCell[];
  readonly figures: readonly Figure[];
  /** Per measure and respondent: the contribution (0..maxPerPerson), or -1 when not valid. */
  readonly contributions: Readonly<Record<string, readonly number[]>>;
}
