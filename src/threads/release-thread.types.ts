import type { ErrorCode, Problem } from '../domain/errors.ts';
import type { BuildOrder } from '../usecases/context.ts';
import type { BuildStep, ReleaseOutcome } from '../usecases/release-outcome.types.ts';

/** To the thread: one build, with a number to tell answers apart. */
export interface Ordered {
  readonly number: number;
  readonly order: BuildOrder;
}

/** What is wrong, in a form that crosses threads: `code` when it is an error of ours. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly ours: {
    readonly code: ErrorCode;
    readonly details: Readonly<Record<string, string | number>>;
    readonly problems: readonly Problem[];
  } | null;
}

/** From the thread: steps, and then an outcome or a failure. */
export type Reported = { readonly number: number } & (
  | { readonly step: BuildStep }
  | { readonly outcome: ReleaseOutcome }
  | { readonly failure: Failure }
);
