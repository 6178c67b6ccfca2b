import type { Language } from '../../src/domain/language.ts';
import { tablet as de } from './de/tablet.ts';
import { tablet as en } from './en/tablet.ts';
import { tablet as fr } from './fr/tablet.ts';
import { tablet as nl, type TabletTexts } from './nl/tablet.ts';

const byLanguage: Record<Language, TabletTexts> = { nl, fr, de, en };

/** Words of the shared tablet, in one language. */
export const tabletTexts = (language: Language): TabletTexts => byLanguage[language];
