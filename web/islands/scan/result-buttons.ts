import { need } from './dom.ts';

/** Print and wipe; also for a result that the server drew. */
export function enableResultButtons(language: string): void {
  const print = need<HTMLButtonElement>('[data-print]');
  const wipe = need<HTMLButtonElement>('[data-wipe-result]');
  print.hidden = false;
  wipe.hidden = false;
  print.addEventListener('click', () => window.print());
  wipe.addEventListener('click', () => location.replace(`/s/wiped?lang=${language}`));
  // Closed blocks do not print: on paper the sources belong to the result.
  const folded = [...document.querySelectorAll<HTMLDetailsElement>('details[data-open-on-print]')];
  window.addEventListener('beforeprint', () => {
    for (const block of folded) block.open = true;
  });
}
