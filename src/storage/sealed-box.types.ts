import { WerkpeilError } from '../domain/errors.ts';
import type { FollowMarks } from '../domain/following/following.types.ts';
import type { InvitationId, ReportingGroupId, ResponseId } from '../domain/ids.ts';
import type { Answers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { BoxWave } from '../domain/sealing/sealing.types.ts';

/** Answers to be taken in, checked, with nothing that points to a person, a time or a device. */
export interface NewAnswers {
  /** Made by the respondent's device, version 4: sending twice stores once. */
  readonly responseId: ResponseId;
  /** SHA-256 of the credential's message; null where nobody needs one. */
  readonly credential: Uint8Array | null;
  /** SHA-256 of the receipt's secret. */
  readonly receipt: Uint8Array;
  readonly groupId: ReportingGroupId;
  readonly language: Language;
  readonly answers: readonly Answers[];
  /** Absent or empty: this person does not want to be found again. */
  readonly follow?: FollowMarks;
}

/** `stored`: on disk. `repeated`: these very answers were there already. The other two store nothing. */
export type ReceiveOutcome = 'stored' | 'repeated' | 'credential-spent' | 'response-id-taken';

/**
 * The one writer of everything in fieldwork that concerns one person. Each promise resolves after the commit.
 * All reject with `scan-closed` when the wave is no longer open, with `SealedBoxBusy` while another process is the writer,
 * and with the driver's error when the database is away; then nothing is known, and asking again is safe.
 */
export interface SealedBox {
  /**
   * Notes that an invitation was used for the request with this hash (SHA-256 of the blinded message). `refused`: it was
   * used for another one.
   */
  issue(wave: BoxWave, invitationId: InvitationId, request: Uint8Array): Promise<'noted' | 'repeated' | 'refused'>;
  receive(wave: BoxWave, answers: NewAnswers): Promise<ReceiveOutcome>;
  /** `receipt`: SHA-256 of the secret that only the respondent has. Repeating it is answered the same. */
  withdraw(wave: BoxWave, receipt: Uint8Array): Promise<'withdrawn' | 'unknown'>;
  /**
   * Answers that came in, those that were withdrawn since included; for progress, which must not fall. Where another process is
   * the writer, read from disk.
   */
  countReceived(wave: BoxWave): Promise<number>;
  /** Whether an invitation was used. For reminders, one by one and never as a list that leaves the process. */
  isUsed(wave: BoxWave, invitationId: InvitationId): Promise<boolean>;
  /** Merges every wave that has had new entries since its last merge. For the timer. */
  merge(): Promise<void>;
  /** Merges, waits for what is pending, gives the lock away; afterwards everything is refused. */
  close(): Promise<void>;
}

/** Another process takes in answers for this database. The respondent's device tries again by itself. */
export class SealedBoxBusy extends WerkpeilError {
  override readonly name = 'SealedBoxBusy';
  constructor() {
    super('scan-busy');
  }
}
