/** Languages of the product. A new one = one code here and one folder in `web/locales`, plus texts per instrument. */
export const languages = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in one or more languages. Instrument text never falls back to another language; interface text may (to English). */
export type LocalisedText = { readonly [L in Language]?: string };

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);
