import type { InvitationId, OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../ids.ts';
import type { Answers } from '../instruments/instrument.types.ts';
import type { Language } from '../language.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** One box per wave: its entries have one size, so that neither kind nor content shows. */
export interface BoxWave {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  /** Bytes of every sealed entry; one of `sizeClasses`. */
  readonly entryBytes: number;
}

/** An invitation was used. `request`: SHA-256 of the blinded message that was signed for it. */
export interface IssuedEntry {
  readonly kind: 'issued';
  readonly invitationId: InvitationId;
  readonly request: string;
}

/** Answers came in. Hashes are base64url; `credential` is null where nobody needs one (open waves). */
export interface ReceivedEntry {
  readonly kind: 'received';
  readonly responseId: ResponseId;
  readonly credential: string | null;
  /** SHA-256 of the secret on the respondent's receipt. */
  readonly receipt: string;
  readonly groupId: ReportingGroupId;
  readonly language: Language;
  readonly answers: readonly Answers[];
  /** Marks by which this person may be found again in a later wave; absent: none. */
  readonly follow?: readonly string[];
}

/** Answers were withdrawn: what is left, so that neither credential nor response id can be used again. */
export interface WithdrawnEntry {
  readonly kind: 'withdrawn';
  readonly responseId: ResponseId;
  readonly credential: string | null;
  readonly receipt: string;
  /** Bytes by which the state is filled up, so that it grows as if one more person had taken part. */
  readonly padding: number;
}

/**
 * Nothing. Written after a withdrawal, so that it looks like a taking part: one entry after the other; and now and then after a
 * real one, so that the number of entries does not tell how many answers are left.
 */
export interface FillerEntry {
  readonly kind: 'filler';
  /** As in `WithdrawnEntry`. */
  readonly padding: number;
}

/** Everything that may be said about one person during fieldwork. The order of entries has no meaning. */
export type BoxEntry = IssuedEntry | ReceivedEntry | WithdrawnEntry | FillerEntry;

/** A sealed row as the database holds it. */
export interface SealedRow {
  readonly id: string;
  readonly sealed: Uint8Array;
}
