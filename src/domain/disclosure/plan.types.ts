import type { Step } from './coding.ts';
import type { HiddenReason } from './publishable.types.ts';
import type { Turnover } from './waves/compared-as.types.ts';

/** What the suppressor decided: cells that go as a whole, and per question how each other figure is shown. */
export interface Plan {
  readonly hiddenCells: ReadonlyMap<number, HiddenReason>;
  /** In the order of `Tables.questions`; cells that are hidden as a whole, and cells that are no candidate, are absent. */
  readonly figures: readonly ReadonlyMap<number, PlannedFigure>[];
}

export type PlannedFigure =
  | { readonly step: Exclude<Step, 'hidden'>; readonly lo: number; readonly hi: number; readonly turnover?: Turnover }
  | { readonly step: 'hidden'; readonly reason: HiddenReason };
