import { splitWords } from './words.ts';

/** What a word may give away. A hint for whoever reads, never a decision. */
export type Hint = 'person' | 'unit' | 'contact';

export interface KnownNames {
  /** Names of the people on the list of the organisation, as they stand there. */
  readonly people: readonly string[];
  /** Names of its units. */
  readonly units: readonly string[];
}

/** Parts of Belgian names that are ordinary words too, and name nobody by themselves. */
const particles = new Set(
  'van von de der den des di da do du del della le la les el al ter ten te op het en et und y st sint saint'.split(' '),
);

/** Words of unit names that every text has. */
const unitWords = new Set(
  'team dienst groep afdeling service equipe équipe gruppe abteilung group department'.split(' '),
);

const address = /[^\s@]+@[^\s@]+\.[^\s@]+/u;
/** Nine to fifteen digits, however they are set apart; a year, a number of hours or a price has fewer. */
const phone = /^\D{0,3}(?:\d[\s./()-]?){9,15}\D{0,3}$/u;

/**
 * Which words of a comment are likely to name somebody: people and units of the organisation (whatever the case and the
 * accents, with an s of possession too), e-mail addresses and telephone numbers, also when blanks stand between their digits.
 *
 * @returns hints by place in `splitWords`.
 */
export function likelyNames(text: string, known: KnownNames): ReadonlyMap<number, Hint> {
  const words = splitWords(text);
  const hints = new Map<number, Hint>();
  const people = new Set(known.people.flatMap(nameParts).filter((part) => !particles.has(part)));
  const units = new Set(
    known.units.flatMap(nameParts).filter((part) => !unitWords.has(part) && !particles.has(part) && part.length > 2),
  );
  for (const [place, word] of words.entries()) {
    const forms = formsOf(word);
    if (forms.some((form) => units.has(form))) hints.set(place, 'unit');
    if (forms.some((form) => people.has(form)) && isWrittenAsName(word)) hints.set(place, 'person');
    if (address.test(word) || /^https?:|^www\./iu.test(word)) hints.set(place, 'contact');
  }
  for (const place of phonePlaces(words)) hints.set(place, 'contact');
  return hints;
}

/** Lower case without accents. */
const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The parts of a name, and each part of a double name. */
const nameParts = (name: string): string[] =>
  plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1);

/** A word with and without an s of possession, and the parts of a compound. */
function formsOf(word: string): string[] {
  const whole = plain(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const parts = whole.split(/[^\p{L}\p{N}]+/u);
  return [whole, ...parts].flatMap((form) => [form, form.replace(/s$/u, '')]).filter((form) => form.length > 1);
}

/** Two letters are a name only with a capital: "an" and "Jo" are words in one language or another. */
const isWrittenAsName = (word: string): boolean =>
  word.replace(/\P{L}/gu, '').length > 2 || /^\P{L}*\p{Lu}/u.test(word);

/** Places of words that make a telephone number together. */
function phonePlaces(words: readonly string[]): number[] {
  const found: number[] = [];
  for (let start = 0; start < words.length; start += 1)
    for (let end = Math.min(words.length, start + 6); end > start; end -= 1) {
      const run = words.slice(start, end);
      if (!run.every((word) => /\d/u.test(word) && !/\p{L}/u.test(word)) || !phone.test(run.join(' '))) continue;
      for (let place = start; place < end; place += 1) found.push(place);
      break;
    }
  return found;
}
