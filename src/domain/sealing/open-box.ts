import { type BoxContent, contentOf } from './box-content.ts';
import { decodeEntry } from './encode-entry.ts';
import { decodeState } from './encode-state.ts';
import { type Sealer, unseal } from './envelope.ts';
import type { SealedRow } from './sealing.types.ts';

/** Opens all rows of one wave's box. Throws when a row does not open or the state is not complete: nothing is guessed. */
export function openBox(
  sealer: Sealer,
  rows: { readonly entries: readonly SealedRow[]; readonly state: readonly SealedRow[] },
): BoxContent {
  const state = decodeState(rows.state.map((row) => unseal(sealer, 'state', row)));
  const fresh = rows.entries.map((row) => decodeEntry(unseal(sealer, 'entry', row)));
  return contentOf([...state, ...fresh]);
}
