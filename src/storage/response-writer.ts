import type { OrganisationId, ReportingGroupId, ResponseId, WaveId } from '../domain/ids.ts';
import type { Answers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';

/** One submission, checked, without anything that points to a person, a time or a device. */
export interface NewResponse {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  /** Made by the respondent's device, version 4: sending twice stores once. */
  readonly id: ResponseId;
  /** `credential`: spent in the same transaction, gives the reporting group. `group`: open waves and paper batches. */
  readonly admission:
    | { readonly kind: 'credential'; readonly credential: Uint8Array }
    | { readonly kind: 'group'; readonly groupId: ReportingGroupId };
  readonly language: Language;
  readonly answers: readonly Answers[];
}

/** `stored`: committed. `repeated`: the same response was already there. The other two store nothing. */
export type WriteOutcome = 'stored' | 'repeated' | 'credential-unknown' | 'credential-spent' | 'response-id-taken';

/**
 * Micro-batching writer: everything that waits when the last write ended goes into one statement; a failing batch is tried
 * again row by row. The promise resolves after the commit only.
 */
export interface ResponseWriter {
  write(response: NewResponse): Promise<WriteOutcome>;
  /** Waits for all pending writes; then refuses new ones. */
  close(): Promise<void>;
}
