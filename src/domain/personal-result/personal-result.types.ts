import type { Benchmark } from '../benchmark/benchmark.types.ts';
import type { FactStatus, Instrument, ScaleId } from '../instruments/instrument.types.ts';
import type { Language, LocalisedText } from '../language.ts';
import type { ScaleScore } from '../scoring/score.types.ts';

/**
 * What the personal result needs of an instrument: nothing else has to travel to the respondent's device. Texts may be cut
 * down to the one language that is asked for.
 */
export type ResultView = Pick<Instrument, 'population' | 'comparability' | 'workabilityRate' | 'rules'> & {
  readonly scales: readonly Pick<
    Instrument['scales'][number],
    | 'id'
    | 'role'
    | 'items'
    | 'name'
    | 'explanation'
    | 'display'
    | 'rawMin'
    | 'rawMax'
    | 'step'
    | 'highIsUnfavourable'
    | 'tiers'
    | 'source'
  >[];
  /** Scales with sensitive questions only; none when absent. */
  readonly sensitive?: readonly ScaleId[];
  /** Titles of the questions that no scale scores, by what they are for; none when absent. */
  readonly unscored?: UnscoredQuestions;
};

/** Questions without a score: about oneself (to compare groups by), and others (counted for groups only). */
export interface UnscoredQuestions {
  readonly background: readonly LocalisedText[];
  readonly other: readonly LocalisedText[];
}

/** One stretch of the bar under a score: `from` and `to` are 0..1 of the range rawMin..rawMax, and `from < to`. */
export interface BarZone {
  readonly tierId: string;
  readonly severity: 0 | 1 | 2;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A published share to lay beside a personal score, ready for one sentence: "In Flanders 36.1 % have a problem with this (2023)". */
export interface ResultBenchmark {
  readonly measure: 'workable' | 'problematic' | 'acute';
  /** 0..1 */
  readonly share: number;
  readonly year: number;
  readonly edition: string;
  readonly scopeName: string;
  readonly population: 'employee' | 'self-employed';
  /** Respondents behind the figure, when known. */
  readonly n: number | null;
  readonly source: string;
  readonly sourceStatus: FactStatus;
}

interface ScaleResultBase {
  readonly scaleId: ScaleId;
  readonly role: Instrument['scales'][number]['role'];
  readonly name: string;
  readonly explanation: string;
  /** Full reference of the scale. */
  readonly source: string;
  /** Newest Flemish figures for this scale and population, all of one edition; empty when there is none. */
  readonly benchmarks: readonly ResultBenchmark[];
  /** What the page is about: indicators and index, or where there are none the other scales with tiers. */
  readonly isMain: boolean;
  /** Without tiers a scale only says what another one is made of. */
  readonly hasTiers: boolean;
  /** About something that was done to the reader: told as what was answered, with where to find help, never as a score. */
  readonly isSensitive: boolean;
}

export type PersonalScaleResult =
  | (ScaleResultBase & {
      readonly status: 'scored';
      readonly raw: number;
      readonly rawMin: number;
      readonly rawMax: number;
      /** The score as shown (see `display`): 0..100, the raw score itself, or the mean of the answers. Unrounded. */
      readonly value: number;
      /** The range of `value`. */
      readonly valueMin: number;
      readonly valueMax: number;
      /** For a sensitive scale that counts: of how many questions `raw` is the number with "yes". */
      readonly countOf: number | null;
      readonly display: Instrument['scales'][number]['display'];
      readonly tier: {
        readonly id: string;
        readonly severity: 0 | 1 | 2;
        readonly name: string;
        readonly meaning: string;
        /** Where the cut-off comes from, and whether the source prints it. A provisional one is shown as such. */
        readonly source: string;
        readonly sourceStatus: FactStatus;
      } | null;
      readonly highIsUnfavourable: boolean;
      /** The marker 0..1, and the zones from left to right; no zones for a scale without tiers. */
      readonly bar: { readonly position: number; readonly zones: readonly BarZone[] };
      /** Named rules that decided this score, for example how half points are rounded. */
      readonly rules: readonly { readonly id: string; readonly name: string; readonly explanation: string }[];
    })
  | (ScaleResultBase & {
      readonly status: 'not-scorable';
      /** For example `missing-items`; worded in `web/locales`. */
      readonly reason: string;
      readonly answered: number;
      readonly required: number;
    });

/** Whom one can talk to; worded in `web/locales/<lang>/scan.ts`. */
export const contactKeys = [
  // employees
  'manager-or-colleague',
  'confidant',
  'prevention-adviser',
  'occupational-physician',
  // self-employed
  'fellow-entrepreneur',
  'sector-organisation',
  'accountant',
  // everybody
  'general-practitioner',
  'listening-line',
  // about unwanted behaviour
  'violence-line',
] as const;
export type ContactKey = (typeof contactKeys)[number];

/** Everything that the result page shows about one instrument; made on the respondent's own device. */
export interface PersonalResult {
  /** Indicators, then risks, the index, single items, context; inside a role in the order of the instrument. */
  readonly scales: readonly PersonalScaleResult[];
  /** Only for an instrument with a workability rate. `problems` is null when an indicator could not be scored. */
  readonly workability: {
    readonly indicators: number;
    readonly problems: number | null;
    readonly benchmark: ResultBenchmark | null;
  } | null;
  /** The most serious tier among the main scales; null when nothing of them was scored. Decides the tone, never a diagnosis. */
  readonly severity: 0 | 1 | 2 | null;
  /** At least one shown cut-off is this project's own reading. */
  readonly provisional: boolean;
  readonly comparability: { readonly status: Instrument['comparability']['status']; readonly reason: string };
  /** In the order in which they are offered. */
  readonly contacts: readonly ContactKey[];
  /** Beside a sensitive scale of which something was reported. */
  readonly sensitiveContacts: readonly ContactKey[];
  /** Titles of the questions without a score. */
  readonly unscored: { readonly background: readonly string[]; readonly other: readonly string[] };
}

/** Input of `personalResult`. `population` tells for whom the contacts are when the instrument is for anybody. */
export interface PersonalResultInput {
  readonly instrument: ResultView;
  readonly sheet: readonly ScaleScore[];
  readonly benchmarks: readonly Benchmark[];
  readonly language: Language;
  readonly population?: 'employee' | 'self-employed';
}
