import type { WaveId } from '../domain/ids.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Language } from '../domain/language.ts';
import type { PromiseSentence } from '../domain/participation/participation.types.ts';
import type { Context } from './context.ts';

export interface ScanDoor {
  readonly waveId: WaveId;
  readonly link: string;
  readonly title: string;
  readonly organisationName: string;
  readonly participation: 'invited' | 'open' /** `code-spent`: this invitation was used already. */;
  readonly state: 'open' | 'not-open-yet' | 'closed' | 'code-needed' | 'code-spent';
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly languages: readonly Language[];
  readonly instruments: readonly Instrument[];
  readonly promises: readonly PromiseSentence[];
}

/** What a respondent who opens a link or types a code sees first. A code is looked up over all organisations; a link alone (`code` null) is enough for an open wave. Throws `code-malformed`, `code-unknown`, `wave-not-found`. */
export async function openScan(
  _ctx: Context,
  _input: { readonly link: string | null; readonly code: string | null },
): Promise<ScanDoor> {
  throw new Error('open-scan: not built yet');
}
