import type { Bytes } from '../credential/credential.types.ts';

const lengthBytes = 4;

/** A value as exactly `size` bytes: length, JSON, zeros; so that a sealed one tells nothing by its length. Null when it does not fit. */
export function padJson(value: unknown, size: number): Bytes | null {
  const json = new TextEncoder().encode(JSON.stringify(value));
  if (json.length > size - lengthBytes) return null;
  const content = new Uint8Array(size);
  new DataView(content.buffer).setUint32(0, json.length);
  content.set(json, lengthBytes);
  return content;
}

/** What `padJson` wrote. Anybody can seal anything to a public key: the shape of what comes out is unknown, and null is no JSON. */
export function unpadJson(content: Uint8Array): unknown {
  if (content.length < lengthBytes) return null;
  const length = new DataView(content.buffer, content.byteOffset).getUint32(0);
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(content.subarray(lengthBytes, lengthBytes + length)),
    );
  } catch {
    return null;
  }
}
