import type { Language } from '../../src/domain/language.ts';
import { receipt as de } from './de/receipt.ts';
import { receipt as en } from './en/receipt.ts';
import { receipt as fr } from './fr/receipt.ts';
import { receipt as nl, type ReceiptTexts } from './nl/receipt.ts';

const byLanguage: Record<Language, ReceiptTexts> = { nl, fr, de, en };

/** Words about the receipt, in one language. */
export const receiptTexts = (language: Language): ReceiptTexts => byLanguage[language];
