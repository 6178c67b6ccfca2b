import type { AuditReport, PublishableTable } from '../domain/disclosure/publishable.types.ts';
import type { Instrument } from '../domain/instruments/instrument.types.ts';
import type { Wave } from '../domain/participation/participation.types.ts';

/** What every document of this room is made from: a saved, protected release and the words that belong to it. */
export interface ReleaseContent {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly wave: Pick<Wave, 'id' | 'title' | 'openedOn'>;
  readonly table: PublishableTable;
  /** The instruments of the wave, in the versions that were answered. */
  readonly instruments: readonly Instrument[];
  readonly audit: Pick<AuditReport, 'clean' | 'method'>;
}
