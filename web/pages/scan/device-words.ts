import type { Language } from '../../../src/domain/language.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import { scanTexts } from '../../locales/scan.ts';

/** The words that the questionnaire needs after it was drawn: what travels to the phone, and nothing more. */
export type DeviceWords = Pick<ScanTexts, 'steps' | 'send' | 'result' | 'contacts'> & {
  readonly code: Pick<ScanTexts['code'], 'checkAgain'>;
};

export function deviceWords(language: Language): DeviceWords {
  const { steps, send, result, contacts, code } = scanTexts(language);
  return { steps, send, result, contacts, code: { checkAgain: code.checkAgain } };
}
