import { codeLength, findCodeFault, formatCode, normaliseCode } from '../../../src/domain/participation/code.ts';
import { fill } from '../../locales/fill.ts';
import type { ScanTexts } from '../../locales/nl/scan.ts';
import { need, readData } from './dom.ts';

/** The field for a code, alive: dashes come by themselves, and a wrong symbol is told while typing. */
export interface CodeField {
  /** The code in its printed form, or null after saying what is wrong with it. */
  check(): string | null;
  /** Says what the server found. */
  refuse(sentence: string): void;
}

/** Wires the code field of this page. */
export function enableCodeField(): CodeField {
  const words = readData<ScanTexts['code']>('code-texts');
  const input = need<HTMLInputElement>('#code');
  const error = need('#code-error');
  const state = need('#code-state');
  const say = (sentence: string | null) => {
    error.textContent = sentence ?? '';
    error.hidden = sentence === null;
    if (sentence === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };

  const type = () => {
    const isAtEnd = input.selectionStart === input.value.length;
    // Only at the end: while someone repairs the middle, the cursor must not jump.
    if (isAtEnd) input.value = formatCode(normaliseCode(input.value));
    const fault = input.value === '' ? null : findCodeFault(input.value);
    const isUnfinished = fault?.reason === 'length' && fault.found < codeLength;
    say(fault === null || isUnfinished ? null : sentenceFor(fault, input.value, words));
    if (input.value === '') state.textContent = '';
    else if (isUnfinished) state.textContent = fill(words.counting, { n: normaliseCode(input.value).length });
    else state.textContent = fault === null ? words.complete : '';
  };
  input.addEventListener('input', type);

  const check = (): string | null => {
    const fault = findCodeFault(input.value);
    if (fault === null) return formatCode(normaliseCode(input.value));
    say(input.value.trim() === '' ? words.empty : sentenceFor(fault, input.value, words));
    input.focus();
    return null;
  };
  input.form?.addEventListener('submit', (event) => {
    if (input.offsetParent !== null && check() === null) event.preventDefault();
  });
  return {
    check,
    refuse(sentence) {
      say(sentence);
      input.focus();
    },
  };
}

function sentenceFor(
  fault: NonNullable<ReturnType<typeof findCodeFault>>,
  typed: string,
  words: ScanTexts['code'],
): string {
  if (fault.reason === 'symbol')
    return fill(words.wrongSymbol, { symbol: [...normaliseCode(typed)][fault.position - 1] ?? '' });
  if (fault.reason === 'check') return words.checkAgain;
  return fault.found > codeLength ? words.tooLong : fill(words.counting, { n: fault.found });
}
