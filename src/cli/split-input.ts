/** A piece of standard input that stands for one set of answers; `text` null when it cannot be told where it ends. */
export interface Piece {
  /** Line of the input on which it begins, counted from 1. */
  readonly line: number;
  readonly text: string | null;
}

/** Longest piece that is read: a full scan takes 2,000 characters. What is longer has lost its end. */
const longestPiece = 100_000;

/** One line a piece; blank ones are passed over. */
export const splitLines = (texts: AsyncIterable<string>): AsyncGenerator<Piece> => splitRecords(texts, null);

/**
 * Records of a CSV: a line end between double quotes ends nothing; blank ones are passed over. A stray quote makes one record
 * of all lines up to the next quote, so `isWhole` judges what goes over several lines: if not, the first line is given up
 * (`text` null) and those after it are read on their own. Null: there are no quotes, every line is a record.
 */
export async function* splitRecords(
  texts: AsyncIterable<string>,
  isWhole: ((record: string) => boolean) | null,
): AsyncGenerator<Piece> {
  let rest = '';
  let line = 1;
  let read = 0;
  let isOpen = false;

  function findEnd(isLast: boolean): number | null {
    for (; read < rest.length; read += 1) {
      if (isWhole && rest[read] === '"') isOpen = !isOpen;
      else if (rest[read] === '\n' && !isOpen) return read;
    }
    return isLast && rest !== '' ? rest.length : null;
  }

  function take(length: number): Piece {
    const piece = { line, text: rest.slice(0, length) };
    line += countLines(rest.slice(0, length + 1));
    rest = rest.slice(length + 1);
    read = 0;
    isOpen = false;
    return piece;
  }

  function giveUpLine(): Piece {
    const end = rest.indexOf('\n');
    return { ...take(end === -1 ? rest.length : end), text: null };
  }

  function* drain(isLast: boolean): Generator<Piece> {
    for (;;) {
      const end = findEnd(isLast);
      if (end === null && rest.length <= longestPiece) return;
      // Too long, a quote that is never closed, or one that closes in another line.
      const isLost = end === null || isOpen || (isWhole && spansLines(rest, end) && !isWhole(rest.slice(0, end)));
      if (isLost) yield giveUpLine();
      else {
        const piece = take(end);
        if (piece.text?.trim() !== '') yield piece;
      }
    }
  }

  for await (const text of texts) {
    rest += text;
    yield* drain(false);
  }
  yield* drain(true);
}

function spansLines(text: string, end: number): boolean {
  const at = text.indexOf('\n');
  return at !== -1 && at < end;
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
