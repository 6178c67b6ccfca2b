import type { Brand } from '../ids.ts';
import type { Language, LocalisedText } from '../language.ts';
import type { ConditionTree } from './conditions.ts';
import type { ItemId, Rounding, RuleId, ScaleId, ScoreDisplay, ScoringBlock } from './scoring-block.types.ts';

export type { ItemId, ScaleId } from './scoring-block.types.ts';

export type InstrumentId = Brand<string, 'InstrumentId'>;

/** Whether the source prints the number (`published`) or it is this project's reading of it (`provisional`, shown as such). */
export type FactStatus = 'published' | 'provisional';

export interface Source {
  /** Full reference, readable without a link. */
  readonly reference: string;
  readonly url?: string;
  readonly status: FactStatus;
  readonly note?: string;
}

/** Status of a text per language; a `machine-draft` is not served. */
export type TextStatus = 'official' | 'own-translation' | 'machine-draft';

/** How a single answer is stored. Choices are whole numbers or short codes; texts live in `text.<lang>.json`. */
export interface ItemChoice {
  readonly value: number | string;
  readonly text: LocalisedText;
}

export interface Item {
  readonly id: ItemId;
  /** `single`: one choice; `multiple`: set of choices; `number`: whole number min..max; `text`: free text of at most maxLength. */
  readonly kind: 'single' | 'multiple' | 'number' | 'text';
  readonly role: 'scale' | 'background' | 'context' | 'comment';
  /** A sensitive item has its own, higher threshold (20) and no cross-breakdown. */
  readonly sensitive: boolean;
  readonly required: boolean;
  readonly choices: readonly ItemChoice[];
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** Choices that exclude every other one in a `multiple` item, for example "none of these". */
  readonly exclusive?: readonly (number | string)[];
  /** SurveyJS condition, for example `{contract} = 'temporary'`; the item is answered only when it holds. */
  readonly visibleIf?: string;
  /** `visibleIf`, parsed and checked. */
  readonly condition?: ConditionTree;
  /** Name of the answer texts in `text.<lang>.json`; items with the same set can be drawn together. */
  readonly choiceSet?: string;
  /** Words at both ends of a 0..10 scale. */
  readonly ends?: { readonly low: LocalisedText; readonly high: LocalisedText };
  readonly title: LocalisedText;
  readonly help?: LocalisedText;
}

/** Tier of a score, from the least to the most serious. WAI categories use the same ladder: excellent/good `ok`, and so on. */
export interface Tier {
  /** `ok` | `problematic` | `acute` for workability and risks; `excellent` | `good` | `moderate` | `poor` for the WAI. */
  readonly id: string;
  /** 0 = no problem; 1 = problematic; 2 = acute (inside problematic). WAI: 0 excellent, good; 1 moderate; 2 poor. */
  readonly severity: 0 | 1 | 2;
  /** Borders on the raw score (whole count or sum, never the rounded 0-100 value). `from <= raw` and `raw < below` (or `raw <= to`). */
  readonly from: number;
  readonly below?: number;
  readonly to?: number;
  readonly name: LocalisedText;
  /** What this tier means for the reader of a personal result: warm, factual, never a diagnosis. */
  readonly meaning: LocalisedText;
  readonly source: Source;
}

export interface Scale {
  readonly id: ScaleId;
  /** `indicator`: one of the four; `risk`: job risk; `index`: WAI total; `single`: WAS; `context`: anything else. */
  readonly role: 'indicator' | 'risk' | 'index' | 'single' | 'context';
  readonly name: LocalisedText;
  readonly explanation: LocalisedText;
  readonly items: readonly ItemId[];
  /** Declarative scoring block, evaluated by `domain/scoring` only. */
  readonly scoring: ScoringBlock;
  readonly display: ScoreDisplay;
  readonly rounding?: Rounding;
  /** Range of the raw score. */
  readonly rawMin: number;
  readonly rawMax: number;
  /** Smallest distance between two raw scores of complete answers. */
  readonly step: 1 | 0.5;
  /** `true`: a high raw score is unfavourable. */
  readonly highIsUnfavourable: boolean;
  readonly tiers: readonly Tier[];
  /** Other published categories of the same score; used only when the rule is asked for, and never mixed with `tiers`. */
  readonly tierSets?: readonly { readonly rule: RuleId; readonly tiers: readonly Tier[] }[];
  readonly source: Source;
}

/** A named rule of scoring, in words: it stands beside every score that it decided. */
export interface ScoringRule {
  readonly id: RuleId;
  /** `true`: applied only when asked for (`scoreAnswers` with `rules`); a labelled alternative. */
  readonly optional: boolean;
  readonly name: LocalisedText;
  readonly explanation: LocalisedText;
}

export interface InstrumentPage {
  readonly id: string;
  readonly title: LocalisedText;
  readonly intro?: LocalisedText;
  readonly items: readonly ItemId[];
}

/** One checked, frozen version of an instrument, as the loader hands it out. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly version: string;
  /** Place in the list from which staff choose, lowest first. */
  readonly order: number;
  readonly population: 'employee' | 'self-employed' | 'any';
  readonly minutes: number;
  readonly name: LocalisedText;
  readonly summary: LocalisedText;
  readonly source: Source;
  readonly licence: { readonly id: string; readonly holder: string; readonly note?: string };
  /** Whether results may be laid beside the published monitor, and why (not). */
  readonly comparability: {
    readonly status: 'comparable' | 'indicative' | 'not-comparable';
    readonly reason: LocalisedText;
  };
  readonly languages: { readonly [L in Language]?: { readonly status: TextStatus } };
  readonly pages: readonly InstrumentPage[];
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  readonly rules?: readonly ScoringRule[];
  /** Optional rules that a wave asked for (`askRules`); absent in the library, which is the strict reading. */
  readonly asked?: readonly RuleId[];
  /** Item ids of the background block that may serve as breakdowns. */
  readonly breakdowns: readonly ItemId[];
  /** Scales whose problem-free share is the workability rate; empty when the instrument has none. */
  readonly workabilityRate: readonly ScaleId[];
  /** The SurveyJS definition with the texts of all served languages merged in; the source of pages and conditions. */
  readonly survey: Readonly<Record<string, unknown>>;
}

export interface InstrumentLibrary {
  /** Newest published version of everything that measures something, in the order in which staff choose. */
  list(): readonly Instrument[];
  /** `version` omitted: the newest. Throws `instrument-not-found`. */
  get(id: string, version?: string): Instrument;
}

/** What came in from outside: nothing is known about it. */
export type RawAnswers = unknown;

export type AnswerValue = number | string | readonly (number | string)[];

/** Answers that were checked against exactly this version of the instrument; only `parseAnswers` makes them. */
export type Answers = Brand<
  {
    readonly instrumentId: InstrumentId;
    readonly version: string;
    readonly values: Readonly<Record<ItemId, AnswerValue>>;
  },
  'Answers'
>;
