import type { Language } from '../../../src/domain/language.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import type { TalkTexts } from '../../locales/nl/talk.ts';
import { receiptTexts } from '../../locales/receipt.ts';
import { scanTexts } from '../../locales/scan.ts';
import { talkTexts } from '../../locales/talk.ts';
import type { ReceiptWords } from './receipt.ts';

/** The words that the questionnaire needs after it was drawn: what travels to the phone, and nothing more. */
export type DeviceWords = Pick<ScanTexts, 'steps' | 'send' | 'result' | 'contacts'> & {
  readonly code: Pick<ScanTexts['code'], 'checkAgain'>;
  readonly receipt: ReceiptWords;
  readonly talk: TalkTexts['card'];
};

export function deviceWords(language: Language): DeviceWords {
  const { steps, send, result, contacts, code } = scanTexts(language);
  const { card, file } = receiptTexts(language);
  return {
    steps,
    send,
    result,
    contacts,
    code: { checkAgain: code.checkAgain },
    receipt: { card, file },
    talk: talkTexts(language).card,
  };
}
