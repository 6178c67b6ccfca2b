import { need } from './dom.ts';
import { wipeDraft } from './draft.ts';
import { forgetOffline } from './offline-files.ts';
import { forgetSent } from './sent.ts';

/** Takes everything about this scan off the device: the draft with its code, and the kept page. */
export function forgetScan(link: string): void {
  wipeDraft(link);
  forgetOffline();
}

/** The button "erase from this device", which asks once. */
export function enableWiping(form: HTMLFormElement | null, link: string, language: string): void {
  const dialog = need<HTMLDialogElement>('[data-wipe-dialog]');
  const wipe = () => {
    forgetScan(link);
    forgetSent(link);
    form?.reset();
    location.replace(`/s/wiped?lang=${language}`);
  };
  need('[data-wipe]').addEventListener('click', () => {
    // A browser from before 2022 has no dialogs that can be opened like this.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else if (confirm(need('#wipe-title').textContent ?? '')) wipe();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'wipe') wipe();
  });
}
