import type { CareRecordTable, CommentTable, ResponseTable, SealedRowTable, SnapshotTable } from './answers.tables.ts';
import type {
  CareHandoverTable,
  CareTermTable,
  GroupKeyTable,
  InstrumentPackTable,
  InvitationMailTable,
  InvitationTable,
  InvitedPersonTable,
  MailingTable,
  OrganisationTable,
  PaperBatchTable,
  PersonTable,
  ReportingGroupTable,
  ServiceKeyTable,
  TalkRequestTable,
  UnitTable,
  WaveClosingTable,
  WaveLinkTable,
  WaveRulesTable,
  WaveTable,
} from './fieldwork.tables.ts';
import type {
  AccountTable,
  AuditLogTable,
  MembershipTable,
  RateLimitTable,
  SessionTable,
  SettingTable,
  UserTable,
  VerificationTable,
} from './identity.tables.ts';
import type { CommentReleaseTable, FollowUpTable, PoolTable, ReleaseTable, SignalTable } from './published.tables.ts';

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
  'fieldwork.wave_closing': WaveClosingTable;
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
  'fieldwork.care_term': CareTermTable;
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
