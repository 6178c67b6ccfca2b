import { formatCode, normaliseCode } from '../../src/domain/participation/code.ts';
import { findReceiptFault, receiptLength } from '../../src/domain/participation/receipt.ts';
import { fill } from '../locales/fill.ts';
import type { ReceiptTexts } from '../locales/nl/receipt.ts';
import { receiptFaultSentence } from '../pages/scan/receipt-fault.ts';
import { need, readData } from './scan/dom.ts';

/** The field for a receipt, alive: takes it out of the address, which no server sees, and tells about slips while typing. */
const words = readData<ReceiptTexts['withdraw']>('withdraw-texts');
const input = need<HTMLInputElement>('#receipt');
const error = need('#receipt-error');
const state = need('#receipt-state');

const fromAddress = decodeURIComponent(location.hash.slice(1));
if (location.hash) history.replaceState(null, '', location.pathname + location.search);
if (fromAddress && findReceiptFault(fromAddress) === null) {
  input.value = formatCode(normaliseCode(fromAddress));
  state.textContent = words.complete;
}

input.addEventListener('input', () => {
  // Only at the end: while someone repairs the middle, the cursor must not jump.
  if (input.selectionStart === input.value.length) input.value = formatCode(normaliseCode(input.value));
  const fault = input.value === '' ? null : findReceiptFault(input.value);
  const isUnfinished = fault?.reason === 'length' && fault.found < receiptLength;
  say(isUnfinished || fault === null || fault.reason === 'code' ? null : receiptFaultSentence(words, input.value));
  if (input.value === '') state.textContent = '';
  else if (isUnfinished) state.textContent = fill(words.counting, { n: fault.found });
  else state.textContent = fault === null ? words.complete : '';
});

need<HTMLFormElement>('[data-withdraw-form]').addEventListener('submit', (event) => {
  const sentence = receiptFaultSentence(words, input.value);
  if (sentence === null) return;
  event.preventDefault();
  say(sentence);
  input.focus();
});

function say(sentence: string | null): void {
  error.textContent = sentence ?? '';
  error.hidden = sentence === null;
  if (sentence === null) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}
