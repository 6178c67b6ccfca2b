import { normaliseCode } from '../../../src/domain/participation/code.ts';
import { findReceiptFault } from '../../../src/domain/participation/receipt.ts';
import { fill } from '../../locales/fill.ts';
import type { ReceiptTexts } from '../../locales/nl/receipt.ts';

/** What is wrong with what was typed, as a sentence; null when it can be a receipt. For the island and for the server. */
export function receiptFaultSentence(words: ReceiptTexts['withdraw'], typed: string): string | null {
  if (typed.trim() === '') return words.empty;
  const fault = findReceiptFault(typed);
  switch (fault?.reason) {
    case undefined:
      return null;
    case 'code':
      return words.isCode;
    case 'length':
      return fill(words.counting, { n: fault.found });
    case 'symbol':
      return fill(words.wrongSymbol, { symbol: [...normaliseCode(typed)][fault.position - 1] ?? '' });
    case 'check':
      return words.checkAgain;
  }
}
