import type { Language } from '../../src/domain/language.ts';
import { care as de } from './de/care.ts';
import { care as en } from './en/care.ts';
import { care as fr } from './fr/care.ts';
import { type CareTexts, care as nl } from './nl/care.ts';

const byLanguage: Record<Language, CareTexts> = { nl, fr, de, en };

/** Words about answering in the care of a physician, in one language. */
export const careTexts = (language: Language): CareTexts => byLanguage[language];
