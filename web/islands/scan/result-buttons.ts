import { need } from './dom.ts';
import { forgetSent, rememberSent } from './sent.ts';

/**
 * Print and wipe; also for a result that the server drew. When the answers were sent, the device remembers that from now on,
 * and the page says so.
 */
export function enableResultButtons(link: string, language: string, isSent: boolean): void {
  const print = need<HTMLButtonElement>('[data-print]');
  const wipe = need<HTMLButtonElement>('[data-wipe-result]');
  print.hidden = false;
  wipe.hidden = false;
  print.addEventListener('click', () => window.print());
  wipe.addEventListener('click', () => {
    forgetSent(link);
    location.replace(`/s/wiped?lang=${language}`);
  });
  if (isSent && rememberSent(link, Date.now())) need('[data-remembered]').hidden = false;
  // Closed blocks do not print: on paper the sources belong to the result.
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details[data-open-on-print]')];
  window.addEventListener('beforeprint', () => {
    for (const block of folded) block.open = true;
  });
}
