import type { ColumnType } from 'kysely';
import type { CommentPublication, Review } from '../domain/disclosure/comments/comment.types.ts';
import type { PoolContent } from '../domain/disclosure/pool.types.ts';
import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { Snapshot } from '../domain/disclosure/snapshot.ts';
import type { Evidence, Signal } from '../domain/early-warning/signal.types.ts';
import type { AnswerValue } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { Wave, WaveRules, WaveStatus } from '../domain/participation/participation.types.ts';

/**
 * Row types of the four schemas, as `migrations/` makes them; a test lays them beside the catalog of a migrated database.
 * They stop at this room's border: repositories translate rows into the types of the domain.
 *
 * Values as the driver gives them: uuid, text and date -> string (`2026-11-22`), bigint -> number, bytea -> Buffer,
 * timestamptz -> Date, jsonb -> the parsed value (hand in objects and arrays, never JSON text).
 */
export interface Database {
  'identity.user': UserTable;
  'identity.session': SessionTable;
  'identity.account': AccountTable;
  'identity.verification': VerificationTable;
  'identity.rateLimit': RateLimitTable;
  'identity.membership': MembershipTable;
  'identity.audit_log': AuditLogTable;
  'identity.setting': SettingTable;
  'fieldwork.organisation': OrganisationTable;
  'fieldwork.unit': UnitTable;
  'fieldwork.person': PersonTable;
  'fieldwork.wave': WaveTable;
  'fieldwork.wave_rules': WaveRulesTable;
  'fieldwork.wave_link': WaveLinkTable;
  'fieldwork.reporting_group': ReportingGroupTable;
  'fieldwork.invitation': InvitationTable;
  'fieldwork.invitation_mail': InvitationMailTable;
  'fieldwork.invited_person': InvitedPersonTable;
  'fieldwork.mailing': MailingTable;
  'fieldwork.paper_batch': PaperBatchTable;
  'fieldwork.group_key': GroupKeyTable;
  'fieldwork.instrument_pack': InstrumentPackTable;
  'fieldwork.service_key': ServiceKeyTable;
  'fieldwork.talk_request': TalkRequestTable;
  'fieldwork.care_handover': CareHandoverTable;
  'answers.response': ResponseTable;
  'answers.box_entry': SealedRowTable;
  'answers.box_state': SealedRowTable;
  'answers.snapshot': SnapshotTable;
  'answers.care_record': CareRecordTable;
  'answers.comment': CommentTable;
  'published.release': ReleaseTable;
  'published.signal': SignalTable;
  'published.follow_up': FollowUpTable;
  'published.pool': PoolTable;
  'published.comment_release': CommentReleaseTable;
}

/** Stands in `membership` and `audit_log` for "the whole installation": the operator, and acts outside any organisation. */
export const wholeInstallation = '00000000-0000-0000-0000-000000000000';

/** A column that is written once: the service's role may not change it. */
type Fixed<T> = ColumnType<T, T, never>;

/** Bytes: any Uint8Array goes in, a Buffer comes out. `BytesOrNull` may be set and taken away again. */
type Bytes = ColumnType<Buffer, Uint8Array, never>;
type FixedBytesOrNull = ColumnType<Buffer | null, Uint8Array | null | undefined, never>;
type BytesOrNull = ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;

export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface SessionTable {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Date | null;
  refreshTokenExpiresAt: Date | null;
  scope: string | null;
  password: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
}

export interface RateLimitTable {
  id: string;
  key: string;
  count: number;
  lastRequest: number;
}

export interface MembershipTable {
  /** `wholeInstallation` for the operator. */
  organisation_id: string;
  id: string;
  staff_id: string;
  role: 'operator' | 'contact' | 'team-lead' | 'consultant' | 'prevention' | 'works-council';
  unit_id: string | null;
}

/** Insert-only. */
export interface AuditLogTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  at: Fixed<Date>;
  /** Staff id, or `system`. */
  actor: Fixed<string>;
  /** For example `wave.open`. */
  action: Fixed<string>;
  /** What it was done to: an id. */
  subject: Fixed<string>;
  details: Fixed<Readonly<Record<string, string | number | boolean | null>>>;
}

/** Insert-only. */
export interface SettingTable {
  name: Fixed<string>;
  value: Fixed<string>;
}

export interface OrganisationTable {
  organisation_id: Fixed<string>;
  name: string;
  kind: 'company' | 'network';
  sector: string | null;
  study: Fixed<string>;
}

export interface UnitTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  parent_id: string | null;
  name: string;
}

export interface PersonTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  unit_id: string;
  name: string | null;
  email: string | null;
  attributes: Readonly<Record<string, string>>;
}

