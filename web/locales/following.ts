import type { Language } from '../../src/domain/language.ts';
import { following as de } from './de/following.ts';
import { following as en } from './en/following.ts';
import { following as fr } from './fr/following.ts';
import { type FollowingTexts, following as nl } from './nl/following.ts';

const byLanguage: Record<Language, FollowingTexts> = { nl, fr, de, en };

/** Words about being found again, in one language. */
export const followingTexts = (language: Language): FollowingTexts => byLanguage[language];
