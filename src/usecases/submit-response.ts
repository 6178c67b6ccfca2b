import type { RawAnswers } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { Context } from './context.ts';

export interface Submission {
  readonly link: string;
  readonly credential: Uint8Array | null;
  readonly responseId: string;
  readonly language: Language;
  readonly answers: readonly { readonly instrumentId: string; readonly version: string; readonly values: RawAnswers }[];
}

/** Checks a submission against exactly the instruments of the wave and stores it; resolves after the commit. `credential` null for an open wave. Throws `answers-invalid` (with problems), `instrument-version-stale`, `credential-unknown`, `credential-spent`, `scan-closed`, `scan-not-open-yet`, `response-id-taken`. */
export async function submitResponse(
  _ctx: Context,
  _submission: Submission,
): Promise<{ readonly status: 'stored' | 'repeated' }> {
  throw new Error('submit-response: not built yet');
}
