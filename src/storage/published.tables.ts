import type { ColumnType } from 'kysely';
import type { CommentPublication } from '../domain/disclosure/comments/comment.types.ts';
import type { PoolContent } from '../domain/disclosure/pool.types.ts';
import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { Evidence, Signal } from '../domain/early-warning/signal.types.ts';
import type { Fixed } from './column.types.ts';

/** Insert-only. */
export interface ReleaseTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  wave_id: Fixed<string>;
  /** 1, 2, ... within the wave. */
  number: Fixed<number>;
  status: Fixed<'published' | 'refused'>;
  /** Null for a refused release. Comes out unbranded: only `revivePublishable` may brand it again. */
  table_json: ColumnType<unknown, PublishableTable | null, never>;
  audit: Fixed<AuditReport>;
  hash: Fixed<string>;
  previous_hash: Fixed<string | null>;
  built_on: Fixed<string>;
}

export interface SignalTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  wave_id: Fixed<string>;
  unit_id: Fixed<string>;
  unit_label: string;
  watch_id: Fixed<string>;
  rule_id: string;
  rule_version: string;
  parameters: Readonly<Record<string, number | string>>;
  measure_id: string;
  strength: Signal['strength'];
  evidence: Evidence;
  source: string;
}

/** Insert-only history; the highest number is the present state. */
export interface FollowUpTable {
  organisation_id: Fixed<string>;
  signal_id: Fixed<string>;
  /** 1, 2, ... within the signal. */
  number: Fixed<number>;
  status: Fixed<'new' | 'offered' | 'running' | 'done'>;
  note: Fixed<string>;
  /** Null for `system`. */
  staff_id: Fixed<string | null>;
  noted_at: Fixed<Date>;
}

/** Insert-only: the comments that a person let through, at most one entry per wave. */
export interface CommentReleaseTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  wave_id: Fixed<string>;
  content: Fixed<CommentPublication>;
  hash: Fixed<string>;
  /** Of the release that it was chained to. */
  release_hash: Fixed<string>;
  published_on: Fixed<string>;
}

/** Insert-only: the ledger of pooled benchmarks, one for the whole installation. */
export interface PoolTable {
  /** `wholeInstallation`. */
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  number: Fixed<number>;
  content: Fixed<PoolContent>;
  hash: Fixed<string>;
  previous_hash: Fixed<string | null>;
  built_on: Fixed<string>;
}
