import type { Language } from '../../src/domain/language.ts';
import { scan as de } from './de/scan.ts';
import { scan as en } from './en/scan.ts';
import { scan as fr } from './fr/scan.ts';
import { scan as nl, type ScanTexts } from './nl/scan.ts';

const byLanguage: Record<Language, ScanTexts> = { nl, fr, de, en };

/** Everything that a respondent reads, in one language. No fallback: these four are complete. */
export const scanTexts = (language: Language): ScanTexts => byLanguage[language];
