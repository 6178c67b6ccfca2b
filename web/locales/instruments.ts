import type { Language } from '../../src/domain/language.ts';
import { instruments as de } from './de/instruments.ts';
import { instruments as en } from './en/instruments.ts';
import { instruments as fr } from './fr/instruments.ts';
import { instruments as nl } from './nl/instruments.ts';

export type InstrumentTexts = typeof nl;

const byLanguage: Record<Language, InstrumentTexts> = { nl, fr, de, en };

/** Words of the pages about questionnaires. Apart from `index.ts`: respondents never load them. */
export const instrumentTexts = (language: Language): InstrumentTexts => byLanguage[language];
