import type { Benchmark } from '../benchmark/benchmark.types.ts';
import type { PublishableTable } from '../disclosure/publishable.types.ts';
import type { WaveId } from '../ids.ts';
import type { Instrument } from '../instruments/instrument.types.ts';
import type { WaveRules } from '../participation/participation.types.ts';
import type { Measure } from '../tabulation/table.types.ts';
import type { Evidence, Watch } from './signal.types.ts';

/** An earlier release of the same organisation. */
export interface PreviousRelease {
  readonly waveId: WaveId;
  readonly table: PublishableTable;
  readonly label: string;
  /**
   * The instruments of that wave. A measure is compared only over the same version of its instrument, because another one
   * may have other items or cut-offs. Left out: the caller vouches that every version is the same.
   */
  readonly instruments?: readonly { readonly id: string; readonly version: string }[];
}

/** Everything that a rule may look at: releases and published benchmarks, never an answer. */
export interface RuleInput {
  readonly measure: Measure;
  readonly instrument: Instrument;
  readonly table: PublishableTable;
  readonly previous: PreviousRelease | null;
  readonly benchmarks: readonly Benchmark[];
  /** The rule's defaults with those of the watch laid over them. */
  readonly parameters: Watch['parameters'];
}

/** A decision travels with its evidence, also when it is "none": what was looked at counts for the false discovery rate. */
export interface Decision {
  readonly unitId: string;
  readonly decision: 'none' | 'attention' | 'strong';
  readonly evidence: Evidence;
}

/** A method of early warning. Pure: the same releases and parameters give the same decisions years later. */
export interface WarningRule {
  readonly id: string;
  /** Raised whenever the same input could give another decision. */
  readonly version: string;
  /** Where the method comes from; choices of this project are called provisional, with the reason. */
  readonly source: string;
  readonly parameters: Watch['parameters'];
  /** Smallest number of valid answers (`n >= minimumN`) on which the rule decides. */
  minimumN(rules: WaveRules, measure: Measure): number;
  /** One decision per unit that was looked at. */
  evaluate(input: RuleInput): readonly Decision[];
}
