import type { Instrument, Item } from '../instruments/instrument.types.ts';
import { envelopeBytes } from './envelope.ts';

/**
 * Sizes that a sealed entry can have, in bytes. Chosen so that 4, 2 or 1 of them fill a page of PostgreSQL (8192 bytes with
 * headers); the two largest are kept out of line and are for instruments with long comments.
 */
export const sizeClasses = [1920, 3968, 8064, 16_256, 32_640] as const;

/** Bytes in front of the content: its length. */
export const lengthBytes = 4;
/** Six marks of 22 symbols with quotes and commas, and their name. */
const followBytes = 6 * 25 + 16;
/** Ids, hashes and names around the answers, generously. */
const besideAnswers = 480;
/** JSON writes a control character as six bytes; everything else takes less per UTF-16 unit. */
const largestCharacter = 6;

/** Content that fits into a sealed entry. */
export const capacityOf = (entryBytes: number): number => entryBytes - envelopeBytes - lengthBytes;

/**
 * The smallest class into which every possible set of answers to these instruments fits; `follows`: with the marks of who lets
 * himself be found again. Throws when there is none.
 */
export function sizeClassFor(
  instruments: readonly Pick<Instrument, 'id' | 'version' | 'items'>[],
  { follows = false }: { readonly follows?: boolean } = {},
): number {
  const needed =
    besideAnswers +
    (follows ? followBytes : 0) +
    instruments.reduce((sum, instrument) => sum + largestSheet(instrument), 0);
  const found = sizeClasses.find((size) => capacityOf(size) >= needed);
  if (found === undefined) throw new RangeError(`answers of up to ${needed} bytes fit in no size class`);
  return found;
}

function largestSheet({ id, version, items }: Pick<Instrument, 'id' | 'version' | 'items'>): number {
  const frame = JSON.stringify({ instrumentId: id, version, values: {} }).length + 1;
  return items.reduce((sum, item) => sum + JSON.stringify(item.id).length + 2 + largestAnswer(item), frame);
}

function largestAnswer(item: Item): number {
  const choices = item.choices.map((choice) => utf8Length(JSON.stringify(choice.value)) + 1);
  if (item.kind === 'text') return (item.maxLength ?? 0) * largestCharacter + 2;
  if (item.kind === 'number') return Math.max(String(item.min).length, String(item.max).length);
  if (item.kind === 'multiple') return 2 + choices.reduce((sum, length) => sum + length, 0);
  return Math.max(0, ...choices);
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
