import type { Random } from '../effects.ts';
import type { BoxEntry, Bytes } from './sealing.types.ts';

/** Content of one sealed piece of the state. Filled up to this size, so that sizes tell the amount to the nearest 64 KiB only. */
export const pieceBytes = 64 * 1024;
/** In front of each piece: 16 bytes that the pieces of one merge share, its number, how many there are, and its length. */
const mergeBytes = 16;
const headBytes = mergeBytes + 12;
const room = pieceBytes - headBytes;

/** A filler among the entries is at most so long, with its comma; there is at most one. */
const fillerBytes = 48;

/**
 * Entries as JSON, filled up with spaces so that its length is what it would be if whoever withdrew had not, and one more
 * person had taken part: a state that shrank, or that grew less than its number of entries says, would tell of a withdrawal.
 */
export function stateText(entries: readonly BoxEntry[]): string {
  const plain = JSON.stringify(entries.filter(({ kind }) => kind !== 'filler'));
  const padding = entries.reduce((sum, entry) => sum + ('padding' in entry ? entry.padding : 0), 0);
  return JSON.stringify(entries).padEnd(plain.length + padding + fillerBytes);
}

/** Entries as pieces of `pieceBytes` each, in the order given: at least one, also for nothing. */
export function encodeState(entries: readonly BoxEntry[], random: Pick<Random, 'bytes'>): Bytes[] {
  const json = new TextEncoder().encode(stateText(entries));
  const merge = random.bytes(mergeBytes);
  const count = Math.ceil(json.length / room);
  return Array.from({ length: count }, (_, index) => {
    const part = json.subarray(index * room, (index + 1) * room);
    const piece = new Uint8Array(pieceBytes);
    piece.set(merge);
    const head = new DataView(piece.buffer, mergeBytes);
    head.setUint32(0, index);
    head.setUint32(4, count);
    head.setUint32(8, part.length);
    piece.set(part, headBytes);
    return piece;
  });
}

/** The entries in pieces of one merge, in whatever order. Throws when a piece is missing, or of another merge. */
export function decodeState(pieces: readonly Uint8Array[]): BoxEntry[] {
  if (pieces.length === 0) return [];
  const parts = new Map<number, Uint8Array>();
  const merges = new Set<string>();
  for (const piece of pieces) {
    const head = new DataView(piece.buffer, piece.byteOffset + mergeBytes);
    merges.add(piece.subarray(0, mergeBytes).join());
    if (head.getUint32(4) !== pieces.length) throw new Error('the state of the box is not complete');
    parts.set(head.getUint32(0), piece.subarray(headBytes, headBytes + head.getUint32(8)));
  }
  if (merges.size !== 1 || parts.size !== pieces.length) throw new Error('the state of the box is not of one piece');
  const decoder = new TextDecoder();
  const text = Array.from({ length: parts.size }, (_, index) =>
    decoder.decode(parts.get(index) as Uint8Array, { stream: true }),
  );
  return JSON.parse(text.join('') + decoder.decode()) as BoxEntry[];
}