export interface WaveTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  link: Fixed<string>;
  title: string;
  status: WaveStatus;
  instruments: Wave['instruments'];
  languages: readonly Language[];
  opens_on: string | null;
  closes_on: string | null;
  /** Null as long as the wave is planned. */
  opened_on: string | null;
  rules: WaveRules;
  /** Bytes of every sealed entry of this wave; null as long as it is planned. */
  entry_bytes: number | null;
  /** Root of the published list of group keys; 32 bytes. Null where nobody is invited. */
  key_root: BytesOrNull;
  /** Hash of instruments, rules and day of opening, which its rules refer to; null as long as it is planned. */
  frozen: string | null;
}

/** Insert-only: version 1 is made at opening; a later one can only be stricter. */
export interface WaveRulesTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  version: Fixed<number>;
  rules: Fixed<WaveRules>;
  frozen_on: Fixed<string>;
  /** The version before it, content included, so that a constraint can compare the two; null for version 1. */
  previous_version: Fixed<number | null>;
  previous_rules: Fixed<WaveRules | null>;
  /** Version 1: the hash of the wave as it was opened, so that nothing in it can change; null for later versions. */
  frozen: Fixed<string | null>;
}

/** From the public address to organisation and wave; the same on every node of a cluster. */
export interface WaveLinkTable {
  link: Fixed<string>;
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
}

/** Insert-only: formed at opening. */
export interface ReportingGroupTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  wave_id: Fixed<string>;
  label: Fixed<string>;
  unit_ids: Fixed<readonly string[]>;
  parent_unit_id: Fixed<string | null>;
  head_count: Fixed<number>;
}

export interface InvitationTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  wave_id: Fixed<string>;
  reporting_group_id: Fixed<string>;
  /** Unit and person at opening; no foreign keys, because the list of people may be replaced afterwards. */
  unit_id: Fixed<string>;
  person_id: string | null;
  /** SHA-256 of the code; 32 bytes. */
  code_hash: Bytes;
  /** Keyed hash of the e-mail address at opening; reminders go to that address or to none. Null without an address. */
  address_mark: FixedBytesOrNull;
}

/** Insert-only: to which address an invitation was sent. */
export interface InvitationMailTable {
  organisation_id: Fixed<string>;
  invitation_id: Fixed<string>;
  /** Keyed hash, as `invitation.address_mark`. */
  address_mark: Bytes;
  /** False: the mail server does not know this address. */
  accepted: Fixed<boolean>;
}

/** Insert-only: who was invited in a wave with unnamed codes. */
export interface InvitedPersonTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  person_id: Fixed<string>;
  reporting_group_id: Fixed<string>;
}

/** Mail that was asked for. Nothing in it is about one person. */
export interface MailingTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  kind: Fixed<'invitation' | 'reminder'>;
  day: Fixed<string>;
  /** Of reminders: people whose turn it was, whether anything was sent to them or not. */
  position: number;
  done: boolean;
  /** Why it does not go on; null while it does. */
  trouble: string | null;
}

/** The key with which credentials of one reporting group are signed. */
export interface GroupKeyTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  reporting_group_id: Fixed<string>;
  /** Public; 256 bytes. */
  modulus: Bytes;
  /** PKCS #8, sealed; null after closing. */
  sealed_private: BytesOrNull;
}

/** Insert-only. */
export interface PaperBatchTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  /** SHA-256 of the file; 32 bytes. */
  file_hash: Bytes;
  responses: Fixed<number>;
}

/** Insert-only but for `offered`: answers keep the version that they were given to. */
export interface InstrumentPackTable {
  organisation_id: Fixed<string>;
  instrument_id: Fixed<string>;
  version: Fixed<string>;
  /** Official words for a published instrument, or an own instrument. */
  kind: Fixed<'wording' | 'instrument'>;
  /** Name -> content, as they were brought in. */
  files: Fixed<Readonly<Record<string, string>>>;
  imported_on: Fixed<string>;
  /** False: taken back; waves that have it keep it, new ones do not get it. */
  offered: boolean;
}

/** Insert-only: public halves of the keys of prevention services; the highest number is for new things. */
export interface ServiceKeyTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  number: Fixed<number>;
  /** 65 bytes. */
  public_key: Bytes;
  made_on: Fixed<string>;
  made_by: Fixed<string>;
}

/** Somebody who asks the prevention service for a talk, sealed to its key. Inserted and deleted, never changed. */
export interface TalkRequestTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  key_id: Fixed<string>;
  /** A Monday. */
  erase_on: Fixed<string>;
  sealed: Bytes;
}

/** Insert-only: the physician handed over the anonymous answers of a wave in care. */
export interface CareHandoverTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  handed_on: Fixed<string>;
}

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
