import type { Benchmark } from '../benchmark/benchmark.types.ts';
import type { FactStatus, Instrument, ScaleId } from '../instruments/instrument.types.ts';
import type { Language } from '../language.ts';
import type { ScaleScore } from '../scoring/score.types.ts';

/**
 * What the personal result needs of an instrument: nothing else has to travel to the respondent's device. Texts may be cut
 * down to the one language that is asked for.
 */
export type ResultView = Pick<Instrument, 'population' | 'comparability' | 'workabilityRate'> & {
  readonly scales: readonly Pick<
    Instrument['scales'][number],
    | 'id'
    | 'role'
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
};

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
  /** Newest Flemish figures for this scale and population; empty when there is none. */
  readonly benchmarks: readonly ResultBenchmark[];
}

export type PersonalScaleResult =
  | (ScaleResultBase & {
      readonly status: 'scored';
      readonly raw: number;
      readonly rawMin: number;
      readonly rawMax: number;
      /** The score as shown (see `display`): 0..100, the raw score itself, or the mean of the answers. Unrounded. */
      readonly value: number;
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
      /** Named scoring rules, for example `wai-unrounded`. */
      readonly rules: readonly string[];
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
  /** The most serious tier among indicators and index; null when nothing of it was scored. Decides the tone, never a diagnosis. */
  readonly severity: 0 | 1 | 2 | null;
  /** At least one shown cut-off is this project's own reading. */
  readonly provisional: boolean;
  readonly comparability: { readonly status: Instrument['comparability']['status']; readonly reason: string };
  /** In the order in which they are offered. */
  readonly contacts: readonly ContactKey[];
}

/** Input of `personalResult`. `population` tells for whom the contacts are when the instrument is for anybody. */
export interface PersonalResultInput {
  readonly instrument: ResultView;
  readonly sheet: readonly ScaleScore[];
  readonly benchmarks: readonly Benchmark[];
  readonly language: Language;
  readonly population?: 'employee' | 'self-employed';
}
