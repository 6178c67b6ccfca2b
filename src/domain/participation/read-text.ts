export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16' | 'windows-1252';

/** Largest file that is read: far more people than any Flemish employer has. */
export const maxFileBytes = 5 * 1024 * 1024;

export type DecodedText =
  | { readonly ok: true; readonly encoding: TextEncoding; readonly text: string }
  | { readonly ok: false; readonly reason: 'file-empty' | 'file-too-large' | 'file-not-text'; readonly hint: string };

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((value, index) => bytes[index] === value);

/** What a file really is when it is not text, in the words that a user knows. */
function binaryKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return null;
}

/**
 * Decodes a text file as it leaves a Flemish office: UTF-8 with or without a byte order mark, UTF-16 ("Unicode text" of
 * Excel), Windows-1252. Windows-1252 is what is left when the bytes are not valid UTF-8; it can hold any byte, so NUL bytes
 * tell that the file is not text. `hint` names what was recognised: `xlsx`, `xls`, `pdf` or `binary`.
 */
export function readText(bytes: Uint8Array): DecodedText {
  if (bytes.length > maxFileBytes) return { ok: false, reason: 'file-too-large', hint: `${maxFileBytes}` };
  const kind = binaryKind(bytes);
  if (kind) return { ok: false, reason: 'file-not-text', hint: kind };
  const decoded = decode(bytes);
  if (decoded.text.includes('\0')) return { ok: false, reason: 'file-not-text', hint: 'binary' };
  if (decoded.text.trim() === '') return { ok: false, reason: 'file-empty', hint: '' };
  return { ok: true, ...decoded };
}

const isZeroAt = (bytes: Uint8Array, ...places: number[]): boolean => places.every((place) => bytes[place] === 0);

function decode(bytes: Uint8Array): { readonly encoding: TextEncoding; readonly text: string } {
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16', text: new TextDecoder('utf-16le').decode(bytes) };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16', text: new TextDecoder('utf-16be').decode(bytes) };
  // Latin letters in UTF-16 without a mark: every other byte is zero.
  if (isZeroAt(bytes, 1, 3) && !isZeroAt(bytes, 0, 2))
    return { encoding: 'utf-16', text: new TextDecoder('utf-16le').decode(bytes) };
  if (isZeroAt(bytes, 0, 2) && !isZeroAt(bytes, 1, 3))
    return { encoding: 'utf-16', text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { encoding: startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'utf-8-bom' : 'utf-8', text };
  } catch {
    return { encoding: 'windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}
