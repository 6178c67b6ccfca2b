import { need } from './dom.ts';
import { forgetResults } from './kept-result.ts';
import { forgetSent, rememberSent } from './sent.ts';

/**
 * Print, copy and "I am done"; also for a result that the server drew. When the answers were sent, the device remembers that
 * from now on, and the page says so.
 */
export function enableResultButtons(link: string, language: string, isSent: boolean): void {
  const print = need<HTMLButtonElement>('[data-print]');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  enableDone(() => {
    forgetResults();
    forgetSent(link);
    location.replace(`/s/wiped?lang=${language}`);
  });
  const card = document.querySelector<HTMLElement>('[data-receipt-card]');
  if (card) enableCopy(card);
  if (isSent && rememberSent(link, Date.now())) need('[data-remembered]').hidden = false;
  // Closed blocks do not print: on paper the sources belong to the result.
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details[data-open-on-print]')];
  window.addEventListener('beforeprint', () => {
    for (const block of folded) block.open = true;
  });
}

/** Leaving means wiping, so both the button and the mark at the top ask first: the receipt cannot be made again. */
function enableDone(wipe: () => void): void {
  const dialog = need<HTMLDialogElement>('[data-done-dialog]');
  const ask = () => {
    // A browser from before 2022 has no dialogs that can be opened like this.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else if (confirm(need('#done-title').textContent ?? '')) wipe();
  };
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'done') wipe();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-wipe-result]')) {
    button.hidden = false;
    button.addEventListener('click', ask);
  }
  document.querySelector('a.brand')?.addEventListener('click', (event) => {
    event.preventDefault();
    ask();
  });
  // What else leads away opens beside it.
  for (const away of document.querySelectorAll<HTMLAnchorElement>('.site-foot a')) {
    away.target = '_blank';
    away.rel = 'noopener';
  }
}

function enableCopy(card: HTMLElement): void {
  const button = need<HTMLButtonElement>('[data-copy-receipt]', card);
  const receipt = need('[data-receipt]', card);
  const copied = need('[data-copied]', card);
  button.hidden = false;
  button.addEventListener('click', () => {
    copyText(receipt)
      .then((isDone) => {
        copied.hidden = !isDone;
        copied.textContent = isDone ? (copied.dataset['copied'] ?? '') : '';
      })
      .catch(() => undefined);
  });
}

/** The clipboard is closed on a plain http address; then the text is selected, and most browsers still copy it. */
async function copyText(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
