import type { Language } from '../domain/language.ts';
import type { Wave, WaveRules, WaveStatus } from '../domain/participation/participation.types.ts';
import type { Bytes, BytesOrNull, Fixed, FixedBytesOrNull } from './column.types.ts';

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
  /** Hash of instruments, rules and day of opening, to and from which its rules refer; null as long as it is planned. */
  frozen: string | null;
  /** Refers to its closing, which refers back; null until then. */
  closing: 'closed' | null;
}

/** Insert-only: that a wave was closed, so that it stays so. */
export interface WaveClosingTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  status: Fixed<'closed'>;
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

/** Insert-only: when the sealed records of a closed wave in care go. */
export interface CareTermTable {
  organisation_id: Fixed<string>;
  wave_id: Fixed<string>;
  erase_on: Fixed<string>;
}
