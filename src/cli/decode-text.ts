/** Most bytes that are held while waiting for the end of a line. */
const longestLine = 100_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const excel = new TextDecoder('windows-1252');

/**
 * Text as it comes in, whole lines at a time, without its byte order mark: UTF-16 with a mark, else UTF-8, else (line by line)
 * Windows-1252, in which Excel writes a plain CSV in Flanders.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let utf16: TextDecoder | null | undefined;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (rest.length < 2) continue;
    if (utf16 === undefined) utf16 = utf16Of(rest);
    const end = utf16 ? rest.length : endOfLines(rest);
    if (end > 0) yield utf16 ? utf16.decode(rest, { stream: true }) : decodeLines(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
  yield utf16 ? utf16.decode() : decodeLines(rest);
}

function utf16Of([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null;
}

/** Where the last whole line ends; without one, when much is held, where the last whole character of UTF-8 does. */
function endOfLines(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end > 0 || bytes.length < longestLine) return end;
  let cut = bytes.length - 1;
  while (cut > bytes.length - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}

function decodeLines(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text !== null) return text;
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(decodeUtf8(line) ?? excel.decode(line));
    start = end;
  }
  return lines.join('');
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
