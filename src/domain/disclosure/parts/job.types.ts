import type { Step } from '../coding.ts';
import type { KnownAnswers } from '../known-answers.ts';
import type { HiddenReason } from '../publishable.types.ts';
import type { Finding, Shown, Tables } from '../tables.types.ts';

/**
 * A piece of work that can be done anywhere: plain data in, plain data out. Everything is numbered as in its own small
 * table. What comes back is checked (`parse-answer.ts`), and a plan is judged by the auditor like any other.
 */
export type Job = SuppressJob | AuditJob | DerivedJob;

/** Decide what these cells show. */
export interface SuppressJob {
  readonly kind: 'suppress';
  readonly tables: Tables;
  readonly k: number;
  /** True sums per question and atom. */
  readonly sums: readonly (readonly number[])[];
  readonly known: KnownAnswers | null;
  readonly earlier: Shown;
  /** What follows about cells from the figures above them, whether they are shown or not. */
  readonly fromAbove: Shown;
  /** Cells of which is asked what follows about them. */
  readonly below: readonly number[];
}

export interface SuppressAnswer {
  readonly hidden: readonly (readonly [cell: number, reason: HiddenReason])[];
  /** Per question. */
  readonly figures: readonly (readonly (readonly [cell: number, step: Step, reason: HiddenReason | null])[])[];
  /** Per question, of the cells in `below`. */
  readonly ranges: Shown;
}

/** Judge some groups of a table, each question in its turn. */
export interface AuditJob {
  readonly kind: 'audit';
  readonly tables: Tables;
  readonly shown: Shown;
  /** Corners tried for one group. */
  readonly attempts: number;
  /** Sums per question and atom that fit every figure. */
  readonly witness: readonly (readonly number[])[];
  /** P1: questions about the same people are judged on everything that any of them shows. */
  readonly isolation: readonly { readonly questions: readonly number[]; readonly atoms: readonly number[] }[];
  /** P2 and P3. */
  readonly ranges: readonly {
    readonly question: number;
    readonly atoms: readonly number[];
    readonly cells: readonly number[];
  }[];
}

/** As many lists as were asked for, in the same order. */
export interface AuditAnswer {
  readonly isolation: readonly (readonly Finding[])[];
  readonly ranges: readonly (readonly Finding[])[];
}

/** Look for figures that follow exactly and should have been coded. */
export interface DerivedJob {
  readonly kind: 'derived';
  readonly tables: Tables;
  readonly shown: Shown;
}

/** Certificates per question. */
export interface DerivedAnswer {
  readonly certificates: readonly (readonly (readonly number[])[])[];
}

/** Whoever does the jobs: threads, or the caller itself. */
export interface Crew {
  /** Jobs that are done at the same time, 1 or more. */
  readonly size: number;
  /** Rejects when whoever does it stops, fails or takes too long. */
  run(job: Job): Promise<unknown>;
}
