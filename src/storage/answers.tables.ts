import type { ColumnType } from 'kysely';
import type { Review } from '../domain/disclosure/comments/comment.types.ts';
import type { Snapshot } from '../domain/disclosure/snapshot.ts';
import type { AnswerValue } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { Bytes, BytesOrNull, Fixed } from './column.types.ts';

/** Answers of one person in care, sealed with the name to the service's key. Inserted and deleted, never changed. */
export interface CareRecordTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  /** Keyed hash of the invitation; 32 bytes. */
  mark: Bytes;
  sealed: Bytes;
}

/** What one instrument of the wave was answered with. */
export interface StoredAnswers {
  readonly instrumentId: string;
  readonly version: string;
  readonly values: Readonly<Record<string, AnswerValue>>;
}

/** Can be inserted and deleted, never changed. */
export interface ResponseTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  id: Fixed<string>;
  reporting_group_id: Fixed<string>;
  language: Fixed<Language>;
  answers: Fixed<readonly StoredAnswers[]>;
  /** Keyed hash of the respondent's receipt; 32 bytes. Null for paper. */
  receipt_mark: BytesOrNull;
  /** Marks by which who wanted it is found again: keyed hashes, sealed, one size. Null for paper and where nobody is followed. */
  follow_marks: BytesOrNull;
}

/** One entry of the sealed box, or one piece of its merged state: see `domain/sealing/`. Inserted and deleted, never changed. */
export interface SealedRowTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  id: Fixed<string>;
  sealed: Bytes;
}

/** Who was counted in a release: insert-only. */
export interface SnapshotTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  release_id: Fixed<string>;
  /** Comes out unchecked: `parseSnapshot` reads it. */
  membership: ColumnType<unknown, Snapshot, never>;
}

/** A free text that waits to be read; its decision may change, its words may not. */
export interface CommentTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  id: Fixed<string>;
  reporting_group_id: Fixed<string>;
  /** `<instrument>:<item>`. */
  question: Fixed<string>;
  content: Fixed<string>;
  /** Keyed hash of receipt and question, another one than that of the answers; 32 bytes. */
  comment_mark: Bytes;
  review: Review | null;
}
