import type { ScaleId, Source } from '../instruments/instrument.types.ts';
import type { LocalisedText } from '../language.ts';

/** One published figure with its birth certificate. */
export interface Benchmark {
  readonly id: string;
  readonly population: 'employee' | 'self-employed';
  /** `flanders`, or a sector or branch id. */
  readonly scope: string;
  readonly scopeName: LocalisedText;
  /** Year of the measurement, and the publication it was read from. */
  readonly year: number;
  readonly edition: string;
  readonly measure: 'workable' | 'problematic' | 'acute';
  /** Null for `workable`. */
  readonly scaleId: ScaleId | null;
  /** Share 0..1. */
  readonly share: number;
  /** Respondents behind the figure, when known. */
  readonly n: number | null;
  readonly source: Source;
}
