import type { Language } from '../../src/domain/language.ts';
import { talk as de } from './de/talk.ts';
import { talk as en } from './en/talk.ts';
import { talk as fr } from './fr/talk.ts';
import { talk as nl, type TalkTexts } from './nl/talk.ts';

const byLanguage: Record<Language, TalkTexts> = { nl, fr, de, en };

/** Words about asking for a talk, in one language. */
export const talkTexts = (language: Language): TalkTexts => byLanguage[language];
