/** A piece of standard input that stands for one set of answers; `text` null when it cannot be told where it ends. */
export interface Piece {
  /** Line of the input on which it begins, counted from 1. */
  readonly line: number;
  readonly text: string | null;
}

/** Longest piece that is read: a full scan takes 2,000 characters. What is longer has lost its end. */
export const longestPiece = 100_000;

/**
 * Text as it comes in, without its byte order mark. UTF-8, or UTF-16 with a mark. Bytes that are not UTF-8 become a
 * replacement character: answers that are scored are numbers and codes, so nothing that counts can hide in one.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head = new Uint8Array();
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 2) continue;
    decoder = new TextDecoder(encodingOf(head));
    yield decoder.decode(head, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder().decode(head);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Lines, or with `quotes` records of a CSV: a line end between double quotes ends nothing. Blank ones are passed over. */
export async function* splitLines(texts: AsyncIterable<string>, quotes: boolean): AsyncGenerator<Piece> {
  let rest = '';
  let line = 1;
  let isOpen = false;
  let read = 0;
  for await (const text of texts) {
    rest += text;
    for (; read < rest.length; read += 1) {
      const character = rest[read];
      if (quotes && character === '"') isOpen = !isOpen;
      if (character !== '\n' || isOpen) continue;
      const piece = rest.slice(0, read);
      rest = rest.slice(read + 1);
      read = -1;
      if (piece.trim() !== '') yield { line, text: piece };
      line += countLines(piece) + 1;
    }
    if (rest.length <= longestPiece) continue;
    // A quote that is never closed, or no line ends at all: give up this line and go on with the next.
    yield { line, text: null };
    const end = rest.indexOf('\n');
    rest = end === -1 ? '' : rest.slice(end + 1);
    if (end !== -1) line += 1;
    read = 0;
    isOpen = false;
  }
  if (rest.trim() !== '') yield { line, text: isOpen ? null : rest };
}

const countLines = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

/** The elements of one JSON list, each as text; the list itself is never held. */
export async function* splitJsonList(texts: AsyncIterable<string>): AsyncGenerator<Piece> {
  let state: 'before' | 'between' | 'inside' | 'after' = 'before';
  let depth = 0;
  let inString = false;
  let isEscaped = false;
  let line = 1;
  let began = 1;
  let element = '';
  for await (const text of texts) {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] as string;
      if (character === '\n') line += 1;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (character === '\\') isEscaped = true;
        else if (character === '"') inString = false;
        continue;
      }
      if (state !== 'inside') {
        if (/\s/.test(character)) continue;
        if (state === 'before' && character === '[') state = 'between';
        else if (state === 'between' && character === ']') state = 'after';
        else if (state === 'between' && character !== ',') {
          state = 'inside';
          began = line;
          from = at;
        } else if (state !== 'between') {
          yield { line, text: null };
          return;
        }
        if (state !== 'inside') continue;
      }
      if (character === '"') inString = true;
      else if (character === '{' || character === '[') depth += 1;
      else if (depth > 0 && (character === '}' || character === ']')) depth -= 1;
      else if (depth === 0 && (character === ',' || character === ']')) {
        yield { line: began, text: element + text.slice(from, at) };
        element = '';
        state = character === ',' ? 'between' : 'after';
      }
    }
    if (state === 'inside') element += text.slice(from);
    if (element.length > longestPiece) break;
  }
  if (state !== 'after') yield { line: began, text: null };
}
