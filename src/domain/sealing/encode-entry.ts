import type { BoxEntry, Bytes } from './sealing.types.ts';
import { lengthBytes } from './size-class.ts';

/** An entry as content of exactly `capacity` bytes: its length, JSON, zeros. Throws when it does not fit. */
export function encodeEntry(entry: BoxEntry, capacity: number): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(entry));
  if (json.length > capacity) throw new RangeError(`an entry of ${json.length} bytes; the box takes ${capacity}`);
  const content = new Uint8Array(lengthBytes + capacity);
  new DataView(content.buffer).setUint32(0, json.length);
  content.set(json, lengthBytes);
  return content;
}

/** What `encodeEntry` wrote. It was authenticated, so its shape is known. */
export function decodeEntry(content: Uint8Array): BoxEntry {
  const length = new DataView(content.buffer, content.byteOffset).getUint32(0);
  return JSON.parse(new TextDecoder().decode(content.subarray(lengthBytes, lengthBytes + length))) as BoxEntry;
}
