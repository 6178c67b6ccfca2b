import type { Language } from '../../src/domain/language.ts';
import { check as de } from './de/check.ts';
import { check as en } from './en/check.ts';
import { check as fr } from './fr/check.ts';
import { type CheckTexts, check as nl } from './nl/check.ts';

const byLanguage: Record<Language, CheckTexts> = { nl, fr, de, en };

/** Words of "check it yourself", in one language. */
export const checkTexts = (language: Language): CheckTexts => byLanguage[language];
