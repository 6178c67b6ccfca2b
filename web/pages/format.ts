import type { Language } from '../../src/domain/language.ts';

/** Belgian habits per language: 1.234,5 and 22 november 2026. */
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** A share 0..1 as a percentage with its sign. `decimals` 0 for what people filled in, 1 for a published benchmark. */
export const percent = (share: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(share);

/** A number with at most `decimals` decimals. */
export const decimal = (value: number, language: Language, decimals = 1): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: decimals }).format(value);

/** A difference of shares (-1..1) in percentage points, with its sign: `+12` or `−3`. */
export const points = (difference: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    .format(difference * 100)
    .replace('-', '\u2212');

/** A calendar day (`2026-11-22`) in words. It is a day and not a moment, so it is read as UTC. */
export const day = (isoDay: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  );

/** Names in a sentence: `a, b and c`. */
export const inWords = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(parts);
